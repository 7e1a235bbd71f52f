import type { WorkSummary } from '../catalogue/index.ts';
import { bylineName } from '../model/index.ts';
import { type ListedWork, type PageContext, writtenRightToLeft } from '../ui/index.ts';

/** A work as a line of a list. */
export function listedWork(
  summary: WorkSummary,
  context: PageContext,
  byline: 'with-byline' | 'without-byline' = 'with-byline',
): ListedWork {
  const { id, slug, title, language, year, source, standing } = summary;
  const { urls } = context;
  return {
    id,
    href: urls.work(id, slug),
    title,
    standing,
    // Indexes give titles in English, so a language tells something only where the script agrees.
    language: language !== undefined && writtenRightToLeft(language) ? language : undefined,
    byline: byline === 'with-byline' && summary.contributors.length > 0 ? bylineOf(summary) : undefined,
    source: source && { name: source.name, href: urls.source(source.id, source.slug) },
    year,
  };
}

const shownNames = 4;

/** The first names, or all where that takes hardly more room. */
export function bylineOf({ contributors, contributorCount }: WorkSummary): { names: string; others: number } {
  const few = contributorCount <= shownNames + 1;
  const names = contributors.slice(0, few ? shownNames + 1 : shownNames).map(bylineName);
  return { names: names.join('; '), others: contributorCount - names.length };
}
