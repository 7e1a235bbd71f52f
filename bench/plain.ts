import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { pubmedXml } from '../src/formats/index.ts';
import { inlineText } from '../src/markup/index.ts';
import type { WorkDescription } from '../src/model/index.ts';
import { layerDigest } from '../src/plain/layer-digest.ts';
import { plainParts } from '../src/plain/parts.ts';
import { ourGlossary } from '../test/support/our-glossary.ts';
import { testData } from './test-data.ts';

const parts = plainParts(ourGlossary);

const usual =
  'We randomly assigned 84 porters (aged 20–60; 41 women) to walk or to wait. Sleep lasted 41 minutes longer (p = 0.003). ';

/**
 * What a plain layer costs: for real records, against merely reading them (an import takes some ten times that); and by
 * length, from 1 kB to 1 MB, of usual and of odd texts.
 */
export function benchPlain(): readonly string[] {
  return [...ofRecords(), ...byLength()];
}

function ofRecords(): readonly string[] {
  const file = testData('pubmed', 'medline16n0902.xml.gz');
  if (file === undefined) return ['real records: left out, there are no test data'];
  const bytes = gunzipSync(readFileSync(file));
  const read = (): readonly WorkDescription[] => {
    const reader = pubmedXml.createReader();
    return [...reader.push(bytes), ...reader.end()].flatMap((one) =>
      one.kind === 'record' ? [one.description] : [],
    );
  };
  const records = read();
  const derive = () => records.reduce((sum, record) => sum + layerDigest(record, parts)[0].length, 0);
  const [reading, deriving] = [best(read), best(derive)].map((time) => time / records.length);
  return [
    `reading a record ${figure(reading)} µs, its layer ${figure(deriving)} µs and ${figure(derive() / records.length)} bytes`,
  ];
}

function byLength(): readonly string[] {
  const texts: Readonly<Record<string, string>> = {
    usual,
    'one sentence': 'walks and sleep and ',
    abbreviations: 'Dr. ',
    brackets: '([{',
    formulas: 'x² + ∑ ≤ ∫ α ',
    Persian: 'خواب نگهبانان شب بهتر شد. ',
  };
  return Object.entries(texts).map(([name, text]) => {
    const times = [1, 10, 100, 1000].map((kilobytes) => {
      const abstract = { sections: [{ text: inlineText(text.repeat((kilobytes * 1000) / text.length)) }] };
      const work: WorkDescription = {
        identifiers: {},
        type: 'article',
        contributions: [],
        title: inlineText('Walks and sleep'),
        abstract,
      };
      return best(() => layerDigest(work, parts), 1000 / kilobytes) / kilobytes;
    });
    return `${name}: ${times.map(figure).join(', ')} µs a kB at 1, 10, 100, 1000 kB`;
  });
}

/** Processor time of the quickest of five runs, each of so many times, in microseconds. */
function best(work: () => unknown, times = 1): number {
  const runs = Array.from({ length: 5 }, () => {
    const before = process.threadCpuUsage();
    for (let time = 0; time < times; time += 1) work();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / times;
  });
  return Math.min(...runs);
}

function figure(value = 0): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
