import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { importFormats } from '../src/formats/index.ts';

/** Real files of each format, under the folder of test data. */
const files: Readonly<Record<string, readonly string[]>> = {
  bibtex: ['exports/scopus.bib.gz', 'exports/wos.bib.gz', 'exports/wos_mcda.bib.gz'],
  crossref: ['crossref'],
  datacite: ['datacite'],
  jats: ['jats'],
  'endnote-xml': ['dedupe/copper.xml.gz'],
  nbib: ['exports/pubmed.txt.gz', 'nbib/medline-6.nbib.gz', 'nbib/retractions.nbib.gz'],
};
/** Formats without real files there are measured with the project's own records. */
const ownRecords: Readonly<Record<string, string>> = {
  openalex: 'openalex',
  'europe-pmc': 'europe-pmc',
  'csl-json': 'csl-json',
  'oai-dc': 'oai-dc',
  ris: 'ris/scopus.ris',
  wos: 'wos/savedrecs.txt',
};
const leastBytes = 4_000_000;
const chunkBytes = 65_536;
const rounds = 5;

/** How fast each format is read, description and payload of every record, in processor time of one thread. */
export function benchReadFormats(): readonly string[] {
  const data = process.env.LECTERN_DATA ?? '../shared/data';
  const own = join(import.meta.dirname, '../test/records');
  return [
    ...Object.entries(files).flatMap(([name, paths]) =>
      paths.map((path) => {
        const file = join(data, path);
        return existsSync(file)
          ? `${name} ${path}: ${rateOf(name, statSync(file).isDirectory() ? repeated(bytesOf(file)) : bytesOf(file))}`
          : `${name}: left out, there is no ${file} (set LECTERN_DATA)`;
      }),
    ),
    ...Object.entries(ownRecords).map(
      ([name, path]) => `${name} own records: ${rateOf(name, repeated(bytesOf(join(own, path))))}`,
    ),
  ];
}

/** A file, or all files of a folder one behind the other. */
function bytesOf(path: string): Uint8Array {
  if (!statSync(path).isDirectory()) {
    const bytes = readFileSync(path);
    return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  }
  return Buffer.concat(
    readdirSync(path)
      .filter((name) => /(?<!\.reading)\.(?:jsonl?|n?xml)$/.test(name) && !name.startsWith('cut-off'))
      .flatMap((name) => [readFileSync(join(path, name)), Buffer.from('\n')]),
  );
}

/** Again and again until it is worth measuring. */
function repeated(once: Uint8Array): Uint8Array {
  return Buffer.concat(new Array(Math.ceil(leastBytes / once.length)).fill(once));
}

/** The best of some rounds. */
function rateOf(name: string, bytes: Uint8Array): string {
  const format = importFormats.find((candidate) => candidate.name === name);
  if (format === undefined) throw new Error(`There is no format ${name}.`);
  let records = 0;
  let problems = 0;
  let seconds = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    records = 0;
    problems = 0;
    const start = process.threadCpuUsage();
    const reader = format.createReader();
    const count = (readings: ReturnType<typeof reader.end>) => {
      for (const reading of readings) {
        if (reading.kind === 'record') records += 1;
        if (reading.kind === 'problem') problems += 1;
      }
    };
    for (let at = 0; at < bytes.length; at += chunkBytes)
      count(reader.push(bytes.subarray(at, at + chunkBytes)));
    count(reader.end());
    const { user, system } = process.threadCpuUsage(start);
    seconds = Math.min(seconds, (user + system) / 1e6);
  }
  const rate = Math.round(records / seconds);
  return `${records} records, ${problems} problems, ${rate} records/s, ${(bytes.length / seconds / 1e6).toFixed(1)} MB/s`;
}
