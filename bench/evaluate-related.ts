import { parseArgs } from 'node:util';
import { allSignals } from '../src/related/signals.ts';
import { judgedSet } from './relatedness/judged/judged-set.ts';
import { judgedMeasures, proxyMeasures } from './relatedness/named-measures.ts';
import { proxies } from './relatedness/proxies.ts';
import { reportTask } from './relatedness/report.ts';
import { formulaSystems } from './relatedness/systems/formula-systems.ts';
import { asShown, ourSystem } from './relatedness/systems/our-system.ts';
import { randomSystem } from './relatedness/systems/random-system.ts';

/**
 * npm run evaluate:related: how well related works are ranked, by proxies made of real records; or, by the judgements
 * of readers: npm run evaluate:related -- --judged FILE --texts FILE [--pool judged|all]. docs/evaluating-related.md
 * says what the files look like and what the measures mean.
 */
const { values } = parseArgs({
  options: {
    judged: { type: 'string' },
    texts: { type: 'string', multiple: true },
    pool: { type: 'string' },
  },
});
const systems = [
  randomSystem,
  ...formulaSystems,
  ourSystem('ours, words alone', { ...allSignals, headings: false, references: false }),
  ourSystem('ours, no references', { ...allSignals, references: false }),
  ourSystem('ours, no headings', { ...allSignals, headings: false }),
  asShown('ours, as shown'),
  ourSystem('ours'),
];

if (values.judged !== undefined) {
  try {
    const { task, notices } = judgedSet({
      judged: values.judged,
      texts: values.texts ?? [],
      ...(values.pool !== undefined && { pool: values.pool }),
    });
    for (const notice of notices) console.log(notice);
    for (const line of reportTask(task, systems, judgedMeasures)) console.log(line);
  } catch (error) {
    // A file that is not there or does not read: the sentence says which, and where.
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} else {
  const tasks = proxies();
  if (tasks.length === 0)
    console.log('Left out: there are no real records (set LECTERN_DATA to the folder that has them).');
  for (const task of tasks) {
    for (const line of reportTask(task, systems, proxyMeasures, 50)) console.log(line);
    console.log('');
  }
}
