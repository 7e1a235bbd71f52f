import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { jsonLines } from '../../test/support/json-lines-format.ts';
import { temporaryFolder, temporaryStore } from '../../test/support/temporary-store.ts';
import { testEffects } from '../../test/support/test-effects.ts';
import { createSqliteCatalogue } from '../catalogue/index.ts';
import { type ImportOptions, type ImportProblem, importFiles } from './index.ts';

const formats = new URL('../../test/support/json-lines-format.ts', import.meta.url);

function anImport() {
  const store = temporaryStore();
  const catalogue = createSqliteCatalogue(store, (_format, payload) => jsonLines.describe(payload));
  const folder = temporaryFolder();
  const problems: ImportProblem[] = [];
  return {
    store,
    catalogue,
    problems,
    file(name: string, content: string | Uint8Array): string {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    folder,
    take: (inputs: string | readonly string[], options: Partial<ImportOptions> = {}) =>
      importFiles(
        [inputs].flat(),
        { catalogue, formats, onProblem: (problem) => problems.push(problem), ...options },
        testEffects(),
      ),
  };
}

/** Lines whose padding does not compress, so that a gzip of them is long. */
function lines(from: number, to: number, padded = false): string {
  let text = '';
  for (let key = from; key < to; key += 1)
    text += `${JSON.stringify({ key: String(key), title: `Work ${key}`, padding: padded ? hash('sha512', `${key}`, 'base64') : '' })}\n`;
  return text;
}

describe('importing files', () => {
  it('takes in every record, and nothing a second time', async () => {
    const { take, file, catalogue } = anImport();
    const path = file('a.jsonl', lines(1, 1001));
    expect(await take(path)).toMatchObject({ read: 1000, new: 1000, refused: 0 });
    const end = await catalogue.position();
    expect(end).toBe(1000);
    expect(await take(path)).toMatchObject({ read: 1000, new: 0, unchanged: 1000 });
    expect(await catalogue.position()).toBe(end);
    file('a.jsonl', lines(1, 1001).replace('Work 7"', 'Work 7, revised"'));
    expect(await take(path)).toMatchObject({ changed: 1, unchanged: 999 });
  });

  it('undoes gzip whatever the file is called, of several members too', async () => {
    const { take, file } = anImport();
    const members = Buffer.concat([gzipSync(lines(1, 11)), gzipSync(lines(11, 21))]);
    expect(await take(file('a.xml', members))).toMatchObject({ new: 20, refused: 0 });
  });

  it('reads what matches a pattern, and the standard input', async () => {
    const { take, file, folder } = anImport();
    file('b1.jsonl', lines(1, 3));
    file('b2.jsonl', lines(3, 5));
    const standardInput = Readable.from([gzipSync(lines(5, 7))]);
    expect(await take([join(folder, 'b*.jsonl'), '-'], { standardInput })).toMatchObject({
      new: 6,
      refused: 0,
    });
  });

  it('keeps what came before the end of a gzip that is cut off', async () => {
    const { take, file, problems } = anImport();
    const whole = gzipSync(lines(1, 2001, true));
    expect(await take(file('cut.gz', whole.subarray(0, whole.length - 9)))).toMatchObject({
      new: 2000,
      refused: 1,
    });
    expect(problems[0]?.reason).toMatch(/ends too soon/);
  });

  it('keeps what came before the damage in a gzip', async () => {
    const { take, file, problems } = anImport();
    const broken = gzipSync(lines(1, 4001, true));
    broken.fill(0xff, broken.length >> 1, (broken.length >> 1) + 4096);
    const { new: kept } = await take([file('broken.gz', broken), file('good.jsonl', lines(9001, 9002))]);
    expect(kept).toBeGreaterThan(1700);
    expect(
      problems.some(
        ({ input, reason }) => input.endsWith('broken.gz') && /damaged before byte \d+/.test(reason),
      ),
    ).toBe(true);
  });

  it.each([
    ['a missing file', 'missing.jsonl', undefined, /no such file/],
    ['an empty file', 'empty.jsonl', '', /empty/],
    [
      'a picture',
      'photo.xml',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]),
      /a JPEG picture\. Lectern reads JSON lines\./,
    ],
    ['another kind of text', 'notes.txt', 'Dear diary', /plain text\. Lectern reads JSON lines\./],
  ])('names %s, and goes on with the next', async (_what, name, content, reason) => {
    const { take, file, folder, problems } = anImport();
    const path = content === undefined ? join(folder, name) : file(name, content);
    expect(await take([path, file('good.jsonl', lines(1, 2))])).toMatchObject({ new: 1, refused: 1 });
    expect(problems).toEqual([{ severity: 'refused', input: path, reason: expect.stringMatching(reason) }]);
  });

  it('says of a folder that it is one', async () => {
    const { take, folder, problems } = anImport();
    mkdirSync(join(folder, 'inner'));
    expect(await take(join(folder, 'inner'))).toMatchObject({ refused: 1 });
    expect(problems[0]?.reason).toMatch(/folder/);
  });

  it('names the place of a record that cannot be read, and takes in the others', async () => {
    const { take, file, problems } = anImport();
    const path = file('a.jsonl', `${lines(1, 4)}{not json\n${lines(4, 6)}`);
    expect(await take(path)).toMatchObject({ new: 5, refused: 1 });
    expect(problems).toMatchObject([{ severity: 'refused', input: path, place: { record: 4, line: 4 } }]);
  });

  it('notices two records under one key, and names both', async () => {
    const { take, file, problems, catalogue } = anImport();
    const path = file(
      'twins.jsonl',
      '{"key":"1","rank":"2","title":"New"}\n{"key":"1","rank":"1","title":"Old"}\n',
    );
    expect(await take(path)).toMatchObject({ new: 1, unchanged: 1, noticed: 1 });
    expect(problems[0]).toMatchObject({ key: '1', place: { record: 2 } });
    expect(problems[0]?.reason).toMatch(/record 1 \(line 1\) of .*twins.jsonl.*the other is shown/);
    expect((await catalogue.list({ offset: 0, limit: 9 })).works.map(({ title }) => title)).toEqual(['New']);
  });

  it('withdraws what the provider took back, once', async () => {
    const { take, file } = anImport();
    const first = file(
      '1.jsonl',
      '{"key":"1","title":"A"}\n{"key":"1","deleted":true}\n{"key":"2","deleted":true}\n',
    );
    const second = file('2.jsonl', '{"key":"1","rank":"2","title":"B"}\n');
    expect(await take(first)).toMatchObject({ new: 1, withdrawn: 1, nothingToWithdraw: 1 });
    expect(await take(second)).toMatchObject({ changed: 1 });
    expect(await take(first)).toMatchObject({ withdrawn: 0, unchanged: 2 });
  });

  it('notices identifiers of another work', async () => {
    const { take, file, problems } = anImport();
    const path = file(
      'a.jsonl',
      '{"key":"1","doi":"10.1234/a","pmid":"1"}\n{"key":"2","doi":"10.1234/b","pmid":"2"}\n{"key":"2","rank":"2","doi":"10.1234/a","pmid":"2"}\n',
    );
    expect(await take(path)).toMatchObject({ new: 2, conflicts: 1 });
    expect(problems.some(({ reason }) => /DOI 10\.1234\/a belongs to the work/.test(reason))).toBe(true);
  });

  it('counts works that a record shows to be one', async () => {
    const { take, file, catalogue } = anImport();
    const path = file(
      'a.jsonl',
      '{"key":"1","doi":"10.1234/a"}\n{"key":"2","pmid":"2"}\n{"key":"3","doi":"10.1234/a","pmid":"2"}\n',
    );
    expect(await take(path)).toMatchObject({ new: 2, changed: 1, joined: 1, conflicts: 0 });
    expect(await catalogue.counts()).toMatchObject({ works: 1 });
  });

  it('stops when asked, and keeps what it told of', async () => {
    const { take, file, catalogue } = anImport();
    const stop = new AbortController();
    const path = file('long.jsonl', lines(1, 5001));
    const summary = await take(path, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(summary).toMatchObject({ stopped: 'interrupted', new: (await catalogue.counts()).works });
    expect(summary.new).toBeLessThan(5000);
    expect(await take(path)).toMatchObject({ read: 5000, unchanged: summary.new });
  });

  it('says when the disk is full, and goes on from there another time', async () => {
    const { take, file, store, problems } = anImport();
    const path = file('long.jsonl', lines(1, 3001));
    store.writer.exec('pragma max_page_count = 90');
    const summary = await take(path);
    expect(summary).toMatchObject({ stopped: 'no-space', refused: 1 });
    expect(problems[0]?.reason).toMatch(/no space left/);
    store.writer.exec('pragma max_page_count = 1000000');
    expect(await take(path)).toMatchObject({ read: 3000, unchanged: summary.new });
  });
});
