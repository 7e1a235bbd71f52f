import { describe, expect, it } from 'vitest';
import type { Reading } from '../../format.ts';
import { importFormatsWith, recogniseFormat } from '../../import-formats.ts';
import { parseTableMapping, type TableMapping } from './table-mapping.ts';

function mappingOf(json: unknown): TableMapping {
  const parsed = parseTableMapping(JSON.stringify(json));
  if (parsed.kind === 'problems') throw new Error(parsed.problems.join('\n'));
  return parsed.mapping;
}

function read(text: string, mapping: TableMapping): readonly Reading[] {
  const reader = recogniseFormat(text, importFormatsWith(mapping))?.createReader();
  if (reader === undefined) throw new Error('No format was recognised.');
  return [...reader.push(Buffer.from(text)), ...reader.end()];
}

describe('a mapping file', () => {
  const mapping = mappingOf({
    columns: {
      Werk: 'title',
      Wer: { field: 'authors', separator: ' / ', names: 'given-family' },
      Wann: { field: 'published', dates: 'month-day-year' },
      Art: { field: 'type', types: { Aufsatz: 'article', Buch: 'book' } },
      Intern: null,
    },
  });
  const table = 'Wer;Werk;Wann;Art;Intern;Regal\nAnn van Sample / Bo Doe;Über alles;05/06/2024;Buch;x;9\n';

  it('says which column is what, and how its cells are read', () => {
    expect(read(table, mapping)).toMatchObject([
      {
        kind: 'problem',
        problem: {
          severity: 'noticed',
          reason:
            'Columns read by the mapping file: “Wer” as authors, “Werk” as title, “Wann” as published, “Art” as type. Not used: “Regal”.',
        },
      },
      {
        kind: 'record',
        description: {
          title: 'Über alles',
          type: 'book',
          published: { year: 2024, month: 5, day: 6 },
          contributions: [
            { contributor: { family: 'van Sample', given: 'Ann' } },
            { contributor: { family: 'Doe', given: 'Bo' } },
          ],
        },
      },
    ]);
  });

  it('goes with each record, which is read again without it', () => {
    const record = read(table, mapping).find((reading) => reading.kind === 'record');
    if (record?.kind !== 'record') throw new Error('There is no record.');
    const format = recogniseFormat('Title,DOI\n');
    expect(format?.describe(record.payload)).toEqual(record.description);
  });

  it('reads a table without headings by the letters of its columns', () => {
    const letters = mappingOf({ headingRow: 0, delimiter: '\t', columns: { B: 'title', A: 'year' } });
    expect(read('2024\tOne\n2023\tTwo\n', letters).slice(1)).toMatchObject([
      { kind: 'record', place: { line: 1 }, description: { title: 'One', published: { year: 2024 } } },
      { kind: 'record', place: { line: 2 }, description: { title: 'Two' } },
    ]);
  });

  it('leaves tables alone that have not got its columns', () => {
    const [notice, record] = read('Title,Year\nOne,2024\n', mapping);
    expect(notice).toMatchObject({
      problem: { reason: expect.stringMatching(/The mapping file names no title/) },
    });
    expect(record).toMatchObject({ kind: 'record', description: { title: 'One' } });
  });

  it('is told all that is wrong with it', () => {
    expect(
      parseTableMapping('{"columns": {"A": "titel", "B": {"field": "year", "names": "x"}}, "extra": 1}'),
    ).toMatchObject({ kind: 'problems', problems: { length: 3 } });
    expect(parseTableMapping('{"columns": {"A": "year"}}')).toEqual({
      kind: 'problems',
      problems: ['columns: No column is the title; every work needs one.'],
    });
    expect(parseTableMapping('{')).toMatchObject({ problems: [expect.stringMatching(/no JSON/)] });
  });
});
