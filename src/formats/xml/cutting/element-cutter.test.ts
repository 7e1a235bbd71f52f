import { describe, expect, it } from 'vitest';
import { aDescription } from '../../../../test/support/a-record.ts';
import type { ReaderLimits, Reading } from '../../format.ts';
import { CutReader } from '../../reading/cut-reader.ts';
import { sniffEncoding } from '../../reading/encoding.ts';
import { ElementCutter, type RecordElements } from './element-cutter.ts';

const records: RecordElements = {
  title: 'a test',
  records: ['record'],
  firstChild: { record: 'header' },
  wrappers: ['list'],
  told: { error: ({ tag, text }) => ({ refused: `${tag} says ${text}` }), token: () => undefined },
};

/** Each record is its own key: what was cut is what is told. */
function read(text: string | Uint8Array, piece = 1 << 20, limits?: ReaderLimits): readonly Reading[] {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const reader = new CutReader({
    title: 'a test',
    cutting: {
      cutter: new ElementCutter(records),
      read: (payload) => ({ kind: 'record', key: payload, rank: '', description: aDescription({}) }),
    },
    limits,
    sniff: sniffEncoding,
  });
  const readings: Reading[] = [];
  for (let at = 0; at < bytes.length; at += piece)
    readings.push(...reader.push(bytes.subarray(at, at + piece)));
  return [...readings, ...reader.end()];
}

function keys(readings: readonly Reading[]): readonly string[] {
  return readings.flatMap((reading) => (reading.kind === 'record' ? reading.key : []));
}

function problems(readings: readonly Reading[]): readonly string[] {
  return readings.flatMap((reading) =>
    reading.kind === 'problem' ? `${reading.problem.place?.record ?? '-'}: ${reading.problem.reason}` : [],
  );
}

const one = '<record><header/>one</record>';
const two = '<record><header/>two</record>';

describe('cutting an XML file into the elements that are its records', () => {
  it.each([
    ['one behind the other', `<list>${one}${two}</list>`, [one, two]],
    ['with prefixes', '<o:list><o:record a=">"><o:header/></o:record></o:list>', []],
    [
      'under any prefix',
      '<o:list><o:record><o:header/></o:record></o:list>',
      ['<o:record><o:header/></o:record>'],
    ],
    [
      'that hold an element of the same name',
      `<list><record><header/><record xmlns="other">x</record></record>${two}</list>`,
      ['<record><header/><record xmlns="other">x</record></record>', two],
    ],
    [
      'whose end stands in a comment or CDATA before it ends',
      `<list><record><header/><!-- </record> --><![CDATA[</record>]]></record>${two}</list>`,
      ['<record><header/><!-- </record> --><![CDATA[</record>]]></record>', two],
    ],
    ['not those in comments', `<list><!-- ${one} --><?pi ${one} ?>${two}</list>`, [two]],
    ['alone', one, [one]],
    [
      'of several files joined',
      `<?xml version="1.0"?><list>${one}</list><?xml version="1.0"?><list>${two}</list>`,
      [one, two],
    ],
  ])('finds records %s', (_, text, expected) => {
    expect(keys(read(text))).toEqual(expected);
  });

  it.each([1, 7, 100])('cuts the same in pieces of %i bytes', (piece) => {
    const text = `<?xml version="1.0"?>\n<!DOCTYPE list [<!ENTITY a "${one}">]>\n<list><error c="1">no</error>${one}<record><header/>cut ${two}<stray/></list>`;
    expect(read(text, piece)).toEqual(read(text));
  });

  it('tells of each damage once, with the record where it is, and loses no other record', () => {
    const readings = read(
      `<list>${one}<record><header/>cut off ${two}<recrod><a/></recrod><b/>${one}<error>no</error><token/>`,
    );
    expect(keys(readings)).toEqual([one, two, one]);
    expect(problems(readings)).toEqual([
      '2: The record is cut off: something else begins before its end tag </record>. It was left out; please fetch it again.',
      '4: Where a record should begin stands <recrod>, which is no record of a test. It was passed over; if a record is missing, please fetch the file again.',
      '5: <error> says no',
      '-: The file ends before </list>: it is probably not complete. The records above were read; please fetch the file again.',
    ]);
  });

  it.each([
    ['<list><record><header/>x', /^1: The file ends in the middle of this record, before <\/record>/],
    [`<list><!-- ${one}`, /^-: A comment begins here and never ends/],
    ['<!DOCTYPE list [<!ENTITY a "b">]><list/>', /^1: The file defines entities of its own/],
  ])('says of %j what is wrong', (text, sentence) => {
    expect(problems(read(text))[0]).toMatch(sentence);
  });

  it('takes a comment that does not end for text, rather than lose the records behind it', () => {
    const open = `<record><header/><!-- ${'x'.repeat(2 ** 20)}</record>`;
    expect(keys(read(`<list>${open}${two}</list>`))).toEqual([open, two]);
  });

  it('passes over a record that is too long, in pieces and at once alike', () => {
    const long = `<record><header/>${'long '.repeat(400)}</record>`;
    const text = `<list>${one}${long}${two}</list>`;
    const readings = read(text, 100, { maxRecordBytes: 1000 });
    expect(keys(readings)).toEqual([one, two]);
    expect(problems(readings)).toEqual([
      '2: The record is 2026 bytes long; a record may have 1000 bytes at most. It was passed over.',
    ]);
    expect(read(text, 1 << 20, { maxRecordBytes: 1000 })).toEqual(readings);
  });

  it('reads UTF-16 and what the declaration names', () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?><list><record><header/>Größe</record></list>`;
    expect(keys(read(Buffer.from(`\ufeff${text}`, 'utf16le')))).toEqual(['<record><header/>Größe</record>']);
    const western = '<?xml version="1.0" encoding="ISO-8859-1"?><list><record><header/>Größe</record></list>';
    expect(keys(read(Buffer.from(western, 'latin1')))).toEqual(['<record><header/>Größe</record>']);
  });

  it('stays linear where records by the thousand never end', () => {
    const start = process.threadCpuUsage();
    read(`<list>${'<record><header/>'.repeat(30_000)}`, 65_536);
    const { user } = process.threadCpuUsage(start);
    expect(user / 1e6).toBeLessThan(3);
  });
});
