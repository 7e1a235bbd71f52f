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
 * of readers: npm run evaluate:related -- --judged FILE --texts FILE [--pool judged|all] [--references FILE]
 * [--relevant-from GRADE]. docs/evaluating-related.md says what the files look like and what the measures mean.
 */
const values = optionsGiven();
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
      references: values.references ?? [],
      relevantFrom: gradeFrom(values['relevant-from']),
    });
    for (const notice of notices) console.log(notice);
    for (const line of reportTask(task, systems, judgedMeasures)) console.log(line);
  } catch (error) {
    const { code, path, message } = error as NodeJS.ErrnoException;
    // Otherwise a file does not read: the sentence says which, and where.
    console.error(code === 'ENOENT' ? `There is no file ${path}.` : message);
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

function gradeFrom(text = '1'): number {
  if (!/^[1-9]\d?$/.test(text)) throw new Error(`--relevant-from is a grade such as 1 or 2, not "${text}".`);
  return Number(text);
}

function optionsGiven() {
  try {
    const { values: given } = parseArgs({
      options: {
        judged: { type: 'string' },
        texts: { type: 'string', multiple: true },
        pool: { type: 'string' },
        references: { type: 'string', multiple: true },
        'relevant-from': { type: 'string' },
      },
    });
    if (given.judged === undefined && Object.keys(given).length > 0)
      throw new Error('Without --judged FILE there are no judgements that the other options could be about.');
    return given;
  } catch (error) {
    console.error(`${(error as Error).message}\ndocs/evaluating-related.md says what there is.`);
    return process.exit(1);
  }
}
