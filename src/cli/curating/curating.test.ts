import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aDesk } from '../../../test/support/a-desk.ts';
import { pubmedRecord } from '../../../test/support/pubmed-file.ts';
import type { IncomingRecord } from '../../catalogue/index.ts';
import { pubmedXml } from '../../formats/index.ts';
import type { WorkId } from '../../model/index.ts';

/** In a format that the house can read again. */
function fromPubmed(pmid: number, title: string, { year = 2025, provider = 'pubmed' } = {}): IncomingRecord {
  const payload = Buffer.from(
    pubmedRecord(pmid, title).replace('<PubDate><Year>2025', `<PubDate><Year>${year}`),
  );
  return {
    provider,
    key: String(pmid),
    rank: '1',
    format: pubmedXml.name,
    hash: hash('sha256', `${provider} ${payload}`, 'buffer'),
    payload,
    encoding: 'identity',
    description: JSON.stringify(pubmedXml.describe(payload)),
  };
}

describe('curating from the terminal', () => {
  it('merges two works, tells of it, and takes it back', async () => {
    const { ids, lectern, look } = await aDesk([
      fromPubmed(11, 'Rest of the heart'),
      fromPubmed(12, 'The heart at rest'),
    ]);
    const [a = '', b = ''] = ids;
    const merged = await lectern('merge', a, b, '--because', 'One is the translation of the other');
    expect(merged).toMatchObject({ exitCode: 0, err: '' });
    expect(await look(({ catalogue }) => catalogue.fate(b as WorkId))).toEqual({ kind: 'moved', to: a });
    expect(await look(({ search }) => search.search({ text: 'heart', offset: 0, limit: 5 }))).toMatchObject({
      total: 1,
    });

    // Whoever names the younger one is led to the older.
    expect(await lectern('cite', b)).toMatchObject({ exitCode: 0, out: (await lectern('cite', a)).out });
    expect(await lectern('export', '--format', 'ris', '--ids', `${a},${b}`)).toMatchObject({
      out: (await lectern('export', '--format', 'ris', '--ids', a)).out,
    });

    const { out } = await lectern('history', a);
    expect(out).toContain('a curator declared works one');
    expect(out).toContain('because: One is the translation of the other');

    expect(await lectern('merge', a, b, '--undo', '--because', 'They are two')).toMatchObject({
      exitCode: 0,
    });
    expect(await look(({ catalogue }) => catalogue.fate(b as WorkId))).toMatchObject({ kind: 'held' });
    expect(await lectern('merge', a, b, '--undo', '--because', 'Again')).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('No decision made'),
    });
  });

  it('leaves nothing stale with those who follow: people, full text, related works', async () => {
    const { ids, lectern, look } = await aDesk([
      fromPubmed(11, 'Rest of the tired heart after long exercise'),
      fromPubmed(12, 'Exercise and the tired heart at rest'),
      fromPubmed(13, 'The tired heart: rest after exercise'),
    ]);
    const [a = '', b = '', c = ''] = ids as WorkId[];
    const seen = () =>
      look(async ({ people, related, search }) => ({
        people: (await people.list({ offset: 0, limit: 5 })).people.map(({ works }) => works),
        ofB: (await people.contributorsOf(b as WorkId)).length,
        related: (await related.relatedTo(c as WorkId, 9)).map(({ id }) => id).sort(),
        found: (await search.search({ text: 'tired', offset: 0, limit: 9 })).hits
          .map(({ workId }) => workId)
          .sort(),
      }));
    await lectern('rebuild', 'related');
    const before = await seen();
    expect(before).toMatchObject({ people: [3], ofB: 1, related: [a, b].sort(), found: [a, b, c].sort() });
    await lectern('merge', a, b, '--because', 'One work');
    expect(await seen()).toEqual({ people: [2], ofB: 0, related: [a], found: [a, c].sort() });
    await lectern('merge', b, a, '--undo', '--because', 'Two works');
    expect(await seen()).toEqual(before);
  });

  it('names works by id, address, DOI and PMID, and says when there is none', async () => {
    const { ids, lectern } = await aDesk([fromPubmed(29768149, 'Rest of the heart')]);
    const [id = ''] = ids;
    await lectern('set', id, 'doi', '10.5555/Rest', '--because', 'It was registered later');
    for (const name of [
      id,
      `https://science.example.org/en/works/${id}/rest-of-the-heart`,
      'https://doi.org/10.5555/rest',
      '29768149',
    ])
      expect(await lectern('history', name, '--json')).toMatchObject({ exitCode: 0 });
    expect(await lectern('history', '10.5555/nothing')).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('There is no work 10.5555/nothing'),
    });
  });

  it('lets a curator set a field against every harvest, and the records speak again', async () => {
    const { ids, lectern, look } = await aDesk([fromPubmed(11, 'Rest of the heart')]);
    const [id = ''] = ids;
    const title = () => look(async ({ catalogue }) => (await catalogue.find(id as WorkId))?.title);
    await lectern('set', id, 'title', 'Rest of the <i>heart</i> & mind', '--because', 'As printed');
    expect(await title()).toBe('Rest of the <i>heart</i> &amp; mind');
    const newer = fromPubmed(11, 'Rest of the hart');
    await look(({ catalogue }) =>
      catalogue.save([{ ...newer, rank: '2' }], new Date('2026-03-01T00:00:00Z')),
    );
    expect(await title()).toBe('Rest of the <i>heart</i> &amp; mind');
    expect(await look(({ catalogue }) => catalogue.wordsOn(id as WorkId))).toMatchObject({
      records: [{ provider: 'pubmed', key: '11' }, { provider: 'curator' }],
      fields: expect.arrayContaining([
        { field: 'title', by: [1], others: [{ by: 0, says: 'Rest of the hart' }] },
      ]),
    });
    expect(await lectern('set', id, 'title', '--undo', '--because', 'Never mind')).toMatchObject({
      exitCode: 0,
    });
    expect(await title()).toBe('Rest of the hart');

    const { out } = await lectern('history', id, '--json');
    expect(JSON.parse(out)).toMatchObject([
      { kind: 'record', record: 'pubmed:11', changes: [] },
      {
        kind: 'edit',
        because: 'As printed',
        changes: [{ field: 'title', from: 'Rest of the heart', to: 'Rest of the heart & mind' }],
      },
      { kind: 'version', rank: '2', changes: [] },
      {
        kind: 'edit-undone',
        because: 'Never mind',
        changes: [{ field: 'title', from: 'Rest of the heart & mind', to: 'Rest of the hart' }],
      },
    ]);
  });

  it('withdraws a work at a word, and restores it', async () => {
    const { ids, lectern, look } = await aDesk([fromPubmed(11, 'Rest of the heart')]);
    const [id = ''] = ids;
    const found = () =>
      look(async ({ search }) => (await search.search({ text: 'heart', offset: 0, limit: 5 })).total);
    expect(await lectern('set', id, 'withdrawn', 'true', '--because', 'Not ours')).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('(withdrawn)'),
    });
    expect(await look(({ catalogue }) => catalogue.fate(id as WorkId))).toMatchObject({ kind: 'withdrawn' });
    expect(await found()).toBe(0);
    await lectern('set', id, 'withdrawn', 'false', '--because', 'Ours after all');
    expect(await look(({ catalogue }) => catalogue.fate(id as WorkId))).toMatchObject({ kind: 'held' });
    expect(await found()).toBe(1);
  });

  it.each([
    ['colour', 'red', /no field "colour". What can be set: .*title/],
    ['published', 'last week', /"published" was given "last week", but must be a date, such as 2024/],
    ['doi', 'doi', /"doi" was given "doi", but must be a DOI/],
    [
      'contributions',
      '[{"contributor":{"kind":"person"}}]',
      /"contributions" was given .* at 0\.contributor\.family/,
    ],
    ['funding', '[{', /"funding" was given JSON that cannot be read/],
    ['title', 'null', /"title" cannot be emptied/],
  ])('refuses what "%s" cannot be (%s)', async (field, value, reason) => {
    const { ids, lectern } = await aDesk([fromPubmed(11, 'Rest of the heart')]);
    const { exitCode, err } = await lectern('set', ids[0] ?? '', field, value, '--because', 'Why not');
    expect(exitCode).toBe(1);
    expect(err).toMatch(reason);
  });

  it('lists works that may be one, and settles a pair either way', async () => {
    const long = 'Rest and sleep of the cells of the tired heart';
    const { ids, lectern } = await aDesk([fromPubmed(11, long), fromPubmed(12, long, { year: 2019 })]);
    const [a = '', b = ''] = ids;
    expect((await lectern('duplicates')).out).toContain('No works look');
    await lectern('set', b, 'pmid', 'null', '--because', 'It is no PMID of this work');
    const listed = await lectern('duplicates', '--json');
    expect(JSON.parse(listed.out)).toMatchObject({
      total: 1,
      pairs: [{ works: [a, b].sort().map((id) => ({ id, title: long })), reasons: expect.any(Array) }],
    });
    expect((await lectern('duplicates')).out).toMatch(/different: {2}lectern split \w+ \w+ --because/);
    await lectern('split', a, b, '--because', 'A new edition');
    expect((await lectern('duplicates')).out).toContain('No works look');
    await lectern('split', a, b, '--undo', '--because', 'The same edition');
    expect((await lectern('duplicates')).out).toContain('1 pairs');
    await lectern('merge', a, b, '--because', 'The same edition');
    expect((await lectern('duplicates')).out).toContain('No works look');
  });

  it('parts records of a work, each part under its own address, and takes that back', async () => {
    const { ids, lectern, look } = await aDesk([
      fromPubmed(11, 'Rest of the heart'),
      fromPubmed(11, 'Rest of the heart, again', { provider: 'file' }),
    ]);
    const [id = ''] = ids;
    expect(new Set(ids).size).toBe(1);
    expect(await lectern('split', id, '--record', 'file:12', '--because', 'Why')).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('Its records are: pubmed:11, file:11'),
    });
    const { out } = await lectern('split', id, '--record', 'file:11', '--because', 'Another work');
    expect(out.trim().split('\n')).toHaveLength(2);
    const other = /^(\w{8}) {2}Rest of the heart, again$/m.exec(out)?.[1] ?? '';
    expect(await look(({ catalogue }) => catalogue.counts())).toMatchObject({ works: 2 });
    expect((await lectern('history', id)).out).toContain('no longer rests on file:11');
    await lectern('split', id, '--undo', '--because', 'The same work');
    expect(await look(({ catalogue }) => catalogue.fate(other as WorkId))).toEqual({ kind: 'moved', to: id });
  });
});
