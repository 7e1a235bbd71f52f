import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { searchOver } from '../../../test/searching/search-over.ts';
import type { WorkParts } from '../../../test/support/a-work.ts';
import { loadHeadings } from './headings.ts';
import { type Concept, NoDescriptors, readDescriptors } from './read-descriptors.ts';

const descriptors = readFileSync(join(import.meta.dirname, '../../../test/searching/descriptors.xml'));

async function* pieces(bytes: Uint8Array, length = 100): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const works: readonly WorkParts[] = [
  { id: 'aaaaaaaa', title: 'After a heart attack' },
  { id: 'bbbbbbbb', title: 'Myocardial infarction in women' },
  { id: 'cccccccc', title: 'An attack on the heart of things' },
  { id: 'dddddddd', title: 'Knees', subjects: [{ scheme: 'mesh', name: 'Arthritis, Juvenile' }] },
];

describe('the entry terms of a vocabulary', () => {
  it('are read with the heading they stand under, wherever the file is cut', async () => {
    const read = async (length: number) => {
      const all: Concept[] = [];
      for await (const concept of readDescriptors(pieces(descriptors, length))) all.push(concept);
      return all;
    };
    expect(await read(7)).toEqual(await read(100_000));
    expect(await read(100)).toEqual([
      {
        heading: 'Myocardial Infarction',
        words: ['Myocardial Infarction', 'Heart Attack', 'Heart Attacks'],
        descriptor: {
          id: 'D999001',
          note: 'Death of part of the muscle of the heart for want of blood.',
          trees: ['C14.100', 'C23.200.300'],
        },
      },
      {
        heading: 'Arthritis, Juvenile',
        words: ['Arthritis, Juvenile', 'Still Disease of Children'],
        descriptor: { id: 'D999002', trees: ['C14.100.500'] },
      },
    ]);
  });

  it('find works under the other words, behind those that have the words as typed, and that is said', async () => {
    const { store, answer, found } = searchOver(works);
    expect(await found('heart attack')).toHaveLength(2);
    expect(await loadHeadings(store, readDescriptors(pieces(descriptors)))).toEqual({
      concepts: 2,
      phrases: 5,
    });
    const { hits, notices, understood } = await answer('heart attacks');
    expect(hits.map(({ workId }) => workId).at(-1)).toBe('bbbbbbbb');
    expect(hits).toHaveLength(3);
    expect(hits.at(-1)?.matchedAs).toEqual(['Myocardial Infarction']);
    expect(understood).toBe('heart attacks');
    expect(notices).toEqual([
      { kind: 'also-sought', typed: 'heart attacks', meant: ['Myocardial Infarction'], from: 'headings' },
    ]);
    expect(await found('heart attack women')).toEqual(['bbbbbbbb']);
    expect(await found('heart attack NOT women')).toHaveLength(2);
    expect(await found('"heart attack"')).toEqual(['aaaaaaaa']);
    expect(await found('Still disease of children')).toEqual(['dddddddd']);
  });

  it('stay when the index is built anew, and are replaced by those of the next year', async () => {
    const { store, search, found } = searchOver(works);
    await loadHeadings(store, readDescriptors(pieces(descriptors)));
    expect(await found('heart attack')).toHaveLength(3);
    store.transaction(() => search.reset());
    const next = descriptors.toString().replaceAll('Heart Attack', 'Cardiac Stroke');
    await loadHeadings(store, readDescriptors(pieces(Buffer.from(next))));
    const tables = store.reader
      .prepare("select name from sqlite_schema where name like 'search_concept%'")
      .all();
    expect(tables.map(({ name }) => name)).toEqual(['search_concept', 'search_concept_phrase']);
  });

  it('say what a heading means, and what is broader and narrower, with the works there are', async () => {
    const { store, search } = searchOver(works);
    expect(await search.heading('arthritis-juvenile')).toBeUndefined();
    await loadHeadings(store, readDescriptors(pieces(descriptors)));
    expect(await search.heading('myocardial-infarction')).toEqual({
      name: 'Myocardial Infarction',
      id: 'D999001',
      note: 'Death of part of the muscle of the heart for want of blood.',
      words: ['Myocardial Infarction', 'Heart Attack', 'Heart Attacks'],
      broader: [],
      narrower: [{ slug: 'arthritis-juvenile', name: 'Arthritis, Juvenile', works: 1 }],
    });
    expect((await search.heading('arthritis-juvenile'))?.broader).toEqual([
      { slug: 'myocardial-infarction', name: 'Myocardial Infarction', works: 0 },
    ]);
    expect(await search.heading('knee')).toBeUndefined();
    // Once more, as every year: pages that were kept know that they are old.
    const version = search.vocabularyVersion();
    expect(search.vocabularyVersion()).toBe(version);
    await loadHeadings(store, readDescriptors(pieces(descriptors)));
    expect((await search.heading('arthritis-juvenile'))?.broader).toHaveLength(1);
    expect(search.vocabularyVersion()).not.toBe(version);
  });

  it.each([
    [
      'another XML',
      '<PubmedArticleSet/>',
      'It begins with <PubmedArticleSet>, not with <DescriptorRecordSet>.',
    ],
    ['no XML', 'mesh_id\tmesh_name\n', 'It is no well-formed XML'],
    ['a file that breaks off', descriptors.toString().slice(0, 1500), 'It is no well-formed XML'],
  ])('are not read from %s, and what was loaded stays', async (_, text, reason) => {
    const { store, found } = searchOver(works);
    await loadHeadings(store, readDescriptors(pieces(descriptors)));
    const loading = loadHeadings(store, readDescriptors(pieces(Buffer.from(text))));
    await expect(loading).rejects.toThrow(reason);
    await expect(loading).rejects.toBeInstanceOf(NoDescriptors);
    expect(await found('heart attack')).toHaveLength(3);
  });
});
