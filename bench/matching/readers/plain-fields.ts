import { inlineText } from '../../../src/markup/index.ts';
import {
  type Contribution,
  parseDoi,
  parseIssn,
  parsePmid,
  type WorkDescription,
  type WorkType,
} from '../../../src/model/index.ts';

/** What the exchange formats of the evaluation say of a work, before it is a description. */
export interface PlainFields {
  readonly type?: WorkType | undefined;
  readonly title: string;
  readonly vernacularTitle?: string | undefined;
  readonly authors: readonly Contribution['contributor'][];
  readonly year?: number | undefined;
  readonly source?: string | undefined;
  readonly abbreviation?: string | undefined;
  readonly issn?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly pages?: string | undefined;
  readonly articleNumber?: string | undefined;
  readonly doi?: string | undefined;
  readonly pmid?: string | undefined;
}

export function describeFields(fields: PlainFields): WorkDescription {
  const { title, vernacularTitle, authors, year, source, abbreviation, volume, issue, pages } = fields;
  const doi = parseDoi(fields.doi ?? '');
  const pmid = parsePmid(fields.pmid ?? '');
  const issn = parseIssn(fields.issn ?? '');
  const { articleNumber } = fields;
  return {
    type: fields.type ?? 'article',
    identifiers: { ...(doi && { doi }), ...(pmid && { pmid }) },
    title: inlineText(title),
    ...(vernacularTitle && { vernacularTitle: inlineText(vernacularTitle) }),
    contributions: authors.map((contributor) => ({ role: 'author', affiliations: [], contributor })),
    ...((source ?? abbreviation) && {
      source: {
        name: source ?? abbreviation ?? '',
        ...(abbreviation && { abbreviation }),
        ...(issn && { issns: [{ issn, medium: 'unknown' }] }),
      },
    }),
    ...(volume && { volume }),
    ...(issue && { issue }),
    ...(pages && { pages }),
    ...(articleNumber && { articleNumber }),
    ...(year && year > 1000 && year < 3000 && { published: { year } }),
  };
}

/** `Doe, Jane`, `Doe J`, `Jane Doe` or a name of one part. */
export function personNamed(text: string): Contribution['contributor'] {
  const plain = text.trim().replace(/\s+/g, ' ');
  const comma = plain.indexOf(',');
  if (comma > 0) return person(plain.slice(0, comma), plain.slice(comma + 1).trim());
  const initialsLast = /^(.+?) ((?:\p{Lu}\.?-?){1,3})$/u.exec(plain);
  if (initialsLast) return person(initialsLast[1] ?? '', initialsLast[2] ?? '');
  const space = plain.lastIndexOf(' ');
  return space < 0 ? person(plain, '') : person(plain.slice(space + 1), plain.slice(0, space));
}

export function person(family: string, given: string): Contribution['contributor'] {
  return { kind: 'person', family, ...(given && { given }) };
}
