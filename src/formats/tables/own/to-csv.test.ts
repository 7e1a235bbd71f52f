import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDescription } from '../../../../test/support/a-record.ts';
import { inlineText } from '../../../markup/index.ts';
import { tableFormats } from '../table-formats.ts';
import { asWritten, defused } from './defuse.ts';
import { csvStart, toCsv } from './to-csv.ts';

const url = 'https://science.example.org/works/k3v9x2m1/title';

describe('a work as a row of CSV', () => {
  it.each(['=cmd|x', '+1', '-1', '@SUM(1)', '＝1', "'=1"])('lets no program run %s', (title) => {
    const row = toCsv(aDescription({ title: inlineText(title) }), url);
    expect(row.startsWith(`"'${title}",`)).toBe(true);
  });

  it('gives every cell back as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', 'a', ' ') });
    fc.assert(
      fc.property(cell, (text) => {
        expect(asWritten(defused(text))).toBe(text);
      }),
    );
  });

  it('begins with the mark by which Excel knows UTF-8', () => {
    expect([...Buffer.from(csvStart).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('is read back where columns were moved, taken out and added', () => {
    const [, csv] = tableFormats();
    const file = `Notes,Lectern page,MeSH terms,Author affiliations,Original title,Authors,Title\r\nmine,x,Humans*,,,"Sample, Anna",Moved\r\n`;
    const reader = csv?.createReader();
    const [reading] = [...(reader?.push(Buffer.from(file)) ?? []), ...(reader?.end() ?? [])];
    expect(reading).toMatchObject({
      kind: 'record',
      description: {
        title: 'Moved',
        contributions: [{ contributor: { family: 'Sample', given: 'Anna' } }],
        subjects: [{ scheme: 'mesh', name: 'Humans', major: true }],
      },
    });
  });

  it('says which cell it could not read', () => {
    const [, csv] = tableFormats();
    const file = `${csvStart}${toCsv(aDescription(), url).replace(/,$/, '')}`.replace(
      /\r\n([^,]*,[^,]*),article/,
      '\r\n$1,novel',
    );
    const reader = csv?.createReader();
    const [reading] = [...(reader?.push(Buffer.from(file)) ?? []), ...(reader?.end() ?? [])];
    expect(reading).toMatchObject({
      kind: 'record',
      notices: ['Column “Type”: “novel” is no type of work; it was taken for an article.'],
    });
  });
});
