import { describe, expect, it } from 'vitest';
import type { ImportFormat, Reading } from '../format.ts';
import { nbib } from '../nbib/nbib.ts';
import { toNbib } from '../nbib/writing/to-nbib.ts';
import { ris } from '../ris/ris.ts';
import { toRis } from '../ris/writing/to-ris.ts';
import { wosText } from '../wos/wos.ts';

const risTags =
  'AU A2 ED TI TT OP T2 T3 JF JO J2 PY Y1 DA ET VL IS SP EP C1 C3 C7 M1 M3 DO AN C2 DB UR L1 L2 LA AB N1 KW AD AI FU SN PB CY SV'.split(
    ' ',
  );
const nbibTags =
  'IS VI IP DP TI PG LID AB CI FAU AU AUID AD CN LA SI GR PT TT DEP PL TA JT JID RN MH ROF EIN OAB OABL PMC OT COIS FIR IR PHST AID MID OID SO'.split(
    ' ',
  );
const wosTags =
  'AU AF CA BE TI SO SE LA DT CT CY CL DE ID AB C1 RP OI FU CR PU PI SN EI BN JI PD PY VL IS BP EP AR DI EA WC SC UT PM OA DA'.split(
    ' ',
  );

type Filled = (text: string) => string;
const filled: readonly (readonly [ImportFormat, Filled])[] = [
  [ris, (text) => `TY  - JOUR\n${risTags.map((tag) => `${tag}  - ${text}\n`).join('')}ER  - \n`],
  [nbib, (text) => `PMID- 1\n${nbibTags.map((tag) => `${tag.padEnd(4)}- ${text}\n`).join('')}`],
  [wosText, (text) => `PT J\n${wosTags.map((tag) => `${tag} ${text}\n`).join('')}ER\n`],
];

function read(format: ImportFormat, text: string | Uint8Array, piece = 65_536): readonly Reading[] {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const reader = format.createReader();
  const readings: Reading[] = [];
  for (let at = 0; at < bytes.length; at += piece)
    readings.push(...reader.push(bytes.subarray(at, at + piece)));
  return [...readings, ...reader.end()];
}

describe.each(filled)('a hostile record of %#', (format, fill) => {
  it.each([
    ' ',
    '\u00a0',
    ',',
    '.',
    ';',
    '; ',
    'a; ',
    ', ',
    'A, B; ',
    '@',
    'a@b.cd ',
    '(',
    ')',
    '(A) ',
    '[',
    ']',
    '[A; B] C, ',
    '-',
    '--',
    '/',
    'a/',
    '1',
    '1-',
    '{',
    'a',
    'A',
    'A B',
    'AB: ',
    'METHODS: ',
    '&lt;',
    '<i>',
    '©',
    '10.1234/',
    ' and ',
    'ORCID: http://orcid.org/',
    'PMID: 1 ',
    '(Retracted ',
  ])('may be a long run of %j everywhere', (piece) => {
    const run = piece.repeat(Math.ceil(8000 / piece.length));
    const start = process.threadCpuUsage();
    for (const reading of read(format, fill(`x${run}x${run}`))) {
      if (reading.kind !== 'record') continue;
      toRis(reading.description, 'https://example.org');
      toNbib(reading.description);
    }
    const { user, system } = process.threadCpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(1500);
  });
});

const record = (title: string) => `TY  - JOUR\nTI  - ${title}\nER  - \n`;

describe('a RIS file', () => {
  it('is read alike whatever its lines end with, and in whatever pieces it comes', () => {
    const titles = (text: string, piece?: number) =>
      read(ris, text, piece).flatMap((reading) =>
        reading.kind === 'record' ? reading.description.title : [],
      );
    const text = record('One') + record('Two\n   and a half') + record('Three');
    for (const end of ['\n', '\r\n', '\r', '\r\r\n', '\n\n'])
      for (const piece of [1, 2, 7, 1000])
        expect(titles(text.replaceAll('\n', end), piece)).toEqual(['One', 'Two and a half', 'Three']);
  });

  it('says on which line each record stands, also where lines end with CR alone', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const readings = read(ris, (record('One') + record('Two')).replaceAll('\n', end));
      expect(readings.map((reading) => reading.kind === 'record' && reading.place.line)).toEqual([1, 4]);
    }
  });

  it('that has one overlong record is read around it', () => {
    const text = record('One') + record('x'.repeat(5000)) + record('Three');
    const reader = ris.createReader({ maxRecordBytes: 1000 });
    const readings = [...reader.push(Buffer.from(text)), ...reader.end()];
    expect(readings.map(({ kind }) => kind)).toEqual(['record', 'problem', 'record']);
  });
});
