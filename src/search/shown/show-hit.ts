import { plainText } from '../../markup/index.ts';
import { bylineName, type Work } from '../../model/index.ts';
import { abstractOf } from '../abstract-text.ts';
import type { SearchHit } from '../search-index.ts';
import { markedSpans, markedTitle, spansOf } from './marked-words.ts';
import type { AskedWord, Marks } from './marks.ts';
import { matchedLine } from './matched-line.ts';

/** So many places beside title and abstract are told, and so much of each. */
const mostPlaces = 2;
const longestPlace = 160;
/** White space but for the ends of lines, and what has no place in a page. */
const controls = /[\u0000-\u0008\u000e-\u001f]/g;

/** A hit as it is shown: what was asked marked in its title and in a line of its abstract; else where it stands. */
export function showHit(work: Work, marks: Marks): Omit<SearchHit, 'workId'> {
  if (marks.isEmpty) return {};
  const abstract = abstractOf(work).replace(controls, ' ');
  const found = spansOf(abstract, marks);
  const title = markedTitle(work.title, marks);
  const line = matchedLine(abstract, found);
  const notInAbstract = missingAmong(marks.asked, found.said);
  const missing =
    title === undefined || notInAbstract.length === 0
      ? notInAbstract
      : missingAmong(notInAbstract, spansOf(plainText(work.title), marks).said);
  const elsewhere = placesElsewhere(work, missing, marks);
  return {
    ...(title !== undefined && { title }),
    ...(line !== undefined && { line }),
    ...(elsewhere.length > 0 && { elsewhere }),
  };
}

type Place = NonNullable<SearchHit['elsewhere']>[number];

/** Where the words stand that neither title nor abstract has. */
function placesElsewhere(work: Work, missing: Marks['asked'], marks: Marks): readonly Place[] {
  const places: Place[] = [];
  let still = missing;
  if (still.length === 0) return places;
  for (const { field, text } of otherTexts(work)) {
    const left = missingAmong(still, spansOf(text, marks).said);
    if (left.length === still.length) continue;
    places.push({ field, text: shortened(text, marks) });
    still = left;
    if (still.length === 0 || places.length === mostPlaces) break;
  }
  return places;
}

/** The groups of which none is among these terms. */
function missingAmong(asked: Marks['asked'], said: ReadonlySet<string>): Marks['asked'] {
  const isSaid = ({ term, beginning }: AskedWord) =>
    said.has(term) || (beginning !== undefined && [...said].some((one) => isBegunLike(one, beginning)));
  return asked.filter((group) => !group.some(isSaid));
}

/** Terms are stems, and may be shorter than what was typed. */
function isBegunLike(term: string, beginning: string): boolean {
  return term.startsWith(beginning) || beginning.startsWith(term);
}

function* otherTexts(work: Work): Generator<{ readonly field: Place['field']; readonly text: string }> {
  const { vernacularTitle, keywords = [], subjects = [], chemicals = [], contributions, source } = work;
  if (vernacularTitle !== undefined) yield { field: 'title', text: plainText(vernacularTitle) };
  for (const { text } of keywords) yield { field: 'keyword', text };
  for (const { name, qualifiers = [] } of subjects)
    yield { field: 'subject', text: [name, ...qualifiers.map((one) => one.name)].join(', ') };
  for (const { name } of chemicals) yield { field: 'subject', text: name };
  for (const { contributor } of contributions) {
    const byline = bylineName(contributor);
    const given = contributor.kind === 'person' ? contributor.given : undefined;
    yield { field: 'author', text: given === undefined ? byline : `${byline} (${given})` };
  }
  if (source !== undefined)
    for (const text of [source.name, source.abbreviation ?? '']) yield { field: 'source', text };
  for (const { affiliations } of contributions)
    for (const { text } of affiliations) yield { field: 'affiliation', text };
  for (const text of work.publicationTypes ?? []) yield { field: 'kind', text };
  for (const { funder, awards } of work.funding ?? [])
    yield { field: 'funding', text: [funder, ...awards].join(' ') };
}

function shortened(text: string, marks: Marks): string {
  const plain = text.replace(/[\u0000-\u001f\s]+/g, ' ').trim();
  const { spans } = spansOf(plain, marks);
  const first = spans[0]?.from ?? 0;
  const from = first > longestPlace / 2 ? plain.indexOf(' ', first - longestPlace / 2) + 1 : 0;
  const to = plain.length - from > longestPlace ? plain.lastIndexOf(' ', from + longestPlace) : plain.length;
  const end = to <= first ? plain.length : to;
  const marked = markedSpans(plain, spans, from, end);
  return `${from > 0 ? '…' : ''}${marked}${end < plain.length ? '…' : ''}`.toWellFormed();
}
