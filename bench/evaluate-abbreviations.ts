import { parseArgs } from 'node:util';
import { abbreviationsOf } from '../src/text/index.ts';
import { type LabelledText, readLabelledTexts } from './abbreviations/labelled-texts.ts';
import { testData } from './test-data.ts';

/**
 * npm run evaluate:abbreviations [-- --wrong]: how many of the abbreviations that people marked in 625 abstracts of
 * MED1250 are found, as pairs of short and long form that are equal to the letter. `--wrong` prints what was judged
 * wrongly in the half that rules were made on.
 */
const { values } = parseArgs({ options: { wrong: { type: 'boolean', default: false } } });

function report(name: string, texts: readonly LabelledText[]): void {
  let [right, found, wanted] = [0, 0, 0];
  for (const { text, pairs } of texts) {
    const own = foundIn(text);
    found += own.size;
    wanted += pairs.size;
    right += [...own].filter((pair) => pairs.has(pair)).length;
  }
  const [precision, recall] = [right / found, right / wanted];
  console.log(
    `${name.padEnd(10)} ${texts.length} texts, ${wanted} pairs: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${((2 * precision * recall) / (precision + recall)).toFixed(4)} (${right} right of ${found} found)`,
  );
}

function foundIn(text: string): ReadonlySet<string> {
  return new Set(abbreviationsOf(text).map(({ short, long }) => `${short}|${long}`));
}

const file = testData('abbreviations', 'med1250-half.txt');
if (file === undefined) {
  console.log(
    'Left out: there is no abbreviations/med1250-half.txt (set LECTERN_DATA to the folder that has it).',
  );
} else {
  const texts = readLabelledTexts(file);
  for (const half of ['develop', 'held-out'] as const)
    report(
      half,
      texts.filter((text) => text.half === half),
    );
  report('all', texts);
  const once = (): number => {
    const start = process.threadCpuUsage();
    for (const { text } of texts) abbreviationsOf(text);
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / texts.length;
  };
  const times = Array.from({ length: 30 }, once).sort((one, other) => one - other);
  console.log(`processor time: ${times[10]?.toFixed(1)} µs a text`);
  if (values.wrong)
    for (const { id, text, pairs, half } of texts) {
      if (half !== 'develop') continue;
      const own = foundIn(text);
      for (const pair of own) if (!pairs.has(pair)) console.log(`${id} + ${pair}`);
      for (const pair of pairs) if (!own.has(pair)) console.log(`${id} - ${pair}\t${near(text, pair)}`);
    }
}

function near(text: string, pair: string): string {
  const at = text.indexOf(pair.split('|')[1] ?? '');
  return at < 0 ? '(long form not in the text)' : `…${text.slice(Math.max(0, at - 30), at + 130)}…`;
}
