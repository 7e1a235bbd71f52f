import type { MatchTraits } from '../match-traits.ts';

export type PlaceAgreement =
  | 'volume-and-page'
  | 'page'
  | 'volume'
  | 'issue-differs'
  | 'page-differs'
  | 'volume-differs'
  | 'both-differ'
  | 'unknown';

/** Where in its venue a work stands: volume and first page (or number of the article). */
export function comparePlaces(a: MatchTraits, b: MatchTraits): PlaceAgreement {
  const volume = a.volume === undefined || b.volume === undefined ? undefined : a.volume === b.volume;
  const page = comparePages(a.pages, b.pages);
  if (page === true)
    return volume === true ? 'volume-and-page' : volume === undefined ? 'page' : 'volume-differs';
  if (page === false)
    return volume === true ? 'page-differs' : volume === undefined ? 'page-differs' : 'both-differ';
  if (volume !== true) return volume === undefined ? 'unknown' : 'volume-differs';
  return a.issue !== undefined && b.issue !== undefined && a.issue !== b.issue ? 'issue-differs' : 'volume';
}

function comparePages(a: readonly string[], b: readonly string[]): boolean | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  if (a.some((page) => b.includes(page) || b.includes(`e${page}`) || b.includes(page.replace(/^e/, ''))))
    return true;
  // A page beside a number of the article, or the first page of a file of its own, says nothing.
  return isArticleNumber(a) === isArticleNumber(b) && !a.includes('1') && !b.includes('1')
    ? false
    : undefined;
}

function isArticleNumber(pages: readonly string[]): boolean {
  return pages.some((page) => /^e|\d{5}/.test(page));
}

/** Whether two venues are one by ISSN, name or abbreviation; `undefined` where a record names none. */
export function compareSources(
  a: Pick<MatchTraits, 'sources' | 'issns'>,
  b: Pick<MatchTraits, 'sources' | 'issns'>,
): boolean | undefined {
  for (const issn of a.issns) if (b.issns.includes(issn)) return true;
  if (a.sources.length === 0 || b.sources.length === 0) return undefined;
  for (const one of a.sources) for (const other of b.sources) if (areOneVenue(one, other)) return true;
  return false;
}

const small = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'de',
  'la',
  'der',
  'und',
  'et',
  'a',
  'an',
  'fur',
  'di',
  'des',
  'e',
  'y',
]);

function areOneVenue(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] =
    one.length < other.length || (one.length === other.length && one < other) ? [one, other] : [other, one];
  const words = long.split(' ').filter((word) => !small.has(word));
  const parts = short.split(' ').filter((word) => !small.has(word));
  if (parts.length === 1 && words.length > 1)
    return parts[0] === words.map((word) => word[0]).join('') || parts[0] === words[0];
  if (parts.length > words.length) return false;
  // `n engl j med` begins the words of `new england journal of medicine`, one after another.
  let at = 0;
  for (const part of parts) {
    while (at < words.length && !abbreviates(part, words[at] ?? '')) at += 1;
    if (at === words.length) return false;
    at += 1;
  }
  return parts.length * 2 >= words.length;
}

/** `med` → `medicine`, `natl` → `national`, `intl` → `international`: its letters in order, the first one first. */
function abbreviates(part: string, word: string): boolean {
  if (word.startsWith(part) || part.startsWith(word)) return true;
  if (part[0] !== word[0]) return false;
  let at = 0;
  for (const letter of word) if (letter === part[at]) at += 1;
  return at === part.length;
}
