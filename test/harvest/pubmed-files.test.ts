import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pubmedFile, pubmedRecord } from '../support/pubmed-file.ts';
import { temporaryFolder } from '../support/temporary-store.ts';
import { aHarvest } from './support/a-harvest.ts';
import { type LoopbackAnswer, loopbackServer } from './support/loopback-server.ts';

/** A record whose author states an affiliation. */
function record(pmid: number, affiliation: string, revised = '2025'): string {
  return pubmedRecord(pmid, `Work ${pmid} of ${revised}`)
    .replace(
      '</Initials>',
      `</Initials><AffiliationInfo><Affiliation>${affiliation}</Affiliation></AffiliationInfo>`,
    )
    .replace('<Year>2025</Year><Month>01', `<Year>${revised}</Year><Month>01`);
}

function deletion(...pmids: readonly number[]): string {
  return `<DeleteCitation>${pmids.map((pmid) => `<PMID Version="1">${pmid}</PMID>`).join('')}</DeleteCitation>`;
}

const ours = 'Department of Cells, Universit&#xe9; of North&amp;Hill, Northtown.';
const others = 'University of South Hill, Southtown.';

/** Files of PubMed, packed, and the sum that stands beside each. */
function published() {
  const files = new Map<string, Buffer>();
  return {
    files,
    put(folder: string, name: string, records: readonly string[]) {
      const packed = gzipSync(pubmedFile(records));
      files.set(`${folder}/${name}.xml.gz`, packed);
      const sum = createHash('md5').update(packed).digest('hex');
      files.set(`${folder}/${name}.xml.gz.md5`, Buffer.from(`MD5(${name}.xml.gz)= ${sum}\n`));
    },
  };
}

function aMirror() {
  const { files, put } = published();
  const answer = (path: string): LoopbackAnswer => {
    const file = files.get(path.slice(1));
    if (file !== undefined)
      return { type: path.endsWith('.gz') ? 'application/x-gzip' : 'text/plain', body: file };
    const names = [...files.keys()].filter((name) => `/${name}`.startsWith(path));
    if (!path.endsWith('/') || files.size === 0)
      return { status: 404, type: 'text/html', body: '<h1>Not Found</h1>' };
    const links = names.map((name) => name.split('/')[1]).map((name) => `<a href="${name}">${name}</a>`);
    return {
      type: 'text/html;charset=UTF-8',
      body: `<html><pre>${links.join('  2026-01-10\n')}</pre></html>`,
    };
  };
  return { files, put, answer };
}

async function serving(settings: Readonly<Record<string, unknown>> = {}) {
  const mirror = aMirror();
  const server = await loopbackServer(({ path }) => mirror.answer(path));
  onTestFinished(() => server.close());
  const harvest = await aHarvest({
    provider: 'pubmed-files',
    base: server.address,
    affiliation: 'universite of north hill',
    ...settings,
  });
  const fetched = () =>
    server.requests
      .map(({ path }) => path)
      .filter((path) => path.endsWith('.gz'))
      .sort();
  return { ...mirror, ...harvest, server, fetched };
}

