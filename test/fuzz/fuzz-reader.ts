import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import {
  citeApa,
  citeVancouver,
  describeStart,
  exportFormats,
  highwireTags,
  type ImportFormat,
  type Reading,
  recogniseFormat,
  toBibtex,
  toCslJson,
  toRis,
  toSchemaOrg,
} from '../../src/formats/index.ts';
import { escapeText, plainText } from '../../src/markup/index.ts';
import type { InlineMarkup, WorkDescription } from '../../src/model/index.ts';
import { mutate } from './mutate.ts';
import { createRandom, type Random } from './random.ts';
import { realRecords } from './real-records.ts';

export interface FuzzOptions {
  readonly format: ImportFormat;
  readonly rounds: number;
  readonly seed: number;
  /** A folder of real records, if there is one. */
  readonly data?: string | undefined;
  readonly progress?: (round: number) => void;
}

export interface FuzzOutcome {
  readonly rounds: number;
  readonly records: number;
  readonly refused: number;
  readonly slowestMs: number;
}

/** No damage makes a small file take longer than this, of processor time, which other programs cannot stretch. */
const patienceMs = 5000;

/** Reads damaged files and holds every answer to what readers promise; throws with seed and round at the first breach. */
export function fuzzReader({ format, rounds, seed, data, progress }: FuzzOptions): FuzzOutcome {
  const originals = [...ownRecords(format), ...realRecords(format, data)];
  let records = 0;
  let refused = 0;
  let slowestMs = 0;
  for (let round = 0; round < rounds; round += 1) {
    const random = createRandom(seed * 1_000_003 + round);
    const bytes = mutate(random.pick(originals), random);
    try {
      const start = process.threadCpuUsage();
      const readings = readInPieces(format, bytes, random);
      checkAgainstWhole(format, readings, bytes, random);
      for (const reading of readings) {
        if (reading.kind === 'problem') refused += 1;
        if (reading.kind === 'record') {
          records += 1;
          checkDescription(reading.description);
        }
      }
      describeStart(bytes.toString('latin1', 0, 65_536));
      const { user, system } = process.threadCpuUsage(start);
      const tookMs = (user + system) / 1000;
      slowestMs = Math.max(slowestMs, tookMs);
      if (tookMs > patienceMs) throw new Error(`Reading took ${Math.round(tookMs)} ms.`);
    } catch (cause) {
      throw new Error(`Round ${round} of seed ${seed} of ${format.title} failed.`, { cause });
    }
    progress?.(round + 1);
  }
  return { rounds, records, refused, slowestMs };
}

function ownRecords(format: ImportFormat): readonly Buffer[] {
  const folder = new URL(`../records/${format.name}/`, import.meta.url).pathname;
  return readdirSync(folder)
    .filter((name) => !name.endsWith('.reading.json'))
    .map((name) => readFileSync(join(folder, name)));
}

function readInPieces(format: ImportFormat, bytes: Buffer, random: Random): readonly Reading[] {
  recogniseFormat(bytes.toString('utf8', 0, 65_536));
  const reader = format.createReader({ maxRecordBytes: 200_000 });
  const readings: Reading[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = 1 + random.upTo(random.pick([16, 1000, 100_000]));
    readings.push(...reader.push(bytes.subarray(at, at + length)));
    at += length;
  }
  readings.push(...reader.end());
  return readings;
}

/** However a file is cut into pieces, the same is read of it, and kept payloads are read alike again. */
function checkAgainstWhole(
  format: ImportFormat,
  readings: readonly Reading[],
  bytes: Buffer,
  random: Random,
): void {
  if (random.upTo(4) !== 0) return;
  const reader = format.createReader({ maxRecordBytes: 200_000 });
  const whole = [...reader.push(bytes), ...reader.end()];
  if (JSON.stringify(whole) !== JSON.stringify(readings))
    throw new Error('Cut into other pieces the file reads otherwise.');
  for (const reading of whole) {
    if (reading.kind !== 'record') continue;
    const again = format.describe(reading.payload);
    if (JSON.stringify(again) !== JSON.stringify(reading.description))
      throw new Error(`The kept payload of ${reading.key} reads otherwise.`);
  }
}

function checkDescription(work: WorkDescription): void {
  const texts = [
    work.title,
    work.vernacularTitle,
    ...[work.abstract, ...(work.otherAbstracts ?? [])].flatMap(
      (abstract) => abstract?.sections.map(({ text }) => text) ?? [],
    ),
    citeApa(work),
    citeVancouver(work),
  ];
  for (const text of texts) if (text !== undefined) checkMarkup(text);
  const url = 'https://science.example.org/works/k3v9x2m1/title';
  checkBibtex(toBibtex(work, url));
  checkRis(toRis(work, url));
  JSON.stringify([toCslJson(work, url), toSchemaOrg(work, url), highwireTags(work, url)]);
  for (const { mediaType, write } of exportFormats)
    if (mediaType === 'application/xml') checkXml(write(work, url));
}

/** Well-formed, with its namespaces declared; the parser throws otherwise. */
function checkXml(written: string): void {
  new SaxesParser({ xmlns: true }).write(written).close();
}

const allowedTag =
  /^<\/?(?:[ibu]|su[bp]|m[a-z]+|none|semantics)(?: (?:display|mathvariant|stretchy|accent|accentunder|columnspan|rowspan|dir|linethickness|fence|separator)="[\w.% -]{1,40}")*>$/;
const allowedReference = /^&(?:amp|lt|gt|quot|#39);/;

/** Only the elements of inline markup, in order, and nothing that could begin another. */
function checkMarkup(text: InlineMarkup): void {
  const open: string[] = [];
  for (const [tag] of text.matchAll(/<[^>]*>?/g)) {
    if (!allowedTag.test(tag)) throw new Error(`Markup let ${JSON.stringify(tag)} through.`);
    const name = /^<\/?([a-z]+)/.exec(tag)?.[1] ?? '';
    if (!tag.startsWith('</')) open.push(name);
    else if (open.pop() !== name) throw new Error(`Markup closes ${tag} out of order in ${text}.`);
  }
  if (open.length > 0) throw new Error(`Markup leaves <${open.join('> <')}> open.`);
  for (const { index } of text.matchAll(/&/g)) {
    if (!allowedReference.test(text.slice(index, index + 6)))
      throw new Error(`Markup has a bare & in ${text}.`);
  }
  if (/[<>"']/.test(escapeText(plainText(text)))) throw new Error('Plain text does not escape.');
}

function checkBibtex(entry: string): void {
  let depth = 0;
  for (let at = 0; at < entry.length; at += 1) {
    if (entry[at] === '{') depth += 1;
    if (entry[at] === '}') depth -= 1;
    if (depth < 0 || (depth === 0 && at > 0 && entry[at] === '}' && at < entry.length - 2))
      throw new Error(`A BibTeX field is left: ${entry}`);
  }
  if (depth !== 0) throw new Error(`A BibTeX entry does not close: ${entry}`);
}

function checkRis(record: string): void {
  const lines = record.split(/[\r\n\u0085\u2028\u2029]+/).filter(Boolean);
  if (lines.some((line) => !/^[A-Z][A-Z\d] {2}- /.test(line))) throw new Error('A RIS line has no tag.');
  if (lines.filter((line) => /^(?:TY|ER) {2}-/.test(line)).length !== 2)
    throw new Error('A RIS record is two.');
}
