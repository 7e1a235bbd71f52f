import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Delimiter, longestCell, rowEnd } from './row-end.ts';
import { splitRow } from './split-row.ts';

function rowsOf(text: string, delimiter: Delimiter = ','): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (let left = Buffer.from(text); left.length > 0; ) {
    const end = rowEnd(left, delimiter, true) ?? left.length;
    rows.push(splitRow(left.toString('utf8', 0, end), delimiter));
    left = left.subarray(end);
  }
  return rows;
}

describe('rows of a delimited file', () => {
  it.each<[string, readonly (readonly string[])[]]>([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a,1","b\r\n2"\nc', [['a,1', 'b\r\n2'], ['c']]],
    ['"say ""so""",b', [['say "so"', 'b']]],
    ['"say "so", he said",b', [['say "so', ' he said"', 'b']]],
    ['5" pipe,"x"\ny', [['5" pipe', 'x'], ['y']]],
    ['a, "b, c" ,d', [['a', 'b, c', 'd']]],
    [
      '"never closed,b\nc,d',
      [
        ['"never closed', 'b'],
        ['c', 'd'],
      ],
    ],
    ['""', [['']]],
    [',\n', [['', '']]],
  ])('%j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it('are written and read alike, whatever is in the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab",;\n\r\t ’گ'.split('')), maxLength: 8 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        expect(rowsOf(text)).toEqual(rows);
      }),
      { seed: 20260115 },
    );
  });

  it('ask for more where a quoted cell is still open, and give up on it where it is too long', () => {
    const open = Buffer.from(`"${'x'.repeat(100)}`);
    expect(rowEnd(open, ',', false)).toBeUndefined();
    const longer = Buffer.from(`"first\n${'x'.repeat(longestCell + 10)}`);
    expect(rowEnd(longer, ',', false)).toBe('"first\n'.length);
  });

  it('take linear time over quotation marks that close nothing', () => {
    const hostile = `${'"a,'.repeat(300_000)}\n`;
    const start = process.cpuUsage();
    expect(rowsOf(hostile)).toHaveLength(1);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});