describe("PubMed's files", () => {
  it('are read each once in the order of their numbers, of which only our works come, and what is here is kept up to date', async () => {
    const { put, run, keys, fetched } = await serving();
    put('updatefiles', 'pubmed26n0003', [
      // No longer names us, but is here.
      record(1, others, '2026'),
      record(12, ours),
      deletion(2, 777),
    ]);
    put('baseline', 'pubmed26n0001', [record(1, ours), record(10, others), record(2, ours)]);
    put('baseline', 'pubmed26n0002', [record(11, others)]);
    expect(await run()).toMatchObject({
      outcome: 'complete',
      summary: { read: 6, new: 3, changed: 1, withdrawn: 1, nothingToWithdraw: 1, refused: 0 },
    });
    expect(keys()).toEqual(['1', '1', '12', '2', '2']);
    expect(fetched()).toEqual([
      '/baseline/pubmed26n0001.xml.gz',
      '/baseline/pubmed26n0002.xml.gz',
      '/updatefiles/pubmed26n0003.xml.gz',
    ]);

    put('updatefiles', 'pubmed26n0004', [record(12, ours, '2026')]);
    put('baseline', 'pubmed27n0001', [record(1, others, '2026'), record(13, ours)]);
    expect(await run()).toMatchObject({
      outcome: 'complete',
      summary: { new: 1, changed: 1, unchanged: 1 },
    });
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { read: 0 } });
    expect(fetched()).toEqual([
      '/baseline/pubmed26n0001.xml.gz',
      '/baseline/pubmed26n0002.xml.gz',
      '/baseline/pubmed27n0001.xml.gz',
      '/updatefiles/pubmed26n0003.xml.gz',
      '/updatefiles/pubmed26n0004.xml.gz',
    ]);
  });

  it('that are damaged on the way are fetched again, and stop the harvest if they stay so', async () => {
    const { files, put, run, keys, told } = await serving();
    put('baseline', 'pubmed26n0001', [record(1, ours)]);
    put('baseline', 'pubmed26n0002', [record(2, ours)]);
    const whole = files.get('baseline/pubmed26n0002.xml.gz') ?? Buffer.alloc(0);
    files.set('baseline/pubmed26n0002.xml.gz', whole.subarray(0, whole.length - 9));
    expect(await run()).toMatchObject({
      outcome: 'stopped',
      reason: expect.stringMatching(
        /pubmed26n0002\.xml\.gz could not be fetched: its MD5 sum .*tried 6 times/,
      ),
      summary: { new: 1 },
    });
    files.set('baseline/pubmed26n0002.xml.gz', whole);
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { read: 1, new: 1 } });
    expect(keys()).toEqual(['1', '2']);
    expect(told).toEqual([]);
  });

  it('that have a gap are read up to there', async () => {
    const { put, run, keys } = await serving();
    put('baseline', 'pubmed26n0001', [record(1, ours)]);
    put('updatefiles', 'pubmed26n0003', [deletion(1)]);
    expect(await run()).toMatchObject({
      outcome: 'stopped',
      reason: expect.stringMatching(/pubmed26n0002\.xml\.gz is missing/),
    });
    put('updatefiles', 'pubmed26n0002', []);
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { withdrawn: 1 } });
    expect(keys()).toEqual(['1', '1']);
  });

  it('may begin later, and without an affiliation only keep up what is here', async () => {
    const { put, run, keys } = await serving({ affiliation: undefined, from: 'pubmed26n0002' });
    put('baseline', 'pubmed26n0001', [record(1, ours)]);
    put('updatefiles', 'pubmed26n0002', [record(2, ours)]);
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { read: 0 } });
    expect(keys()).toEqual([]);
  });

  it('of a server that has none are not taken for nothing new', async () => {
    const { run } = await serving();
    expect(await run()).toMatchObject({
      outcome: 'stopped',
      reason: expect.stringMatching(/\/baseline\/ could not be fetched: .*404/),
    });
  });
});

describe("a folder of PubMed's files", () => {
  it('is read as a server is, and only what is whole', async () => {
    const path = temporaryFolder();
    const { files, put } = published();
    const write = () => {
      for (const [name, bytes] of files) {
        mkdirSync(join(path, name, '..'), { recursive: true });
        writeFileSync(join(path, name), bytes);
      }
    };
    const { run, keys } = await aHarvest({
      provider: 'pubmed-files',
      path,
      affiliation: ['North Hill', 'Hill, N.'],
    });
    expect(await run()).toMatchObject({
      outcome: 'stopped',
      reason: expect.stringMatching(/no files of PubMed in/),
    });
    put('baseline', 'pubmed26n0001', [record(1, ours), record(2, others)]);
    put('updatefiles', 'pubmed26n0002', [record(3, ours)]);
    write();
    writeFileSync(join(path, 'updatefiles/pubmed26n0002.xml.gz'), 'half');
    expect(await run()).toMatchObject({
      outcome: 'stopped',
      reason: expect.stringMatching(/pubmed26n0002\.xml\.gz is damaged or not whole.*Copy both again/),
      summary: { new: 1 },
    });
    write();
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { new: 1 } });
    expect(keys()).toEqual(['1', '3']);
    put('updatefiles', 'pubmed26n0003', [record(4, ours)]);
    files.delete('updatefiles/pubmed26n0003.xml.gz.md5');
    write();
    expect(await run()).toMatchObject({
      outcome: 'stopped',
      reason: expect.stringMatching(/pubmed26n0003\.xml\.gz\.md5 is missing/),
    });
  });
});
