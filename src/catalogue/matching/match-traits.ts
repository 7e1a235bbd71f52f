import { plainText } from '../../markup/index.ts';
import type { Contribution, WorkDescription, WorkType } from '../../model/index.ts';
import { fold } from '../../text/index.ts';

/** What of a description tells whether two are of one work. Plain JSON; texts are folded. */
export interface MatchTraits {
  readonly type: WorkType;
  /** The title, then the title in the language of the work. */
  readonly titles: readonly string[];
  readonly years: readonly number[];
  /** Family names in the order of the byline. */
  readonly families: readonly string[];
  readonly doi?: string;
  readonly pmid?: string;
}

export function traitsOf(description: WorkDescription): MatchTraits {
  const { type, title, vernacularTitle, published, publishedOnline, contributions, identifiers } =
    description;
  return {
    type,
    titles: [title, vernacularTitle]
      .flatMap((text) => (text === undefined ? [] : [fold(plainText(text))]))
      .filter(Boolean),
    years: [published, publishedOnline].flatMap((date) => (date === undefined ? [] : [date.year])),
    families: contributions.map(familyOf).filter(Boolean),
    ...(identifiers.doi && { doi: identifiers.doi }),
    ...(identifiers.pmid && { pmid: identifiers.pmid }),
  };
}

function familyOf({ contributor }: Contribution): string {
  return fold(contributor.kind === 'group' ? contributor.name : contributor.family);
}
