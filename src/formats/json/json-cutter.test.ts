import { describe, expect, it } from 'vitest';
import { aDescription } from '../../../test/support/a-record.ts';
import type { ReaderLimits, Reading } from '../format.ts';
import { CutReader } from '../reading/cut-reader.ts';
import { JsonCutter } from './json-cutter.ts';

/** The key of each record, `!` for what is refused, `?` for what is noticed. */
function read(text: string, { piece = 64, limits }: { piece?: number; limits?: ReaderLimits } = {}): string {
  return readings(Buffer.from(text), piece, limits).map(shown).join(' ');
}

function readings(bytes: Buffer, piece: number, limits?: ReaderLimits): readonly Reading[] {
  const reader = new CutReader({
    title: 'JSON',
    cutting: {
      cutter: new JsonCutter((names) => names.includes('id') && names.includes('title')),
      read: (json) => {
        const { id } = JSON.parse(json) as { id?: unknown };
        return { kind: 'record', key: String(id), rank: '', description: aDescription() };
      },
    },
    limits,
  });
  const found: Reading[] = [];
  for (let at = 0; at < bytes.length; at += piece) found.push(...reader.push(bytes.subarray(at, at + piece)));
  return [...found, ...reader.end()];
}

function shown(reading: Reading): string {
  if (reading.kind === 'record') return reading.key;
  return reading.kind === 'problem' && reading.problem.severity === 'refused' ? '!' : '?';
}

const record = (id: number, rest = '') => `{"id":${id},"title":"t{[\\"",  "list":[{"id":9},[]]${rest}}`;
const three = [1, 2, 3].map((id) => record(id));

describe('cutting JSON into records', () => {
  it.each([
    ['a list', `[${three.join(',')}]`],
    ['a list over several lines', `\ufeff[\n  ${three.join(',\n  ')}\n]\n`],
    ['a list with a comma too many', `[${three.join(',')},]`],
    ['lines', three.join('\n')],
    ['lines of Windows', `${three.join('\r\n')}\r\n`],
    ['a text sequence', three.map((one) => `\u001e${one}\n`).join('')],
    ['records without anything between them', three.join('')],
    ['an envelope', `{"status":"ok","message":{"total":3,"items":[${three.join(',')}],"query":{"a":[]}}}`],
    [
      'an envelope whose records come last',
      `{"meta":{"count":3,"x":[{"id":7}]},"results":[${three.join(',')}]}`,
    ],
    ['several envelopes', `[{"items":[${three[0]}]},{"items":[${three[1]},${three[2]}],"more":1}]`],
    ['an envelope in each line', three.map((one) => `{"items":[${one}]}`).join('\n')],
    [
      'one record in an envelope',
      `{"data":${three[0]},"meta":{}}\n{"data":${three[1]}} {"data":${three[2]}}`,
    ],
    ['lists in lists', `[[${three[0]}],[[${three[1]},${three[2]}]]]`],
  ])('reads %s', (_, text) => {
    for (const piece of [1, 7, 64, 100_000]) expect(read(text, { piece })).toBe('1 2 3');
  });

  it('reads a record alone, however its lines stand', () => {
    expect(read(JSON.stringify({ id: 5, title: 't', deep: { a: [1, { b: null }] } }, null, 4))).toBe('5');
  });

  it('tells where each record stands', () => {
    const places = readings(Buffer.from('[\n{"id":1},\n {"id":2}]'), 3).map((reading) =>
      reading.kind === 'record' ? reading.place : undefined,
    );
    expect(places).toEqual([
      { record: 1, byte: 2, line: 2 },
      { record: 2, byte: 13, line: 3 },
    ]);
  });
});

