import { plainText } from '../../markup/index.ts';
import type { GroupName, InlineMarkup, PersonName, WorkDescription, WorkType } from '../../model/index.ts';
import { fold } from '../../text/index.ts';
import { citedAs, inRole } from './names.ts';
import { retractionOf } from './retraction.ts';

const types: Readonly<Record<WorkType, string>> = {
  article: 'article',
  review: 'article',
  preprint: 'misc',
  'conference-paper': 'inproceedings',
  book: 'book',
  'book-chapter': 'incollection',
  dissertation: 'phdthesis',
  dataset: 'misc',
  software: 'misc',
  report: 'techreport',
  'peer-review': 'article',
  editorial: 'article',
  letter: 'article',
  notice: 'article',
  other: 'misc',
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A work as one BibTeX entry in UTF-8; `url` is where its page stands. */
export function toBibtex(work: WorkDescription, url: string): string {
  const { identifiers, source, published } = work;
  const type = types[work.type];
  const isPart = type === 'incollection' || type === 'inproceedings';
  const fields: (readonly [string, string | undefined])[] = [
    ['author', namesText(inRole(work.contributions, 'author'))],
    ['editor', namesText(inRole(work.contributions, 'editor'))],
    // Two pairs of braces: the title keeps its capitals.
    ['title', `{${tex(work.title)}}`],
    [isPart ? 'booktitle' : 'journal', type === 'book' ? undefined : source && literal(source.name)],
    ['publisher', source?.publisher && literal(source.publisher)],
    ['address', source?.kind === 'book' ? source.place && literal(source.place) : undefined],
    ['year', published && String(published.year)],
    ['volume', work.volume && literal(work.volume)],
    ['number', work.issue && literal(work.issue)],
    ['pages', literal(work.pages?.replaceAll('–', '--') ?? work.articleNumber ?? '')],
    ['issn', source?.issns?.map(({ issn }) => issn).join(', ')],
    ['isbn', literal(identifiers.isbn ?? source?.isbns?.join(', ') ?? '')],
    ['doi', identifiers.doi && verbatim(identifiers.doi)],
    ['pmid', identifiers.pmid],
    ['pmcid', identifiers.pmcid],
    ['url', verbatim(url)],
    ['language', work.languages?.[0]],
    ['keywords', work.keywords && literal(work.keywords.map(({ text }) => text).join(', '))],
    ['abstract', work.abstract?.sections.map(({ text }) => tex(text)).join(' ')],
    ['note', retractionOf(work) && literal(`Retracted. ${retractionOf(work)?.citation ?? ''}`.trim())],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name} = {${value}}` : []));
  const month = published?.month === undefined ? undefined : months[published.month - 1];
  if (month !== undefined) lines.push(`  month = ${month}`);
  return `@${type}{${keyOf(work)},\n${lines.join(',\n')}\n}\n`;
}

/** `aghajani2025review`: name, year and first long word, in letters that every program takes. */
function keyOf(work: WorkDescription): string {
  const [first] = citedAs(work).names;
  const name = first === undefined ? '' : first.kind === 'person' ? first.family : first.name;
  const word = fold(plainText(work.title))
    .split(' ')
    .find((candidate) => candidate.length > 3);
  const folded = fold(name).replaceAll(' ', '').slice(0, 30);
  return (
    `${folded || 'anonymous'}${work.published?.year ?? ''}${word ?? ''}`.replace(/[^a-z0-9]/g, '') || 'work'
  );
}

function namesText(names: readonly (PersonName | GroupName)[]): string | undefined {
  return names.length === 0 ? undefined : names.map(nameText).join(' and ');
}

function nameText(name: PersonName | GroupName): string {
  if (name.kind === 'group') return `{${literal(name.name)}}`;
  const given = name.given ?? name.initials?.replace(/(.)/gu, '$1. ').trim();
  return [name.family, name.suffix, given].flatMap((part) => (part ? guarded(part) : [])).join(', ');
}

/** A part of a name with a comma or the word "and" in it would be read as several. */
function guarded(part: string): string {
  const text = literal(part);
  return /,|\band\b/i.test(text) ? `{${text}}` : text;
}

const specials: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even behind a backslash, so `\{` would leave a field open.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
};

function literal(text: string): string {
  return text
    .replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim()
    .replace(/[\\{}~^$&%#_]/g, (character) => specials[character] ?? '');
}

const commands: Readonly<Record<string, string>> = {
  i: '\\textit{',
  b: '\\textbf{',
  u: '\\underline{',
  sub: '\\textsubscript{',
  sup: '\\textsuperscript{',
};

/** Markup as LaTeX; formulas become their text. Elements are balanced, and so are the braces. */
function tex(markup: InlineMarkup): string {
  return markup
    .split(/(<[^>]*>)/)
    .map((piece) => {
      const tag = /^<(\/?)([a-z]+)/.exec(piece);
      if (tag === null) return literalInside(piece);
      const command = commands[tag[2] ?? ''];
      return command === undefined ? '' : tag[1] === '/' ? '}' : command;
    })
    .join('');
}

function literalInside(piece: string): string {
  const text = plainText(piece as InlineMarkup);
  const folded = literal(text);
  return `${/^\s/.test(text) ? ' ' : ''}${folded}${folded !== '' && /\s$/.test(text) ? ' ' : ''}`;
}

/** Addresses stand as they are, but for what would end the field. */
function verbatim(text: string): string {
  return text.replace(/[{}\\\s\u0000-\u001f]/g, (character) => encodeURIComponent(character));
}
