import type { House } from './app.ts';
import type { Effects } from './effects.ts';
import type { WorkId } from './model/index.ts';
import { workPage } from './site/index.ts';
import { type LintFinding, lintWork, readPage } from './syndication/index.ts';
import { type PageContext, renderLayout } from './ui/index.ts';

/** Draws the page of a work and says what machines find missing or wrong in it; `undefined` where there is no such page. */
export type ExamineWork = (id: WorkId) => Promise<readonly LintFinding[] | undefined>;

/** Looks at pages as they are drawn, but without what stands at their end: related works are no part of the record. */
export function createExaminer(
  { catalogue, people, plain, summaries }: Pick<House, 'catalogue' | 'people' | 'plain' | 'summaries'>,
  context: PageContext,
  { now }: Pick<Effects, 'now'>,
): ExamineWork {
  const related = { relatedTo: async () => [] };
  return async (id) => {
    const work = await catalogue.find(id);
    const page = work && (await workPage({ id }, { catalogue, people, plain, summaries, related }, context));
    if (!work || !page) return undefined;
    return lintWork({ work, page: readPage(renderLayout(page, context).toString()) }, now());
  };
}
