import { plainText } from '../markup/index.ts';
import type { Contribution, InlineMarkup, Work } from '../model/index.ts';

/** The text of a work in the three parts that weigh differently in a search, as printed. */
export interface WorkFields {
  readonly title: string;
  readonly abstract: string;
  /** Names, subjects, keywords, source and year. */
  readonly other: string;
}

/** More of one field than this is not indexed: no honest abstract is longer. */
const mostCharacters = 200_000;

export function fieldsOf(work: Work): WorkFields {
  return {
    title: bounded([work.title, work.vernacularTitle].map(textOf).filter(Boolean).join(' · ')),
    abstract: abstractOf(work),
    other: bounded([...otherTexts(work)].join('\n')),
  };
}

/** All abstracts of a work, a section a line. */
export function abstractOf({ abstract, otherAbstracts = [] }: Work): string {
  return bounded(
    [abstract, ...otherAbstracts]
      .flatMap((one) => one?.sections ?? [])
      .map(({ text }) => textOf(text))
      .join('\n'),
  );
}

function* otherTexts({ contributions, source, subjects, keywords, chemicals, published }: Work) {
  for (const { contributor } of contributions) yield nameIn(contributor);
  if (source)
    yield [source.name, source.abbreviation, ...(source.issns ?? []).map(({ issn }) => issn)].join(' ');
  for (const { name, qualifiers } of subjects ?? [])
    yield [name, ...(qualifiers ?? []).map((qualifier) => qualifier.name)].join(' ');
  for (const { text } of keywords ?? []) yield text;
  // Most substances are subjects as well.
  for (const { name } of chemicals ?? []) if (!subjects?.some((subject) => subject.name === name)) yield name;
  if (published) yield String(published.year);
}

/** Both ways to write a name stand in a row of their own: `Sina Aghajani` and `Aghajani S`. */
function nameIn(contributor: Contribution['contributor']): string {
  if (contributor.kind === 'group') return contributor.name;
  const {
    family,
    given = '',
    initials = [...given].filter((sign) => /\p{Lu}/u.test(sign)).join(''),
  } = contributor;
  return `${given} ${family} ${initials}`;
}

function textOf(markup: InlineMarkup | undefined): string {
  return markup === undefined ? '' : plainText(markup);
}

function bounded(text: string): string {
  return text.length > mostCharacters ? text.slice(0, mostCharacters) : text;
}
