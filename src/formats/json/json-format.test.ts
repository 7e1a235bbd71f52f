import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../format.ts';
import { importFormats, recogniseFormat } from '../import-formats.ts';

const work = {
  indexed: { 'date-time': '2025-05-14T07:31:43Z' },
  DOI: '10.5555/A.1',
  member: '0',
  title: ['Naïve vesicles'],
  type: 'journal-article',
};

function read(bytes: Uint8Array): readonly Reading[] {
  const format = recogniseFormat(new TextDecoder().decode(bytes.subarray(0, 65_536)));
  const reader = (format ?? importFormats.find(({ name }) => name === 'crossref'))?.createReader();
  return reader === undefined ? [] : [...reader.push(bytes), ...reader.end()];
}

function titles(bytes: Uint8Array): readonly string[] {
  return read(bytes).map((reading) =>
    reading.kind === 'record' ? reading.description.title : reading.kind === 'problem' ? '!' : '',
  );
}

describe('files of works in JSON', () => {
  it.each([
    [
      'whose envelope is long',
      JSON.stringify({ status: 'ok', facets: { x: 'y'.repeat(20_000) }, message: { items: [work] } }),
    ],
    [
      'that hold one work longer than what is looked at',
      JSON.stringify({ ...work, reference: new Array(5000).fill({ key: 'reference' }) }, null, 4),
    ],
    ['that begin with white space', `\n\n  ${JSON.stringify([work])}`],
  ])('%s are recognised', (_, text) => {
    expect(recogniseFormat(text.slice(0, 65_536))?.name).toBe('crossref');
    expect(titles(Buffer.from(text))).toEqual(['Naïve vesicles']);
  });

  it.each([
    '{"message":{}}',
    '[{"name":"something","version":2}]',
    '{"type":"FeatureCollection","features":[]}',
    '[{"key":"ABCD2345","version":1,"library":{},"data":{"itemType":"journalArticle","title":"x"}}]',
    '{"@context":"https://schema.org","@type":"ScholarlyArticle","name":"x"}',
    '[]',
    '[[[[[[[[[[[[',
    '{"a"',
    '["a", "b"]',
  ])('%s is none of them', (text) => {
    expect(recogniseFormat(text)).toBeUndefined();
  });

  it.each([
    ['crossref', '{"status":"ok","message-type":"work-list","message":{"total-results":0,"items":[]}}'],
    ['openalex', '{"meta":{"count":0,"db_response_time_ms":3},"results":[],"group_by":[]}'],
    ['europe-pmc', '{"version":"6.9","hitCount":0,"request":{},"resultList":{"result":[]}}'],
  ])('of %s without a work in them are recognised and said to be so', (name, text) => {
    expect(recogniseFormat(text)?.name).toBe(name);
    const reason = expect.stringMatching(/there is not a single record in it/);
    expect(read(Buffer.from(text))).toMatchObject([
      { kind: 'problem', problem: { severity: 'refused', reason } },
    ]);
  });

  it('are read in UTF-16 and in western encodings', () => {
    const text = JSON.stringify([work, work], null, 1);
    expect(titles(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(['Naïve vesicles', 'Naïve vesicles']);
    const [first] = read(Buffer.from(text, 'latin1'));
    expect(first).toMatchObject({
      kind: 'record',
      key: '10.5555/a.1',
      notices: [expect.stringMatching(/is not UTF-8/)],
    });
  });

  it('that are pictures give one sentence', () => {
    const picture = Buffer.concat([
      Buffer.from([0x89]),
      Buffer.from('PNG\r\n\u001a\n'),
      Buffer.alloc(5000, 0x41),
    ]);
    expect(read(picture)).toHaveLength(1);
  });

  it('hold names that objects have of their own without harm', () => {
    const text = `{"__proto__":{"title":["x"]},"constructor":1,${JSON.stringify(work).slice(1)}`;
    expect(titles(Buffer.from(text))).toEqual(['Naïve vesicles']);
  });

  it('hold what no text may hold without harm', () => {
    const text = JSON.stringify({ ...work, title: ['x'] }).replace('"x"', '"a\\u0000b\\ud800c"');
    expect(titles(Buffer.from(text))).toEqual(['a b\ufffdc']);
  });

  it.each(['crossref', 'openalex', 'europe-pmc', 'datacite', 'csl-json'])(
    'of %s are read whatever stands in the place of a value',
    (name) => {
      const folder = new URL(`../../../test/records/${name}/`, import.meta.url).pathname;
      const file = {
        crossref: 'list',
        openalex: 'results',
        'europe-pmc': 'core',
        datacite: 'list',
        'csl-json': 'reference-manager',
      }[name];
      const text = readFileSync(`${folder}${file}.json`, 'utf8');
      const format = importFormats.find((candidate) => candidate.name === name);
      for (const odd of [
        'null',
        '7',
        'true',
        '"x"',
        '[]',
        '{}',
        '[null]',
        '[[]]',
        '[{}]',
        '["x",{}]',
        '{"a":1}',
        '[7]',
      ]) {
        // Every value in turn of an object is replaced, at any depth.
        const places = [...text.matchAll(/": /g)].map(({ index }) => index + 3);
        for (let at = 0; at < places.length; at += 23) {
          const place = places[(at + odd.length) % places.length] ?? 0;
          const end = endOfValue(text, place);
          const reader = format?.createReader();
          const bytes = Buffer.from(text.slice(0, place) + odd + text.slice(end));
          expect(() => [...(reader?.push(bytes) ?? []), ...(reader?.end() ?? [])]).not.toThrow();
        }
      }
    },
  );
});

function endOfValue(text: string, start: number): number {
  const first = text[start] ?? '';
  if (first === '"') return start + (/^"(?:[^"\\]|\\.)*"/.exec(text.slice(start))?.[0].length ?? 1);
  if (first !== '{' && first !== '[') return start + (/^[^,\s}\]]*/.exec(text.slice(start))?.[0].length ?? 0);
  const indent = /^ *(?=\S)/.exec(text.slice(text.lastIndexOf('\n', start) + 1))?.[0] ?? '';
  const close = text.indexOf(`\n${indent}${first === '{' ? '}' : ']'}`, start);
  const short = /^(?:\{\}|\[\])/.exec(text.slice(start));
  return short || close === -1 ? start + 2 : close + indent.length + 2;
}
