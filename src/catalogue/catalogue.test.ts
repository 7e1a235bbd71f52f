import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aDeletion, aDescription, aRecord, describeJson, identifiers } from '../../test/support/a-record.ts';
import { temporaryStore } from '../../test/support/temporary-store.ts';
import { parseIssn, type Relation, type WorkDescription, type WorkId } from '../model/index.ts';
import { createSqliteCatalogue, type IncomingRecord, openStore, statusOf } from './index.ts';

const at = new Date('2026-01-15T09:00:00Z');
const later = new Date('2026-02-15T09:00:00Z');

function aCatalogue() {
  const store = temporaryStore();
  return { store, catalogue: createSqliteCatalogue(store, describeJson, { now: () => later }) };
}

function titled(title: string, changes: Partial<WorkDescription> = {}) {
  return aDescription({ ...changes, title: title as WorkDescription['title'] });
}

async function idOf(outcome: unknown): Promise<WorkId> {
  return (outcome as { workId: WorkId }).workId;
}

describe('saving records', () => {
  it('makes a work of a record, under an address that the same record always gives', async () => {
    const one = aCatalogue().catalogue;
    const other = aCatalogue().catalogue;
    const [outcome] = await one.save([aRecord({ description: titled('On <i>rest</i>') })], at);
    const [again] = await other.save([aRecord({ description: titled('On <i>rest</i>') })], later);
    expect(outcome).toEqual({ kind: 'new', workId: await idOf(again) });
    const id = await idOf(outcome);
    expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/);
    expect(await one.find(id)).toEqual({ ...titled('On <i>rest</i>'), id, version: 1, changedAt: later });
    expect(await one.fate(id)).toEqual({ kind: 'held', slug: 'on-rest' });
    // Dated with the hour of the change, not with that of the run: harvesters ask what changed since they came last.
    expect(await one.changes(0, 10)).toEqual([{ position: 1, workId: id, aspect: 'work', at: later }]);
  });

  it('changes nothing when the same bytes come again', async () => {
    const { catalogue, store } = aCatalogue();
    const [first] = await catalogue.save([aRecord()], at);
    expect(Buffer.from((await catalogue.heldHashes(1)) ?? [])).toEqual(aRecord().hash.subarray(0, 16));
    expect(await catalogue.heldHashes(0)).toBeUndefined();
    const before = statusOf(store);
    expect(await catalogue.save([aRecord(), aRecord()], later)).toEqual([
      { kind: 'unchanged', workId: await idOf(first) },
      { kind: 'unchanged', workId: await idOf(first) },
    ]);
    expect(statusOf(store)).toEqual({ ...before, bytes: expect.any(Number) });
  });

  it('follows the newest record under a key, in whatever order they come', async () => {
    const { catalogue } = aCatalogue();
    const old = aRecord({ rank: '1', description: titled('Old') });
    const young = aRecord({ rank: '2', description: titled('Young') });
    const [outcome] = await catalogue.save([young], at);
    const id = await idOf(outcome);
    expect(await catalogue.save([old], later)).toEqual([{ kind: 'unchanged', workId: id }]);
    expect(await catalogue.find(id)).toMatchObject({ title: 'Young', version: 1 });
    const [newest] = await catalogue.save([aRecord({ rank: '3', description: titled('Newest') })], later);
    expect(newest).toMatchObject({ kind: 'changed', workId: id });
    expect(await catalogue.find(id)).toMatchObject({ title: 'Newest', version: 2, changedAt: later });
  });

  it('says when two records under one key came in one run, and which of them wins', async () => {
    const { catalogue } = aCatalogue();
    const outcomes = await catalogue.save(
      [
        aRecord({ rank: '2', description: titled('Young') }),
        aRecord({ rank: '1', description: titled('Old') }),
      ],
      at,
    );
    expect(outcomes[1]).toMatchObject({ kind: 'unchanged', twin: { rank: '2', wins: true } });
  });

  it('finds the work of a record by any identifier, and trusts Crossref before PubMed', async () => {
    const { catalogue } = aCatalogue();
    const pubmed = titled('As PubMed has it', {
      identifiers: identifiers({ doi: '10.1234/a', pmid: '1' }),
      volume: '7',
      keywords: [{ text: 'rest' }],
    });
    const crossref = titled('As the publisher has it', {
      identifiers: identifiers({ doi: '10.1234/a' }),
      volume: '8',
    });
    const [first] = await catalogue.save([aRecord({ description: pubmed })], at);
    const id = await idOf(first);
    const [second] = await catalogue.save(
      [aRecord({ provider: 'crossref', key: '10.1234/a', description: crossref })],
      later,
    );
    expect(second).toEqual({ kind: 'changed', workId: id });
    expect(await catalogue.find(id)).toMatchObject({
      title: 'As the publisher has it',
      volume: '8',
      keywords: [{ text: 'rest' }],
      identifiers: { doi: '10.1234/a', pmid: '1' },
      version: 2,
    });
    for (const [scheme, value] of [
      ['doi', '10.1234/a'],
      ['pmid', '1'],
      ['crossref', '10.1234/a'],
    ] as const)
      expect(await catalogue.findByIdentifier(scheme, value)).toBe(id);
  });

  it('joins two works when a record carries identifiers of both; the younger address leads to the older', async () => {
    const { catalogue } = aCatalogue();
    const [a, b] = await catalogue.save(
      [
        aRecord({ key: '1', description: titled('A', { identifiers: identifiers({ doi: '10.1234/a' }) }) }),
        aRecord({ key: '2', description: titled('B', { identifiers: identifiers({ pmid: '2' }) }) }),
      ],
      at,
    );
    const both = titled('C', { identifiers: identifiers({ doi: '10.1234/a', pmid: '2' }) });
    const [outcome] = await catalogue.save([aRecord({ provider: 'file', key: 'c', description: both })], at);
    expect(outcome).toEqual({ kind: 'changed', workId: await idOf(a), joined: [await idOf(b)] });
    expect(await catalogue.findByIdentifier('pmid', '2')).toBe(await idOf(a));
    expect(await catalogue.find(await idOf(b))).toBeUndefined();
    expect(await catalogue.fate(await idOf(b))).toEqual({ kind: 'moved', to: await idOf(a) });
    expect(await catalogue.counts()).toMatchObject({ works: 1 });
  });

  it('parts works again when a newer record no longer joins them, each under its own address', async () => {
    const { catalogue } = aCatalogue();
    const doi = (value: string) => ({ identifiers: identifiers({ doi: value }) });
    const [a] = await catalogue.save([aRecord({ description: titled('A', doi('10.1234/a')) })], at);
    const file = (rank: string, value: string) =>
      aRecord({ provider: 'file', key: 'f', rank, description: titled('F', doi(value)) });
    const [joined] = await catalogue.save([file('1', '10.1234/a')], at);
    expect(joined).toMatchObject({ workId: await idOf(a) });
    const [parted] = await catalogue.save([file('2', '10.1234/b')], later);
    expect(parted).toMatchObject({ kind: 'new' });
    expect(await catalogue.find(await idOf(parted))).toMatchObject({ title: 'F' });
    expect(await catalogue.find(await idOf(a))).toMatchObject({ title: 'A' });
    const [again] = await catalogue.save([file('3', '10.1234/a')], later);
    expect(again).toMatchObject({ workId: await idOf(a), joined: [await idOf(parted)] });
    expect(await catalogue.fate(await idOf(parted))).toEqual({ kind: 'moved', to: await idOf(a) });
  });

  it('takes the later of two records of one rank, and a deletion that came before what it takes back', async () => {
    const { catalogue } = aCatalogue();
    const [first] = await catalogue.save([aRecord({ description: titled('Wrong') })], at);
    await catalogue.save([aRecord({ description: titled('Corrected') })], later);
    expect(await catalogue.find(await idOf(first))).toMatchObject({ title: 'Corrected' });
    await catalogue.save([aRecord({ description: titled('Older still') })], at);
    expect(await catalogue.find(await idOf(first))).toMatchObject({ title: 'Corrected' });

    expect(await catalogue.save([aDeletion({ key: '9' })], later)).toEqual([{ kind: 'nothing-to-withdraw' }]);
    const [early] = await catalogue.save([aRecord({ key: '9', description: titled('Gone') })], at);
    expect(early).toMatchObject({ kind: 'withdrawn' });
    expect(await catalogue.fate(await idOf(early))).toMatchObject({ kind: 'withdrawn', title: 'Gone' });
  });

  it('keeps two PMIDs two works, though they share a DOI, and says so', async () => {
    const { catalogue } = aCatalogue();
    const abstract = (pmid: string) =>
      titled(`Abstract ${pmid}`, { identifiers: identifiers({ doi: '10.1234/congress', pmid }) });
    const outcomes = await catalogue.save(
      ['1', '2', '3'].map((key) => aRecord({ key, description: abstract(key) })),
      at,
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['new', 'new', 'new']);
    const carriedBy = await idOf(outcomes[0]);
    expect(outcomes[2]).toMatchObject({
      conflicts: [{ scheme: 'doi', value: '10.1234/congress', carriedBy }],
    });
    expect(await catalogue.findByIdentifier('pmid', '3')).toBe(await idOf(outcomes[2]));
  });

  it('withdraws a work that its provider took back, and revives it with a newer record', async () => {
    const { catalogue } = aCatalogue();
    const [first] = await catalogue.save([aRecord({ description: titled('Gone') })], at);
    const id = await idOf(first);
    expect(await catalogue.save([aDeletion()], later)).toEqual([{ kind: 'withdrawn', workId: id }]);
    expect(await catalogue.find(id)).toBeUndefined();
    expect(await catalogue.fate(id)).toEqual({ kind: 'withdrawn', title: 'Gone', at: later });
    expect(await catalogue.summaries([id])).toEqual([]);
    expect(await catalogue.counts()).toEqual({ works: 0, sources: 0 });
    expect(await catalogue.save([aDeletion()], later)).toEqual([{ kind: 'unchanged', workId: id }]);
    expect(await catalogue.save([aDeletion({ key: '9' })], later)).toEqual([{ kind: 'nothing-to-withdraw' }]);

    const [revived] = await catalogue.save([aRecord({ rank: '2', description: titled('Back') })], later);
    expect(revived).toEqual({ kind: 'changed', workId: id });
    expect(await catalogue.find(id)).toMatchObject({ title: 'Back', version: 3 });
    // The file that took it back, read once more, has nothing new to say.
    expect(await catalogue.save([aDeletion()], later)).toEqual([{ kind: 'unchanged', workId: id }]);
    expect(await catalogue.find(id)).toBeDefined();
  });

  it('never loses a notice of retraction, whoever gives it', async () => {
    const { catalogue } = aCatalogue();
    const notice = { kind: 'is-retracted-by', target: { citation: 'J Rest 2025' } } as Relation;
    const shared = identifiers({ doi: '10.1234/a' });
    const [first] = await catalogue.save(
      [aRecord({ description: titled('A', { identifiers: shared, relations: [notice] }) })],
      at,
    );
    const cites = { kind: 'cites-as-related', target: { citation: 'Other' } } as Relation;
    const publisher = titled('A', { identifiers: shared, relations: [cites] });
    await catalogue.save([aRecord({ provider: 'crossref', key: 'x', description: publisher })], at);
    const [summary] = await catalogue.summaries([await idOf(first)]);
    expect(summary?.standing).toBe('retracted');
  });

  it('derives the same works from the same records in any order, however often', async () => {
    const sentence = fc.constantFrom('Rest', 'Sleep', 'Work', 'Play');
    const statement = fc.record({
      work: fc.integer({ min: 1, max: 4 }),
      provider: fc.constantFrom('crossref', 'pubmed', 'openalex', 'file'),
      rank: fc.constantFrom('1', '2', '3'),
      title: sentence,
      volume: fc.option(fc.constantFrom('1', '2'), { nil: undefined }),
      pmcid: fc.boolean(),
    });
    const toRecord = (s: typeof statement extends fc.Arbitrary<infer T> ? T : never) =>
      aRecord({
        provider: s.provider,
        key: `${s.provider}-${s.work}`,
        rank: s.rank,
        description: titled(s.title, {
          identifiers: identifiers({
            doi: `10.1234/${s.work}`,
            ...(s.pmcid && { pmcid: `PMC${s.work}` }),
          }),
          ...(s.volume !== undefined && { volume: s.volume }),
        }),
      });
    const worksOf = async (batches: readonly (readonly IncomingRecord[])[]) => {
      const { catalogue, store } = aCatalogue();
      for (const batch of batches) await catalogue.save(batch, at);
      const works = [];
      for (let work = 1; work <= 4; work += 1) {
        const id = await catalogue.findByIdentifier('doi', `10.1234/${work}`);
        const found = id && (await catalogue.find(id));
        if (found === undefined) continue;
        const { id: _, version: __, changedAt: ___, ...description } = found;
        works.push(description);
      }
      const end = await catalogue.position();
      await catalogue.rebuildWorks();
      expect(await catalogue.position()).toBe(end);
      store.close();
      return works;
    };
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(statement, { maxLength: 12 })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        async ([all, shuffled]) => {
          const once = await worksOf([all.map(toRecord)]);
          const again = await worksOf([...shuffled.map((one) => [toRecord(one)]), all.map(toRecord)]);
          expect(again).toEqual(once);
        },
      ),
      { numRuns: 25, seed: 20260115 },
    );
  });
});

