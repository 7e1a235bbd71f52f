import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDeletion, aDescription, aRecord, describeJson, identifiers } from '../../test/support/a-record.ts';
import { temporaryStore } from '../../test/support/temporary-store.ts';
import { titlesDerivation, titlesHeld } from '../../test/support/titles-derivation.ts';
import type { Contribution, WorkDescription, WorkId } from '../model/index.ts';
import { createSqliteCatalogue, type IncomingRecord, type Store } from './index.ts';

/** A record or a deletion, with the instant at which it was fetched. */
interface Arrival {
  readonly record: IncomingRecord;
  readonly at: Date;
}

const titles = ['Rest and sleep of tired cells', 'Vesicles in the repair of cartilage, part I', 'Editorial'];
const families = ['Rahimi', 'Okafor'];

const arrival = fc
  .record({
    provider: fc.constantFrom('crossref', 'pubmed', 'openalex', 'file'),
    key: fc.constantFrom('1', '2', '3'),
    rank: fc.constantFrom('1', '2'),
    day: fc.integer({ min: 1, max: 28 }),
    title: fc.constantFrom(...titles),
    family: fc.constantFrom(...families),
    year: fc.option(fc.constantFrom(2019, 2020, 2024), { nil: undefined }),
    doi: fc.option(fc.constantFrom('10.5555/a', '10.5555/b'), { nil: undefined }),
    pmid: fc.option(fc.constantFrom('11', '12', '13'), { nil: undefined }),
    arxiv: fc.option(fc.constantFrom('2401.1', '2401.2'), { nil: undefined }),
    deleted: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ provider, key, rank, day, title, family, year, doi, pmid, arxiv, deleted }): Arrival => {
    // Two deliveries of one instant could be told apart by nothing but their order.
    const at = new Date(
      Date.UTC(2026, 0, day, Number(key), ['crossref', 'pubmed', 'openalex', 'file'].indexOf(provider)),
    );
    if (deleted === 0) return { record: aDeletion({ provider, key, file: `${day}` }), at };
    const author = {
      role: 'author',
      affiliations: [],
      contributor: { kind: 'person', family },
    } as Contribution;
    const stated = identifiers({ ...(doi && { doi }), ...(pmid && { pmid }) });
    const description = aDescription({
      title: title as WorkDescription['title'],
      contributions: [author],
      ...(year !== undefined && { published: { year } }),
      identifiers: { ...stated, ...(arxiv && { other: { arxiv } }) },
    });
    return { record: aRecord({ provider, key, rank, description }), at };
  });

/** Arrivals of which no two under one key have one instant. */
const arrivals = fc.uniqueArray(arrival, {
  minLength: 1,
  maxLength: 14,
  selector: ({ record, at }) => `${record.provider} ${record.key} ${at.getTime()}`,
});