describe('damaged JSON', () => {
  const broken: readonly (readonly [string, string])[] = [
    ['a quote missing', '{"id":8,"title":"never ends,"list":[]}'],
    ['a quote missing at the end', '{"id":8,"title":"never ends}'],
    ['a closing bracket missing', '{"id":8,"title":"t","list":[{"id":9}'],
    ['a comma missing', '{"id":8 "title":"t"}'],
    ['a colon missing', '{"id":8,"title" "t"}'],
    ['a name missing', '{"id":8,"title":"t",}'],
    ['a value missing', '{"id":,"title":"t"}'],
    ['something else in its middle', '{"id":8,<html>"title":"t"}'],
    ['a bracket of the wrong kind', '{"id":8,"list":[1,2},"title":"t"}'],
  ];

  it.each(broken)('with %s costs one record of a file of lines', (_, bad) => {
    for (const piece of [1, 50, 100_000])
      expect(read(`${three[0]}\n${bad}\n${three[1]}\n${three[2]}\n`, { piece })).toBe('1 ! 2 3');
  });

  it.each(broken)('with %s costs one record of a list over several lines', (_, bad) => {
    expect(read(`[\n${three[0]},\n${bad},\n${three[1]},\n${three[2]}\n]`)).toBe('1 ! 2 3');
  });

  it('costs no more than the records it is in, in a list without line ends', () => {
    expect(read(`[${three[0]},{"id":8,"title":"t",},${three[1]},{"id":8 "x":1},${three[2]}]`)).toBe(
      '1 ! 2 ! 3',
    );
  });

  it('is passed by records that are known by their neighbours alone', () => {
    const bare = (id: number) => `{"id":${id},"a":1,"b":2}`;
    expect(read(`[${bare(1)},{"id":8 "a":1},${bare(2)},${bare(3)}]`)).toBe('1 ! 2 3');
  });

  it('behind which nothing is found is told', () => {
    expect(read(`[{"id":8 "x":1},${'{"a":1},'.repeat(50)}{}]`)).toBe('! !');
  });

  it('says how far into the record the damage is, and what stands around it', () => {
    const [problem] = readings(Buffer.from('\n{"id":8,"title" "t"}'), 64);
    expect(problem).toMatchObject({
      kind: 'problem',
      problem: {
        place: { record: 1, byte: 1, line: 2 },
        reason: expect.stringMatching(/damaged: 16 bytes into it there is no colon .*near “.*title/),
      },
    });
  });

  it.each([
    ['in a record', `[${three[0]},${three[1]?.slice(0, -9)}`, '1 !'],
    ['between records', `[${three[0]},${three[1]},`, '1 2 !'],
    ['in the envelope', `{"items":[${three[0]}],"total":`, '1 !'],
  ])('that is cut off %s is told', (_, text, expected) => {
    for (const piece of [1, 1000]) expect(read(text, { piece })).toBe(expected);
  });

  it('with brackets too many loses nothing', () => {
    expect(read(`[${three[0]}],${three[1]}]}\n${three[2]}`)).toBe('1 2 ? 3');
  });

  it('with values in the place of records says so once', () => {
    expect(read(`[1, "two", null, ${three[0]}, true]`)).toBe('? 1 ?');
  });
});

describe('hostile JSON', () => {
  it.each([
    ['lists', '['.repeat(400_000)],
    ['objects', '{"a":'.repeat(400_000)],
    ['lists in a record', `{"id":8,"title":"t","x":${'['.repeat(400_000)}`],
    ['lists that close again', `{"id":8,"title":"t","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ])('of deep nesting (%s) is refused, and the next record read', (_, text) => {
    const found = read(`${text}\n${three[0]}`, { piece: 65_536 });
    expect(found).toMatch(/^[!?]( [!?])* 1( [!?])*$/);
    expect(found.length).toBeLessThan(200);
  });

  it('of a million values in one record is refused', () => {
    const found = read(`{"id":8,"title":"t","x":[${'0,'.repeat(1_100_000)}0]}\n${three[0]}`, {
      piece: 65_536,
    });
    expect(found).toBe('! 1');
  });

  it.each([
    ['lines', (long: string) => `${three[0]}\n${long}\n${three[1]}\n${three[2]}`],
    ['a list', (long: string) => `[${three[0]},${long},${three[1]},${three[2]}]`],
  ])('of an enormous record is passed over in %s', (_, file) => {
    const long = record(
      8,
      `,"text":"${'long '.repeat(20_000)}","more":[${'{"id":1,"x":2},'.repeat(3000)}{}]`,
    );
    for (const piece of [1000, 65_536, 1_000_000])
      expect(read(file(long), { piece, limits: { maxRecordBytes: 10_000 } })).toBe('1 ! 2 3');
  });
});
