import { plainText } from '../markup/index.ts';
import type { Contribution, InlineMarkup, WorkDescription } from '../model/index.ts';

/** The text of a work in the three parts that weigh differently in a search, as printed. */
export interface WorkFields {
  readonly title: string;
  readonly abstract: string;
  /** Names, subjects, keywords, source and year. */
  readonly other: string;
}

/** More of one field than this is not indexed: no honest abstract is longer. */
const mostCharacters = 200_000;

export function fieldsOf(work: WorkDescription): WorkFields {
  return {
    title: bounded(titlesOf(work)),
    abstract: abstractOf(work),
    other: bounded(otherTextOf(work)),
  };
}

/** All abstracts of a work, a section a line. */
export function abstractOf({ abstract, otherAbstracts = [] }: WorkDescription): string {
  return bounded(
    [abstract, ...otherAbstracts]
      .flatMap((one) => one?.sections ?? [])
      .map(({ text }) => textOf(text))
      .join('\n'),
  );
}

function titlesOf({ title, vernacularTitle }: WorkDescription): string {
  return vernacularTitle === undefined
    ? plainText(title)
    : [title, vernacularTitle].map(textOf).filter(Boolean).join(' · ');
}

/** A line for each name, source, subject, keyword and substance, and for the year. */
function otherTextOf(work: WorkDescription): string {
  const { contributions, source, subjects = [], keywords = [], chemicals = [], published } = work;
  let text = '';
  for (const { contributor } of contributions) text += `${nameIn(contributor)}\n`;
  if (source) {
    text += `${source.name} ${source.abbreviation ?? ''}`;
    for (const { issn } of source.issns ?? []) text += ` ${issn}`;
    text += '\n';
  }
  for (const { name, qualifiers = [] } of subjects) {
    text += name;
    for (const qualifier of qualifiers) text += ` ${qualifier.name}`;
    text += '\n';
  }
  for (const keyword of keywords) text += `${keyword.text}\n`;
  // Most substances are subjects as well.
  for (const { name } of chemicals)
    if (!subjects.some((subject) => subject.name === name)) text += `${name}\n`;
  return published ? `${text}${published.year}` : text;
}

/** Both ways to write a name stand in a row of their own: `Sina Aghajani` and `Aghajani S`. */
function nameIn(contributor: Contribution['contributor']): string {
  if (contributor.kind === 'group') return contributor.name;
  const { family, given = '', initials = capitalsOf(given) } = contributor;
  return `${given} ${family} ${initials}`;
}

function capitalsOf(given: string): string {
  return [...given].filter((sign) => /\p{Lu}/u.test(sign)).join('');
}

function textOf(markup: InlineMarkup | undefined): string {
  return markup === undefined ? '' : plainText(markup);
}

function bounded(text: string): string {
  return text.length > mostCharacters ? text.slice(0, mostCharacters) : text;
}
