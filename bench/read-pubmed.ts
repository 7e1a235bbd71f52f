import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { pubmedXml } from '../src/formats/index.ts';

const chunkBytes = 65_536;
const warmUps = 15;
const rounds = 40;

/** Reading PubMed records whole, against merely parsing the same bytes with saxes and three empty handlers. */
export function benchReadPubmed(): readonly string[] {
  const file = join(process.env.LECTERN_DATA ?? '../shared/data', 'pubmed/medline16n0902.xml.gz');
  if (!existsSync(file)) return [`reading PubMed: left out, there is no ${file} (set LECTERN_DATA)`];
  const bytes = gunzipSync(readFileSync(file));
  let records = 0;
  const parsing: number[] = [];
  const reading: number[] = [];
  for (let round = 0; round < warmUps; round += 1) {
    parse(bytes);
    read(bytes);
  }
  // Taken in turns, so that whatever else the machine does weighs on both alike.
  for (let round = 0; round < rounds; round += 1) {
    parsing.push(timeOf(() => parse(bytes)));
    reading.push(
      timeOf(() => {
        records = read(bytes);
      }),
    );
  }
  const rate = (ms: number) => `${Math.round((records / ms) * 1000)} records/s`;
  return [
    `saxes with three empty handlers: ${rate(quartile(parsing))}`,
    `reading, with description and payload: ${rate(quartile(reading))}`,
    `ratio: ${(quartile(parsing) / quartile(reading)).toFixed(2)}; at least 0.70 is wanted`,
  ];
}

function parse(bytes: Uint8Array): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', () => undefined);
  parser.on('text', () => undefined);
  parser.on('closetag', () => undefined);
  const decoder = new TextDecoder();
  for (const chunk of chunksOf(bytes)) parser.write(decoder.decode(chunk, { stream: true }));
  parser.close();
}

function read(bytes: Uint8Array): number {
  const reader = pubmedXml.createReader();
  let records = 0;
  for (const chunk of chunksOf(bytes)) {
    for (const reading of reader.push(chunk)) if (reading.kind === 'record') records += 1;
  }
  for (const reading of reader.end()) if (reading.kind === 'record') records += 1;
  return records;
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The time that a quarter of the rounds kept under: neither one lucky round nor what else the machine did. */
function quartile(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 2] ?? 0;
}

if (import.meta.main) for (const line of benchReadPubmed()) console.log(line);