describe('the store', () => {
  it('refuses the file of a newer Lectern and of another program', () => {
    const store = temporaryStore();
    store.writer.exec('pragma user_version = 99');
    expect(() => openStore(store.file)).toThrow(/newer Lectern/);
    const foreign = `${store.file}.foreign`;
    const db = new DatabaseSync(foreign);
    db.exec('create table a (b)');
    db.close();
    expect(() => openStore(foreign)).toThrow(/another program/);
  });

  it('brings a store of the first tables up to date, and matches what it holds before it keeps more', async () => {
    const { file } = temporaryStore();
    const old = `${file}.old`;
    const db = new DatabaseSync(old);
    db.exec(
      readFileSync(new URL('./migrations/0001-works-and-records.sql', import.meta.url), 'utf8') +
        'pragma user_version = 1;',
    );
    const works = [
      titled('Rest of the sleeping cell'),
      titled('Vesicles', { identifiers: identifiers({ doi: '10.1234/a' }) }),
    ];
    for (const [at, description] of works.entries()) {
      const text = JSON.stringify(description);
      db.prepare("insert into bundle (number, encoding, bytes) values (?, 'identity', ?)").run(
        at + 1,
        Buffer.from(text),
      );
      db.prepare(
        `insert into work (id, version, state, changed_at, slug, type, sort_date, title_sort, summary, description)
         values (?, 1, 'held', 0, 'a', 'article', '', '', '{}', ?)`,
      ).run(`0000000${at}`, text);
      db.prepare(
        `insert into record (work, provider, key, hash, rank, deleted, fetched_at, format, bundle, start, length)
         values (?, 'pubmed', ?, ?, '1', 0, 0, 'json', ?, 0, ?)`,
      ).run(at + 1, `${at}`, Buffer.from([at]), at + 1, Buffer.byteLength(text));
      db.prepare("insert into change (work, aspect, at) values (?, 'work', 0)").run(at + 1);
    }
    db.prepare("insert into identifier (scheme, value, work) values ('doi', '10.1234/a', 2)").run();
    db.close();

    const store = openStore(old);
    onTestFinished(() => store.close());
    const catalogue = createSqliteCatalogue(store, describeJson);
    expect(await catalogue.findByIdentifier('doi', '10.1234/a')).toBe('00000001');
    const description = titled('Vesicles', { identifiers: identifiers({ doi: '10.1234/a' }) });
    const [outcome] = await catalogue.save([aRecord({ provider: 'crossref', key: 'x', description })], at);
    expect(outcome).toMatchObject({ workId: '00000001' });
    expect(store.reader.prepare('select count(*) as n from likeness_key').get()).not.toEqual({ n: 0 });
    expect((await catalogue.history('00000001' as WorkId))?.map(({ kind }) => kind)).toEqual([
      'record',
      'record',
    ]);
  });

  it('never lets a record be edited', async () => {
    const { catalogue, store } = aCatalogue();
    await catalogue.save([aRecord()], at);
    expect(() => store.writer.exec("update record set rank = '9'")).toThrow(/never edited/);
    expect(() => store.writer.exec("update bundle set bytes = x''")).toThrow(/never edited/);
    const [a, b] = await catalogue.save([aRecord({ key: '7' }), aRecord({ key: '8' })], at);
    await catalogue.keepApart(await idOf(a), await idOf(b), 'They differ', at);
    for (const change of [
      "update decision set because = 'x'",
      'delete from decision',
      'delete from decided_pair',
    ])
      expect(() => store.writer.exec(change)).toThrow(/never (?:edited|forgotten)/);
  });

  it('says so when the disk is full, and holds what was saved before', async () => {
    const { catalogue, store } = aCatalogue();
    const [first] = await catalogue.save([aRecord()], at);
    const pages = Number(store.writer.prepare('pragma page_count').get()?.page_count);
    store.writer.exec(`pragma max_page_count = ${pages}`);
    const many = Array.from({ length: 200 }, (_, key) =>
      aRecord({ key: `more-${key}`, description: titled(`${key} ${'long '.repeat(200)}`) }),
    );
    await expect(catalogue.save(many, at)).rejects.toMatchObject({ code: 'ENOSPC' });
    store.writer.exec('pragma max_page_count = 1000000');
    expect(await catalogue.find(await idOf(first))).toBeDefined();
    expect(await catalogue.counts()).toMatchObject({ works: 1 });
    expect((await catalogue.save(many, at)).every(({ kind }) => kind === 'new')).toBe(true);
  });
});

