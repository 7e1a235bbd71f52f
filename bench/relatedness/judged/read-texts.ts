import { basename } from 'node:path';
import { pubmedXml } from '../../../src/formats/index.ts';
import { inlineText } from '../../../src/markup/index.ts';
import type { Work } from '../../../src/model/index.ts';
import { anId } from '../../../test/support/a-work.ts';
import { bytesOf } from '../../test-data.ts';
import { nameOf } from './name-of.ts';
import { readJsonLines } from './read-json-lines.ts';

/** A text of a judged set, with what may be known beside it. */
export interface JudgedText {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  /** `*` before major headings. */
  readonly mesh: readonly string[];
  readonly keywords: readonly string[];
  /** PMIDs, DOIs or ids of the set. */
  readonly references: readonly string[];
}

const columns = ['id', 'title', 'abstract', 'mesh', 'keywords', 'references'] as const;
type Column = (typeof columns)[number];

/** Works by the ids that judgements name: PubMed XML, a table with tabs, or lines of JSON; each may be gzipped. */
export function readTexts(file: string): ReadonlyMap<string, Work> {
  const bytes = bytesOf(file);
  const [start = ''] = bytes.toString('utf8', 0, 200).match(/[^\s\ufeff]/) ?? [];
  const works =
    start === '<'
      ? readPubmed(bytes)
      : worksOf(start === '{' ? readJsonLines(bytes, file) : readTable(bytes.toString('utf8'), file));
  if (works.size === 0) throw new Error(`${basename(file)} holds no texts.`);
  return works;
}

function readPubmed(bytes: Uint8Array): ReadonlyMap<string, Work> {
  const reader = pubmedXml.createReader();
  const works = new Map<string, Work>();
  for (const reading of [...reader.push(bytes), ...reader.end()]) {
    if (reading.kind !== 'record') continue;
    const { key, description } = reading;
    works.set(key, { ...description, id: anId(key), version: 1, changedAt: new Date(0) });
  }
  return works;
}

/** The first line names columns; without names they are id, title, abstract. Lists are parted by semicolons. */
function* readTable(text: string, file: string): Generator<JudgedText> {
  const rows = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line, at) => ({ line: at + 1, cells: line.split('\t') }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const first = rows[0]?.cells ?? [];
  const named = first.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/^pmid$/, 'id'),
  );
  const isNamed = named.includes('id');
  if (isNamed && !named.includes('title'))
    throw new Error(`${basename(file)}: the first line names no column "title".`);
  const names = isNamed ? named : columns.slice(0, 3);
  for (const { line, cells } of isNamed ? rows.slice(1) : rows) {
    const cell = (column: Column) => cells[names.indexOf(column)]?.trim() ?? '';
    const list = (column: Column) =>
      cell(column)
        .split(/\s*;\s*/)
        .filter((part) => part !== '');
    if (cells.length < 2 || cell('id') === '')
      throw new Error(
        `${basename(file)}, line ${line}: expected cells parted by tabs, an id first, found "${cells.join(' ').slice(0, 80)}".`,
      );
    yield {
      id: cell('id'),
      title: cell('title'),
      abstract: cell('abstract'),
      mesh: list('mesh'),
      keywords: list('keywords'),
      references: list('references'),
    };
  }
}

function worksOf(texts: Iterable<JudgedText>): ReadonlyMap<string, Work> {
  const works = new Map<string, Work>();
  for (const { id, title, abstract, mesh, keywords, references } of texts)
    works.set(id, {
      id: anId(id),
      version: 1,
      changedAt: new Date(0),
      type: 'article',
      contributions: [],
      identifiers: nameOf(id),
      title: inlineText(title),
      abstract: { sections: [{ text: inlineText(abstract) }] },
      subjects: mesh.map((name) => ({
        scheme: 'mesh',
        name: name.replace(/^\*/, ''),
        ...(name.startsWith('*') && { major: true }),
      })),
      keywords: keywords.map((text) => ({ text })),
      references: references.map((citation) => ({ citation, ...nameOf(citation) })),
    });
  return works;
}
