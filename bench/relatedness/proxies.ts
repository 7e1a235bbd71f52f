import { realWorks } from '../real-works.ts';
import { testData } from '../test-data.ts';
import type { RankingTask } from './ranking-task.ts';
import { citedWorks } from './tasks/cited-works.ts';
import { meshHeldOut } from './tasks/mesh-held-out.ts';
import { referringWorks, sharedReferences } from './tasks/shared-references.ts';
import { splitAbstracts } from './tasks/split-abstracts.ts';

/** Stand-ins for readers' judgements, made of real records; none where there are no records. */
export function proxies(): readonly RankingTask[] {
  const works = realWorks(Number.POSITIVE_INFINITY);
  const archive = testData('jats', 'pmc-front-and-references.tar.gz');
  return [
    ...(works.length > 0 ? [meshHeldOut(works, 10_000), splitAbstracts(works, 10_000)] : []),
    ...['oud-2018', 'donners-2021'].flatMap((name) => {
      const zip = testData('openalex', `${name}.zip`);
      return zip === undefined ? [] : [citedWorks(zip, name)];
    }),
    ...(archive === undefined ? [] : [sharedReferences(referringWorks(archive))]),
  ];
}