describe('asking the catalogue', () => {
  const issn = parseIssn('0378-5955');
  async function aShelf() {
    const { catalogue, store } = aCatalogue();
    const journal = { name: 'Journal of Rest', ...(issn && { issnLinking: issn }) };
    await catalogue.save(
      [
        aRecord({ key: '1', description: titled('Beta', { published: { year: 2019 }, source: journal }) }),
        aRecord({
          key: '2',
          description: titled('Alpha', {
            published: { year: 2024, month: 3 },
            source: journal,
            type: 'review',
          }),
        }),
        aRecord({
          key: '3',
          description: titled('Gamma', {
            published: { year: 2024 },
            source: { name: 'Proceedings of Sleep' },
          }),
        }),
        aRecord({ key: '4', description: titled('Delta') }),
      ],
      at,
    );
    return { catalogue, store };
  }
  const titles = ({ works }: { works: readonly { title: string }[] }) => works.map(({ title }) => title);
  const page = { offset: 0, limit: 10 };

  it('lists works in every order, narrowed and paged', async () => {
    const { catalogue } = await aShelf();
    expect(titles(await catalogue.list(page))).toEqual(['Alpha', 'Gamma', 'Beta', 'Delta']);
    expect(titles(await catalogue.list({ ...page, order: 'oldest' }))).toEqual([
      'Beta',
      'Gamma',
      'Alpha',
      'Delta',
    ]);
    expect(titles(await catalogue.list({ ...page, order: 'title' }))).toEqual([
      'Alpha',
      'Beta',
      'Delta',
      'Gamma',
    ]);
    expect(titles(await catalogue.list({ ...page, order: 'latest-arrival' }))[0]).toBe('Delta');
    expect(titles(await catalogue.list({ ...page, year: 2024 }))).toEqual(['Alpha', 'Gamma']);
    expect(titles(await catalogue.list({ ...page, type: 'review' }))).toEqual(['Alpha']);
    const second = await catalogue.list({ offset: 1, limit: 1 });
    expect([second.total, titles(second)]).toEqual([4, ['Gamma']]);
  });

  it('knows venues, with the number of their works', async () => {
    const { catalogue } = await aShelf();
    const { total, sources } = await catalogue.sources(page);
    expect(total).toBe(2);
    expect(sources[0]).toMatchObject({ name: 'Journal of Rest', slug: 'journal-of-rest', works: 2 });
    const id = sources[0]?.id ?? '';
    expect(await catalogue.findSource(id)).toEqual(sources[0]);
    expect(titles(await catalogue.list({ ...page, sourceId: id }))).toEqual(['Alpha', 'Beta']);
    expect(await catalogue.worksByYear({ sourceId: id })).toEqual([
      { year: 2019, works: 1 },
      { year: 2024, works: 1 },
    ]);
    expect(await catalogue.worksByYear()).toEqual([
      { year: 2019, works: 1 },
      { year: 2024, works: 2 },
    ]);
    expect(await catalogue.counts()).toEqual({ works: 4, sources: 2, firstYear: 2019, lastYear: 2024 });
  });

  it('never answers with what is no longer so, when another process changed it', async () => {
    const { catalogue, store } = await aShelf();
    const [alpha] = (await catalogue.list(page)).works;
    const ids = alpha ? [alpha.id] : [];
    expect((await catalogue.summaries(ids))[0]?.title).toBe('Alpha');
    const elsewhere = createSqliteCatalogue(openStore(store.file), describeJson);
    await elsewhere.save([aRecord({ key: '2', rank: '2', description: titled('Omega') })], later);
    await elsewhere.close();
    expect((await catalogue.summaries(ids))[0]?.title).toBe('Omega');
    expect(await catalogue.counts()).toEqual({ works: 4, sources: 2, firstYear: 2019, lastYear: 2024 });
    expect(titles(await catalogue.list(page))).toEqual(['Gamma', 'Beta', 'Delta', 'Omega']);
  });
});
