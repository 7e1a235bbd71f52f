import { describe, expect, it } from 'vitest';
import { aDescription } from '../../../test/support/a-record.ts';
import { inlineText } from '../../markup/index.ts';
import type { ReaderLimits, Reading } from '../format.ts';
import { CutReader, type Cutter, type RecordText } from './cut-reader.ts';

/** A format for these tests: each line that begins with `+` is a record, `#` a comment, `!` a damaged one. */
const lineCutter: Cutter = {
  next(window, atEnd) {
    const feed = window.indexOf('\n');
    if (feed === -1 && !atEnd) return undefined;
    const end = feed === -1 ? window.length : feed + 1;
    return window[0] === 0x2b || window[0] === 0x21 || window[0] === 0x23
      ? { kind: 'record', start: 0, end }
      : { kind: 'passage', end, ...(window[0] === 0x3f && { refused: 'What is this?' }) };
  },
  resume(window) {
    const feed = window.indexOf('\n');
    return feed === -1 ? undefined : feed + 1;
  },
};

function readLine(text: string): RecordText {
  const title = text.slice(1).trim();
  if (text.startsWith('#')) return { kind: 'nothing' };
  if (text.startsWith('!')) return { kind: 'refused', reason: 'Damaged.', key: title };
  return { kind: 'record', key: title, rank: '', description: aDescription({ title: inlineText(title) }) };
}

function read(bytes: Uint8Array | string, piece = 7, limits?: ReaderLimits): readonly Reading[] {
  const whole = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const reader = new CutReader({
    title: 'lines',
    cutting: { cutter: lineCutter, read: readLine },
    limits,
  });
  const readings: Reading[] = [];
  for (let at = 0; at < whole.length; at += piece)
    readings.push(...reader.push(whole.subarray(at, at + piece)));
  return [...readings, ...reader.end()];
}

function titles(readings: readonly Reading[]): readonly string[] {
  return readings.flatMap((reading) => (reading.kind === 'record' ? reading.key : []));
}

describe('reading a file that can be cut into records', () => {
  it('tells each record with its place', () => {
    const readings = read('+one\n\n# not one\n+two\n');
    expect(readings).toMatchObject([
      { kind: 'record', key: 'one', place: { record: 1, byte: 0, line: 1 } },
      { kind: 'record', key: 'two', place: { record: 2, byte: 16, line: 4 } },
    ]);
  });

  it.each([1, 3, 1000])('reads the same in pieces of %i bytes', (piece) => {
    const text = `+α\n?\n!bad\n+${'long '.repeat(400)}\n+omega`;
    expect(read(text, piece)).toEqual(read(text, 64));
  });

  it('tells what is refused and goes on', () => {
    expect(read('+one\n?\n!two\n+three\n')).toMatchObject([
      { kind: 'record' },
      { kind: 'problem', problem: { severity: 'refused', reason: 'What is this?', place: { line: 2 } } },
      {
        kind: 'problem',
        problem: { severity: 'refused', reason: 'Damaged.', key: 'two', place: { line: 3 } },
      },
      { kind: 'record', key: 'three' },
    ]);
  });

  it('refuses a record that is too long while it passes by, and reads the next', () => {
    const readings = read(`+one\n+${'x'.repeat(5000)}\n+three\n`, 100, { maxRecordBytes: 1000 });
    expect(titles(readings)).toEqual(['one', 'three']);
    expect(readings[1]).toMatchObject({
      kind: 'problem',
      problem: { severity: 'refused', place: { record: 2, line: 2 } },
    });
    const last = readings[2];
    expect(last?.kind === 'record' && last.place).toEqual({ record: 3, byte: 5007, line: 3 });
  });

  it('passes over what is known without reading it', () => {
    const isKnown = (payload: Uint8Array) => Buffer.from(payload).toString() === '+one\n';
    expect(read('+one\n+two\n', 7, { isKnown }).map(({ kind }) => kind)).toEqual(['passed', 'record']);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeff+naïve α\n')],
    ['UTF-16 with a mark', Buffer.from('\ufeff+naïve α\n', 'utf16le')],
    ['UTF-16 without one', Buffer.from('+naïve α\n', 'utf16le')],
    ['big-endian UTF-16', Buffer.from('\ufeff+naïve α\n', 'utf16le').swap16()],
  ])('reads %s', (_, bytes) => {
    expect(titles(read(bytes))).toEqual(['naïve α']);
  });

  it('reads bytes that are no UTF-8 as windows-1252, says so, and keeps the record as UTF-8', () => {
    const [reading] = read(Buffer.from('+na\xefve \x96 Zoë\n', 'latin1'));
    expect(reading).toMatchObject({ kind: 'record', key: 'naïve – Zoë' });
    if (reading?.kind !== 'record') throw new Error('There is no record.');
    expect(reading.notices?.[0]).toMatch(/Byte 3 .*EF.* is not UTF-8, nor are 2 others/);
    expect(Buffer.from(reading.payload).toString()).toBe('+naïve – Zoë\n');
  });

  it.each([
    ['', 'The file is empty.'],
    [' \r\n ', 'The file holds nothing but white space.'],
    ['nothing\nhere\n', /looks like lines, but there is not a single record/],
  ])('says of %j what it is', (text, reason) => {
    expect(read(text)).toEqual([
      { kind: 'problem', problem: { severity: 'refused', reason: expect.stringMatching(reason) } },
    ]);
  });
});
