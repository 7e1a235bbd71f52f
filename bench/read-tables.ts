import { exportFormats, importFormats, writeList } from '../src/formats/index.ts';
import { plainText } from '../src/markup/index.ts';
import { fullName, type Work } from '../src/model/index.ts';
import { anXlsx, inlineRows } from '../test/support/an-xlsx.ts';
import { realWorks } from './real-works.ts';

const most = 10_000;
const rounds = 3;
const url = 'https://science.example.org/works/k3v9x2m1/title';

/** How fast tables of real works are read and written, in processor time of one thread. */
export function benchTables(): readonly string[] {
  const works = realWorks(most);
  if (works.length === 0) return ['tables: left out, there are no real works (set LECTERN_DATA)'];
  const own = exportFormats.find(({ name }) => name === 'csv');
  if (own === undefined) throw new Error('There is no writer of CSV.');
  const rows = [['Title', 'Authors', 'Year', 'Journal', 'Abstract', 'DOI'], ...works.map(rowOf)];
  const csv = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
  const written = Buffer.from(
    writeList(
      own,
      works.map((work) => ({ work, url })),
    ),
  );
  const sheet = inlineRows(
    rows.map((row) => row.map((cell) => cell.replace(/[\u0000-\u001f\ufffe\uffff]/g, ' '))),
  );
  return [
    `csv, common headings: ${readingRate('csv', Buffer.from(csv))}`,
    `csv, our own: ${readingRate('csv', written)}`,
    `xlsx: ${readingRate('xlsx', anXlsx({ sheets: [{ name: 'Works', rows: sheet }] }))}`,
    `csv, writing: ${Math.round(
      works.length /
        best(() =>
          writeList(
            own,
            works.map((work) => ({ work, url })),
          ),
        ),
    )} works/s`,
  ];
}

function rowOf({ title, contributions, published, source, abstract, identifiers }: Work): readonly string[] {
  return [
    plainText(title),
    contributions.map(({ contributor }) => fullName(contributor)).join('; '),
    published === undefined ? '' : String(published.year),
    source?.name ?? '',
    abstract?.sections.map(({ text }) => plainText(text)).join(' ') ?? '',
    identifiers.doi ?? '',
  ];
}

function readingRate(name: string, bytes: Uint8Array): string {
  const format = importFormats.find((candidate) => candidate.name === name);
  if (format === undefined) throw new Error(`There is no format ${name}.`);
  let records = 0;
  const seconds = best(() => {
    records = 0;
    const reader = format.createReader();
    for (const reading of [...reader.push(bytes), ...reader.end()])
      if (reading.kind === 'record') records += 1;
  });
  return `${records} records, ${Math.round(records / seconds)} records/s, ${(bytes.length / seconds / 1e6).toFixed(1)} MB/s`;
}

/** Seconds of the best of some rounds. */
function best(work: () => void): number {
  let seconds = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(start);
    seconds = Math.min(seconds, (user + system) / 1e6);
  }
  return seconds;
}
