import type { Work } from '../../../src/model/index.ts';
import { checkTags } from '../../../src/model/index.ts';
import type { RankingTask } from '../ranking-task.ts';
import { overlapTask } from './overlap-task.ts';

/** Ranked without MeSH headings and keywords, judged by the headings in common. */
export function meshHeldOut(works: readonly Work[], most: number): RankingTask {
  const indexed = works.filter((work) => headingsOf(work).length >= 4).slice(0, most);
  return overlapTask('MeSH held out', {
    works: indexed.map(({ subjects, keywords, ...work }) => work),
    marks: indexed.map(headingsOf),
    least: 0.1,
    relevantFrom: 0.3,
  });
}

function headingsOf({ subjects = [] }: Work): readonly string[] {
  return subjects
    .filter(({ scheme }) => scheme === 'mesh')
    .map(({ name }) => name.toLowerCase())
    .filter((name) => !checkTags.has(name));
}