/** Which records are one work, and what that says; addresses depend on what came first, and are left out. */
function worksIn({ reader }: Store): readonly unknown[] {
  const works = reader.prepare("select number, description from work where state = 'held'").all();
  const records = reader.prepare('select distinct provider, key from record where work = ?');
  const live = reader.prepare(
    `select distinct r.provider, r.key from record r join claim c on c.record = r.number
     where r.work = ? and c.live = 1`,
  );
  return works
    .map(({ number, description }) => ({
      live: live
        .all(number as number)
        .map(({ provider, key }) => `${provider}:${key}`)
        .sort(),
      records: records.all(number as number).length > 0,
      description: JSON.parse(String(description)) as unknown,
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** What must hold of every store: addresses lead somewhere, followers see what is held, a rebuild finds nothing to do. */
async function expectSound(store: Store, catalogue: ReturnType<typeof createSqliteCatalogue>): Promise<void> {
  const moved = store.reader
    .prepare(
      `select w.id from work w left join work t on t.id = w.moved_to
       where w.state = 'moved' and (t.state is null or t.state = 'moved')`,
    )
    .all();
  expect(moved).toEqual([]);
  expect(
    store.reader.prepare("select id from work where state <> 'moved' and moved_to is not null").all(),
  ).toEqual([]);
  const empty = store.reader
    .prepare("select id from work where state = 'held' and number not in (select work from record)")
    .all();
  expect(empty).toEqual([]);
  const held = store.reader.prepare("select summary from work where state = 'held'").all();
  const titlesOfWorks = held.map(({ summary }) => (JSON.parse(String(summary)) as { title: string }).title);
  expect(titlesHeld(store)).toEqual(titlesOfWorks.sort());
  const before = worksIn(store);
  const end = await catalogue.position();
  await catalogue.rebuildWorks();
  expect(worksIn(store)).toEqual(before);
  expect(await catalogue.position()).toBe(end);
}

async function worksOf(
  arrivals: readonly Arrival[],
  decided: readonly { readonly decisions: readonly Decision[]; readonly all: readonly Arrival[] }[] = [],
  later: readonly Arrival[] = [],
): Promise<readonly unknown[]> {
  const store = temporaryStore();
  const catalogue = createSqliteCatalogue(store, describeJson, { alongside: [titlesDerivation(store)] });
  for (const { record, at } of arrivals) await catalogue.save([record], at);
  for (const { decisions, all } of decided) for (const one of decisions) await decide(catalogue, one, all);
  for (const { record, at } of later) await catalogue.save([record], at);
  const works = worksIn(store);
  await expectSound(store, catalogue);
  store.close();
  return works;
}

/** A curator's word on the works that two records are with, or on one of them. */
const decision = fc.record({
  kind: fc.constantFrom(
    'merge',
    'keepApart',
    'split',
    'undoMerge',
    'undoSplit',
    'title',
    'withdrawn',
    'undo',
  ),
  pick: fc.tuple(fc.nat(), fc.nat()),
});
type Decision = typeof decision extends fc.Arbitrary<infer T> ? T : never;

async function decide(
  catalogue: ReturnType<typeof createSqliteCatalogue>,
  { kind, pick }: Decision,
  all: readonly Arrival[],
): Promise<void> {
  const [one, other] = pick.map((place) => all[place % all.length]?.record);
  if (one === undefined || other === undefined) return;
  const [a, b] = [
    await catalogue.findByIdentifier(one.provider, one.key),
    await catalogue.findByIdentifier(other.provider, other.key),
  ];
  if (a === undefined || b === undefined) return;
  const at = new Date('2026-03-01');
  const because = 'So it is';
  switch (kind) {
    case 'merge':
    case 'keepApart':
    case 'undoMerge':
      return void (await catalogue[kind](a, b, because, at));
    case 'undoSplit':
      return void (await catalogue.undoSplit(a, undefined, because, at));
    case 'split':
      return void (await catalogue.split(a, [`${one.provider}:${one.key}`], because, at));
    case 'title':
      return void (await catalogue.set(a, { field: 'title', value: `Title ${pick[0] % 3}`, because }, at));
    case 'withdrawn':
      return void (await catalogue.set(a, { field: 'withdrawn', value: true, because }, at));
    case 'undo':
      return void (await catalogue.undoSet(a, { field: 'withdrawn', because }, at));
  }
}

describe('which records are one work', () => {
  it('depends on the records alone, however they come: in any order, repeated, taken back', async () => {
    await fc.assert(
      fc.asyncProperty(
        arrivals.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length }),
            fc.shuffledSubarray(all, { minLength: 0 }),
          ),
        ),
        async ([all, shuffled, repeated]) => {
          const once = await worksOf(all);
          expect(await worksOf([...shuffled, ...repeated])).toEqual(once);
          expect(await worksOf([...repeated, ...all])).toEqual(once);
        },
      ),
      { numRuns: 30, seed: 20260115 },
    );
  }, 120_000);

  it('depends on the decisions of curators besides, whenever the records come', async () => {
    const settling = fc.constantFrom('merge', 'keepApart', 'split', 'undoMerge', 'undoSplit');
    const settled = fc.record({ kind: settling, pick: fc.tuple(fc.nat(), fc.nat()) });
    await fc.assert(
      fc.asyncProperty(
        arrivals.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length }),
            fc.nat({ max: all.length }),
            fc.array(settled, { maxLength: 4 }),
            fc.array(decision, { maxLength: 3 }),
          ),
        ),
        async ([all, shuffled, cut, early, late]) => {
          const first = all.slice(0, cut);
          const rest = all.slice(cut);
          const known = shuffled.filter((one) => first.includes(one));
          const unknown = shuffled.filter((one) => !first.includes(one));
          const decided = [{ decisions: early, all: first }];
          expect(await worksOf(known, decided, unknown)).toEqual(await worksOf(first, decided, rest));
          // What is said of a work is bound to what founded it: that the works are sound must hold for any of it.
          await worksOf(first, [...decided, { decisions: late, all: first }], rest);
        },
      ),
      { numRuns: 30, seed: 20260116 },
    );
  }, 120_000);
});

