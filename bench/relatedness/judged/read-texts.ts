import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { pubmedXml } from '../../../src/formats/index.ts';
import { inlineText } from '../../../src/markup/index.ts';
import { parseDoi, parsePmid, type Work } from '../../../src/model/index.ts';
import { anId } from '../../../test/support/a-work.ts';

const columns = ['id', 'title', 'abstract', 'mesh', 'keywords', 'references'] as const;
type Column = (typeof columns)[number];

/** Works by the ids that judgements name, from PubMed XML or from a table with tabs; either may be gzipped. */
export function readTexts(file: string): ReadonlyMap<string, Work> {
  const bytes = readFileSync(file);
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  return /^\s*(?:\ufeff)?</.test(plain.toString('utf8', 0, 200))
    ? readPubmed(plain)
    : readTable(plain.toString('utf8'), file);
}

function readPubmed(bytes: Uint8Array): ReadonlyMap<string, Work> {
  const reader = pubmedXml.createReader();
  const works = new Map<string, Work>();
  for (const reading of [...reader.push(bytes), ...reader.end()])
    if (reading.kind === 'record')
      works.set(reading.key, {
        ...reading.description,
        id: anId(reading.key),
        version: 1,
        changedAt: new Date(0),
      });
  return works;
}

/** The first line names columns; without names they are id, title, abstract. Lists are parted by semicolons. */
function readTable(text: string, file: string): ReadonlyMap<string, Work> {
  const rows = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t'));
  const named =
    rows[0]?.map((name) =>
      name
        .trim()
        .toLowerCase()
        .replace(/^pmid$/, 'id'),
    ) ?? [];
  const isNamed = named.includes('id');
  if (isNamed && !named.includes('title'))
    throw new Error(`${file}: the first line names no column "title".`);
  const place = (column: Column) =>
    isNamed ? named.indexOf(column) : columns.slice(0, 3).indexOf(column as never);
  const works = new Map<string, Work>();
  for (const row of isNamed ? rows.slice(1) : rows) {
    const cell = (column: Column) => row[place(column)]?.trim() ?? '';
    const list = (column: Column) =>
      cell(column)
        .split(/\s*;\s*/)
        .filter((part) => part !== '');
    const id = cell('id');
    works.set(id, {
      id: anId(id),
      version: 1,
      changedAt: new Date(0),
      type: 'article',
      contributions: [],
      identifiers: nameOf(id),
      title: inlineText(cell('title')),
      abstract: { sections: [{ text: inlineText(cell('abstract')) }] },
      subjects: list('mesh').map((name) => ({
        scheme: 'mesh',
        name: name.replace(/^\*/, ''),
        ...(name.startsWith('*') && { major: true }),
      })),
      keywords: list('keywords').map((keyword) => ({ text: keyword })),
      references: list('references').map((cited) => ({ citation: cited, ...nameOf(cited) })),
    });
  }
  return works;
}

/** PMIDs and DOIs are what they are; any other id of a set stands as a DOI that nobody has. */
function nameOf(id: string): Work['identifiers'] {
  const [pmid, doi] = [parsePmid(id), parseDoi(id) ?? parseDoi(`10.5555/${encodeURIComponent(id)}`)];
  return pmid ? { pmid } : doi ? { doi } : {};
}
