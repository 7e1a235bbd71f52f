import type { Contribution, WorkDescription, WorkType } from '../../model/index.ts';
import { foldWords, type NoticeKind, readTitle } from './read-title.ts';

/** What of a description tells whether two are of one work. Plain JSON; texts are folded. */
export interface MatchTraits {
  readonly type: WorkType;
  /** The title, then the title in the language of the work. */
  readonly titles: readonly string[];
  /** The length of the first title without its subtitle. */
  readonly mainLength: number;
  readonly notice?: NoticeKind;
  readonly years: readonly number[];
  /** The first names of the byline, at most eight: `rahimi|sina m`, a group without the bar. */
  readonly names: readonly string[];
  readonly volume?: string;
  readonly issue?: string;
  /** The number of the edition of a book. */
  readonly edition?: string;
  /** The first page and the number of the article. */
  readonly pages: readonly string[];
  /** The venue's name and abbreviation. */
  readonly sources: readonly string[];
  readonly issns: readonly string[];
  readonly doi?: string;
  readonly pmid?: string;
  readonly pmcid?: string;
}

const mostNames = 8;
const longestName = 160;
const preprintServer =
  /^(?:biorxiv|medrxiv|arxiv|chemrxiv|psyarxiv|socarxiv|edarxiv|eartharxiv|engrxiv|techrxiv|research square|ssrn|preprints|authorea|scielo preprints|osf preprints|africarxiv|jmir preprints)/;
const preprintDoi =
  /^10\.(?:1101\/(?:\d{4}\.\d\d\.\d\d\.)?\d{6,}|21203\/rs\.|20944\/preprints|48550\/arxiv|2139\/ssrn|31234\/|31235\/|31219\/|26434\/chemrxiv|36227\/techrxiv|22541\/au\.|2196\/preprints|1590\/scielopreprints)/;

export function traitsOf(description: WorkDescription): MatchTraits {
  const { identifiers, contributions, published, publishedOnline, source, volume, issue } = description;
  const { doi, pmid, pmcid } = identifiers;
  const title = readTitle(description.title);
  const vernacular = description.vernacularTitle ? readTitle(description.vernacularTitle).words : title.other;
  const sources = source === undefined ? [] : sourceNames(source.name, source.abbreviation);
  const issns = source?.issns?.map(({ issn }) => issn) ?? [];
  if (source?.issnLinking && !issns.includes(source.issnLinking)) issns.push(source.issnLinking);
  const plainVolume = volume && numberIn(volume);
  const plainIssue = issue && numberIn(issue);
  const edition = description.edition && numberIn(description.edition);
  return {
    type: title.isPreprint || isPreprint(sources, doi) ? 'preprint' : description.type,
    titles: vernacular && vernacular !== title.words ? [title.words, vernacular] : [title.words],
    mainLength: title.mainLength,
    ...(title.notice && { notice: title.notice }),
    years: yearsOf(published?.year, publishedOnline?.year),
    names: namesOf(contributions),
    ...(plainVolume && { volume: plainVolume }),
    ...(plainIssue && { issue: plainIssue }),
    ...(edition && { edition }),
    pages: pagesOf(description),
    sources,
    issns,
    ...(doi && { doi }),
    ...(pmid && { pmid }),
    ...(pmcid && { pmcid }),
  };
}

function yearsOf(published: number | undefined, online: number | undefined): readonly number[] {
  if (published === undefined) return online === undefined ? [] : [online];
  return online === undefined || online === published ? [published] : [published, online];
}

function namesOf(contributions: readonly Contribution[]): readonly string[] {
  const names: string[] = [];
  for (const { contributor, role } of contributions) {
    if (role === 'investigator') continue;
    if (names.length === mostNames) break;
    if (contributor.kind === 'group') names.push(foldShort(contributor.name));
    else
      names.push(
        `${foldShort(contributor.family)}|${foldShort(contributor.given ?? contributor.initials ?? '')}`,
      );
  }
  return names;
}

/** Bounded, whatever a record calls a name. */
function foldShort(text: string): string {
  return foldWords(text.length > longestName ? text.slice(0, longestName) : text);
}

/** `BMJ (Clinical research ed.)`, `Heart : official journal of …`: what stands before is the name. */
function sourceNames(name: string, abbreviation: string | undefined): readonly string[] {
  const full = foldShort(name.slice(0, longestName).replace(/\s*[(:=;/[].*$/s, '')).replace(/^the /, '');
  if (abbreviation === undefined) return [full];
  const short = foldShort(abbreviation.slice(0, longestName).replace(/\s*\(.*$/s, ''));
  return short === full ? [full] : [full, short];
}

function isPreprint(sources: readonly string[], doi: string | undefined): boolean {
  return (
    (sources[0] !== undefined && preprintServer.test(sources[0])) ||
    (doi !== undefined && preprintDoi.test(doi))
  );
}

/** `12 Suppl 1` → `12`, `Vol. 03` → `3`; text without a number is folded. */
function numberIn(text: string): string {
  const digits = /\d+/.exec(text)?.[0];
  return digits === undefined ? foldShort(text) : digits.replace(/^0+(?=\d)/, '');
}

function pagesOf({ pages, articleNumber }: WorkDescription): readonly string[] {
  const found: string[] = [];
  for (const text of [pages, articleNumber]) {
    if (text === undefined) continue;
    // `083-087`, `S478-S479`, `e0187442`, `68-71.e1`: the first, without zeros before its number.
    const first = /^\W*([a-z]*)[ .]?0*(\d+)/i.exec(text.slice(0, 40));
    if (first === null) continue;
    const page = `${(first[1] ?? '').toLowerCase()}${first[2] ?? ''}`;
    if (!found.includes(page)) found.push(page);
  }
  return found;
}
