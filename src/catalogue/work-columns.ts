import { plainText } from '../markup/index.ts';
import { isoDate, type Source, standingOf, type WorkDescription } from '../model/index.ts';
import { copyOf, fold, slugOf } from '../text/index.ts';
import type { WorkSummary } from './catalogue.ts';
import { shortId } from './short-id.ts';

/** What is kept beside a description so that works can be listed without reading it. */
export interface WorkColumns {
  readonly slug: string;
  readonly type: string;
  /** ISO 8601 as far as known; empty where no date is. */
  readonly sortDate: string;
  readonly titleSort: string;
  readonly source: SourceColumns | undefined;
  readonly summary: StoredSummary;
}

export interface SourceColumns {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly issns: readonly string[];
}

/** A summary as it is kept: the id stands in its own column. */
export type StoredSummary = Omit<WorkSummary, 'id'>;

const bylineShown = 6;
const titleSortLength = 64;

export function columnsOf(description: WorkDescription): WorkColumns {
  const { title, type, languages, contributions } = description;
  const plain = plainText(title);
  const slug = slugOf(plain);
  const date = description.published ?? description.publishedOnline;
  const source = description.source && sourceColumnsOf(description.source);
  const byline = contributions.filter(({ role }) => role !== 'investigator');
  return {
    slug,
    type,
    sortDate: date === undefined ? '' : isoDate(date),
    titleSort: fold(plain.slice(0, titleSortLength)).slice(0, titleSortLength),
    source,
    summary: {
      slug,
      title,
      type,
      ...(languages?.[0] !== undefined && { language: languages[0] }),
      ...(date !== undefined && { year: date.year }),
      ...(source !== undefined && { source: { id: source.id, slug: source.slug, name: source.name } }),
      contributors: byline.slice(0, bylineShown).map(({ contributor }) => contributor),
      contributorCount: byline.length,
      standing: standingOf(description),
    },
  };
}

/** Venues come again and again: their columns are kept for the next work, the oldest dropped first. */
const sourcesMet = new Map<string, SourceColumns>();
const sourcesKept = 5000;

function sourceColumnsOf(source: Source): SourceColumns {
  let met = `${source.issnLinking ?? ''}|${source.name}`;
  for (const { issn } of source.issns ?? []) met += `|${issn}`;
  const known = sourcesMet.get(met);
  if (known !== undefined) return known;
  const stated = [source.issnLinking, ...(source.issns ?? []).map(({ issn }) => issn)];
  const issns = [...new Set(stated)].filter((issn) => issn !== undefined);
  const issn = issns[0];
  const columns = {
    id: shortId(issn === undefined ? `name:${fold(source.name) || source.name}` : `issn:${issn}`),
    slug: slugOf(source.name),
    name: copyOf(source.name),
    issns: issns.map(copyOf),
  };
  const oldest = sourcesMet.keys().next();
  if (sourcesMet.size >= sourcesKept && !oldest.done) sourcesMet.delete(oldest.value);
  sourcesMet.set(copyOf(met), columns);
  return columns;
}