describe('what binds records, and what does not', () => {
  const at = new Date('2026-01-15T09:00:00Z');
  function aShelf() {
    const store = temporaryStore();
    return {
      store,
      catalogue: createSqliteCatalogue(store, describeJson, { alongside: [titlesDerivation(store)] }),
    };
  }
  function author(family: string, given: string): Contribution {
    return { role: 'author', affiliations: [], contributor: { kind: 'person', family, given } };
  }
  const byTwo = [author('Rahimi', 'Sara'), author('Okafor', 'Ada')];
  const byOthers = [author('Novak', 'Petr'), author('Silva', 'Ana')];
  function described(title: string, changes: object = {}): WorkDescription {
    return aDescription({ title: title as WorkDescription['title'], published: { year: 2024 }, ...changes });
  }
  const idsOf = (outcomes: readonly unknown[]) => outcomes.map((one) => (one as { workId: string }).workId);

  it.each([3, 12])(
    'keeps the %i abstracts of a congress apart under their one DOI, and finds each its own other record',
    async (count) => {
      const { catalogue, store } = aShelf();
      const subjects =
        'vesicle,cartilage,synovium,tendon,muscle,nerve,marrow,retina,kidney,liver,spleen,thymus'.split(',');
      const title = (subject: string) =>
        `Rest of the ${subject} after surgery of the tired ${subject} in older adults`;
      const congress = { source: { name: 'Proceedings of Rest' }, contributions: byTwo };
      const abstracts = subjects.slice(0, count).map((subject, number) =>
        aRecord({
          key: `${number + 1}`,
          description: described(title(subject), {
            ...congress,
            identifiers: identifiers({ doi: '10.5555/congress', pmid: `${number + 1}` }),
          }),
        }),
      );
      const ids = idsOf(await catalogue.save(abstracts, at));
      expect(new Set(ids).size).toBe(count);
      const other = aRecord({
        provider: 'file',
        key: 'bibtex:synovium',
        description: described(title('synovium'), {
          ...congress,
          identifiers: identifiers({ doi: '10.5555/congress' }),
        }),
      });
      expect(idsOf(await catalogue.save([other], at))).toEqual([ids[2]]);
      const volume = aRecord({
        provider: 'crossref',
        key: '10.5555/congress',
        description: described('Proceedings of the congress', {
          identifiers: identifiers({ doi: '10.5555/congress' }),
        }),
      });
      expect(await catalogue.save([volume], at)).toMatchObject([{ kind: 'new' }]);
      await expectSound(store, catalogue);
    },
  );

  it('does not believe the DOI of a book in its chapters, nor one that someone pasted', async () => {
    const { catalogue } = aShelf();
    const doi = identifiers({ doi: '10.5555/book' });
    const chapter = (title: string, contributions: readonly Contribution[], type = 'book-chapter') =>
      described(title, { type, contributions, identifiers: doi });
    const outcomes = await catalogue.save(
      [
        aRecord({
          provider: 'crossref',
          key: 'book',
          description: chapter('The handbook of rest', byOthers, 'book'),
        }),
        aRecord({
          provider: 'file',
          key: '1',
          description: chapter('Vesicles that mend tendons overnight', byTwo),
        }),
        aRecord({ provider: 'file', key: '2', description: chapter('How neurons fall silent', byOthers) }),
      ],
      at,
    );
    expect(new Set(idsOf(outcomes)).size).toBe(3);
    const pasted = (title: string, contributions: readonly Contribution[]) =>
      described(title, { contributions, identifiers: identifiers({ doi: '10.5555/pasted' }) });
    const articles = await catalogue.save(
      [
        aRecord({
          provider: 'file',
          key: '3',
          description: pasted('Vesicles that mend tendons overnight', byTwo),
        }),
        aRecord({
          provider: 'file',
          key: '4',
          description: pasted('Soil acidity of northern orchards', byOthers),
        }),
        aRecord({
          provider: 'crossref',
          key: '5',
          description: pasted('Vesicles that mend tendons overnight', byTwo),
        }),
      ],
      at,
    );
    expect(articles[2]).toMatchObject({ workId: idsOf(articles)[0] });
    expect(idsOf(articles)[1]).not.toBe(idsOf(articles)[0]);
  });

  it('finds like records without any identifier in common, though a key that too many share tells nothing', async () => {
    const { catalogue, store } = aShelf();
    const same = described('Vesicles that mend tendons overnight', {
      contributions: byTwo,
      volume: '7',
      pages: '11–19',
    });
    const [first, second] = await catalogue.save(
      [
        aRecord({ provider: 'crossref', description: same }),
        aRecord({ provider: 'file', key: 'x', description: same }),
      ],
      at,
    );
    expect(second).toEqual({ kind: 'changed', workId: idsOf([first])[0] });
    // One first author, and titles that begin alike: a hundred such share a key.
    const many = Array.from({ length: 130 }, (_, number) =>
      aRecord({
        provider: 'file',
        key: `many-${number}`,
        description: described(`Vesicles that mend tendons of animal number ${number}`, {
          contributions: byTwo,
          identifiers: identifiers({ doi: `10.5555/many.${number}` }),
        }),
      }),
    );
    const outcomes = await catalogue.save(many, at);
    expect(new Set(idsOf(outcomes)).size).toBe(130);
    const common = store.reader
      .prepare('select count(*) as n from likeness_key group by key having n > 100')
      .all();
    expect(common.length).toBeGreaterThan(0);
    await expectSound(store, catalogue);
    // Some go again, and the key tells something once more.
    for (let number = 0; number < 40; number += 1)
      await catalogue.save(
        [aDeletion({ provider: 'file', key: `many-${number}`, file: 'late' })],
        new Date('2026-02-01'),
      );
    await expectSound(store, catalogue);
  });

  it('lets the address of a record that was taken back go on with what it was one work with', async () => {
    const { catalogue, store } = aShelf();
    const doi = { identifiers: identifiers({ doi: '10.5555/a' }) };
    const [first] = await catalogue.save([aRecord({ description: described('Rest', doi) })], at);
    const [id = ''] = idsOf([first]);
    await catalogue.save(
      [aRecord({ provider: 'crossref', key: 'x', description: described('Rest', doi) })],
      at,
    );
    const gone = await catalogue.save([aDeletion()], new Date('2026-02-01'));
    expect(gone).toEqual([{ kind: 'changed', workId: id }]);
    expect(await catalogue.wordsOn(id as WorkId)).toEqual({
      records: [{ provider: 'crossref', key: 'x', cameAt: at }],
      fields: [],
    });
    await expectSound(store, catalogue);
    const all = await catalogue.save([aDeletion({ provider: 'crossref', key: 'x' })], new Date('2026-02-02'));
    expect(all).toEqual([{ kind: 'withdrawn', workId: id }]);
    await expectSound(store, catalogue);
  });
});
