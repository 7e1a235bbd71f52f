import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { anXlsx, inlineRows } from '../../../../test/support/an-xlsx.ts';
import type { ReaderLimits, Reading } from '../../format.ts';
import { parseTableMapping } from '../mapping/table-mapping.ts';
import { isWorkbook } from './is-workbook.ts';
import { XlsxReader } from './xlsx-reader.ts';

const rows = inlineRows([
  ['Title', 'Year'],
  ['One', '2024'],
  ['Two', '2023'],
]);

function read(file: Uint8Array, limits?: ReaderLimits, mappingText?: string): readonly Reading[] {
  const parsed = mappingText === undefined ? undefined : parseTableMapping(mappingText);
  const mapping = parsed?.kind === 'mapping' ? parsed.mapping : undefined;
  const reader = new XlsxReader({ title: 'an Excel workbook', mapping, limits });
  return [...reader.push(file), ...reader.end()];
}

function titles(readings: readonly Reading[]): readonly string[] {
  return readings.flatMap((reading) => (reading.kind === 'record' ? reading.description.title : []));
}

function reasons(readings: readonly Reading[]): string {
  return readings.flatMap((reading) => (reading.kind === 'problem' ? reading.problem.reason : [])).join('\n');
}

describe('a workbook', () => {
  it('tells the row of the sheet for each record', () => {
    const readings = read(anXlsx({ sheets: [{ name: 'Works', rows }] }));
    expect(readings.slice(1)).toMatchObject([
      { kind: 'record', place: { record: 1, line: 2 } },
      { kind: 'record', place: { record: 2, line: 3 } },
    ]);
  });

  it('is known by its start', () => {
    expect(isWorkbook(anXlsx({ sheets: [{ name: 'Works', rows }] }).toString('utf8'))).toBe(true);
  });

  it('passes over rows that are known', () => {
    const seen = read(anXlsx({ sheets: [{ name: 'Works', rows }] }), { isKnown: () => true });
    expect(seen.filter(({ kind }) => kind === 'passed')).toHaveLength(2);
  });

  it('reads the sheet that a mapping names, and says where there is none', () => {
    const file = anXlsx({
      sheets: [
        { name: 'One', rows },
        { name: 'Other', rows: inlineRows([['Title'], ['Elsewhere']]) },
      ],
    });
    const mapping = (sheet: string) => JSON.stringify({ sheet, columns: { Title: 'title' } });
    expect(titles(read(file, undefined, mapping('Other')))).toEqual(['Elsewhere']);
    expect(reasons(read(file, undefined, mapping('Third')))).toBe(
      'There is no sheet “Third”; there are: “One”, “Other”.',
    );
  });

  it('refuses a row that is too long, and reads the next', () => {
    const long = inlineRows([
      ['Title', 'Year'],
      ['x'.repeat(5000), '2024'],
      ['Two', '2023'],
    ]);
    const readings = read(anXlsx({ sheets: [{ name: 'Works', rows: long }] }), { maxRecordBytes: 1000 });
    expect(titles(readings)).toEqual(['Two']);
    expect(reasons(readings)).toMatch(/a record may have 1000 bytes at most/);
  });
});

describe('a workbook that is made to do harm, or damaged', () => {
  it.each([
    ['a part grows without end', '<row r="9"/>'.repeat(2_000_000), /grows to more than 200 times its size/],
    ['a text has no end', ' '.repeat(80 * 2 ** 20), /holds a text without end|grows to more than/],
  ])('is not read further where %s', (_, filling, reason) => {
    const bomb = anXlsx({ sheets: [{ name: 'Works', rows: rows + filling }] });
    expect(bomb.length).toBeLessThan(2 ** 18);
    const readings = read(bomb);
    expect(titles(readings)).toEqual(['One', 'Two']);
    expect(reasons(readings)).toMatch(reason);
  });

  it('is not read where it declares entities', () => {
    const sheet = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>';
    const file = anXlsx({
      sheets: [{ name: 'Works', rows }],
      more: { 'xl/worksheets/sheet1.xml': strToU8(sheet) },
    });
    expect(reasons(read(file))).toMatch(/has a document type, which no spreadsheet has/);
  });

  it('is not read where it is nested without end', () => {
    const file = anXlsx({ sheets: [{ name: 'Works', rows: `${rows}${'<r>'.repeat(100_000)}` }] });
    expect(reasons(read(file))).toMatch(/nested deeper/);
  });

  it('gives its rows before the damage, and says so', () => {
    const file = anXlsx({ sheets: [{ name: 'Works', rows: `${rows}<row><c` }] });
    const readings = read(file);
    expect(titles(readings)).toEqual(['One', 'Two']);
    expect(reasons(readings)).toMatch(/no well-formed XML/);
  });

  it('is told where it is cut off', () => {
    const file = anXlsx({ sheets: [{ name: 'Works', rows }] });
    expect(reasons(read(file.subarray(0, file.length - 30)))).toMatch(/The end of the archive is missing/);
  });

  it('is told where its bytes have changed', () => {
    const file = anXlsx({ sheets: [{ name: 'Works', rows }], isCompressed: false });
    file.write('Eno', file.indexOf('One'));
    const readings = read(file);
    expect(titles(readings)).toEqual(['Eno', 'Two']);
    expect(reasons(readings)).toMatch(/is damaged; what was read of it may be wrong/);
  });

  it('points to strings that are not there', () => {
    const cells = '<row r="4"><c r="A4" t="s"><v>-1</v></c><c r="B4" t="s"><v>1e9</v></c></row>';
    expect(titles(read(anXlsx({ sheets: [{ name: 'Works', rows: rows + cells }] })))).toEqual(['One', 'Two']);
  });
});
