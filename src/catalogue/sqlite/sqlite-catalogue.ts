import type { InlineMarkup, Work, WorkDescription, WorkId } from '../../model/index.ts';
import type {
  Catalogue,
  Derivation,
  Describe,
  Fate,
  IncomingRecord,
  SaveOutcome,
  WorkSummary,
} from '../catalogue.ts';
import type { Curation } from '../curation.ts';
import type { Provenance } from '../merging/provenance.ts';
import type { OursCuration, OursRule } from '../ours.ts';
import type { Store } from '../store.ts';
import type { StoredSummary } from '../work-columns.ts';
import { createChangeLog } from './change-log.ts';
import { changedWork, firstChangedAt, lastChanged, portion, portions } from './changed-works.ts';
import { createCuration } from './curation.ts';
import { createAlongside } from './followers.ts';
import { createKeptAnswers } from './kept-answers.ts';
import { listBehind, sourcesBehind } from './listed-behind.ts';
import { createOursCuration } from './ours/ours-curation.ts';
import { countAll, findSource, listSources, listWorks, toSummary, worksByYear } from './questions.ts';
import { createRebuilder } from './rebuild-works.ts';
import { createRecordKeeper } from './record-keeper.ts';
import { kyselyOver } from './tables.ts';

export interface SqliteCatalogueOptions {
  /** Derived in the same transaction as the works, while they keep up with the change log. */
  readonly alongside?: readonly Derivation[];
  /**
   * The hour that changes are dated with, asked while nobody else writes: so harvesters that ask for what changed since
   * their last visit miss nothing. Without it, a change is as old as the record that made it.
   */
  readonly now?: () => Date;
  /** Tells which works are the institution's, of those that come with the question; without it all are. */
  readonly ours?: OursRule;
}

/** The catalogue in one SQLite file. Closing it closes the store. */
export function createSqliteCatalogue(
  store: Store,
  describe: Describe,
  { alongside: derivations = [], now, ours }: SqliteCatalogueOptions = {},
): Catalogue & Curation & OursCuration {
  const { reader } = store;
  const log = createChangeLog(store);
  const kept = createKeptAnswers(log);
  const keeper = createRecordKeeper(store, describe, ours);
  const alongside = createAlongside(store, derivations);
  const db = kyselyOver(reader);
  const work = reader.prepare(
    'select state, moved_to as movedTo, changed_at as changedAt, slug, summary, shown from work where id = ?',
  );
  const held = reader.prepare(
    "select version, changed_at as changedAt, description from work where id = ? and state = 'held'",
  );
  const summary = reader.prepare("select id, summary from work where id = ? and state = 'held'");
  // Of several works under one identifier the oldest; what stands goes before what was taken back.
  const carrier = reader.prepare(
    `select w.id from claim c join record r on r.number = c.record join work w on w.number = r.work
     where c.scheme = ? and c.value = ? and w.shown = 1 order by c.live desc, w.number limit 1`,
  );
  // Where only one has spoken nothing is stored: then its records say who, and when they came.
  const words = reader.prepare(
    `select distinct p.words, r.provider, r.key, (
       select max(c.fetched_at) from record c where c.provider = r.provider and c.key = r.key and c.deleted = 0
     ) as at
     from work w left join provenance p on p.work = w.number
     left join record r on p.work is null and r.work = w.number and r.deleted = 0
     where w.id = ? and w.state = 'held' limit 20`,
  );
  const came = reader.prepare(
    'select max(fetched_at) as at from record where provider = ? and key = ? and deleted = 0',
  );
  const underKey = reader.prepare(
    'select w.id from record r join work w on w.number = r.work where r.provider = ? and r.key = ? and w.shown = 1 limit 1',
  );

  function readSummary(id: WorkId): WorkSummary | undefined {
    const row = summary.get(id) as { id: string; summary: string } | undefined;
    return row && toSummary(row);
  }

  /** Runs a change of works and all that goes with it in one transaction. */
  function changing<T>(change: () => T): T {
    try {
      return store.transaction(() => {
        alongside.ready();
        const result = change();
        alongside.apply(keeper.finish());
        return result;
      });
    } catch (cause) {
      keeper.forget();
      throw cause;
    }
  }

  const rebuilder = createRebuilder(store, keeper, changing, now ?? (() => new Date()));

  const { ensureMatched } = rebuilder;
  const oursCuration = createOursCuration(store, {
    keeper,
    changing,
    ensureMatched,
    rule: ours,
    now: now ?? (() => new Date()),
  });

  return {
    ...createCuration(store, { keeper, changing, ensureMatched }),
    ...oursCuration,
    async find(id) {
      const row = held.get(id) as unknown as HeldRow | undefined;
      return row && toWork(id, row);
    },
    async fate(id) {
      const row = work.get(id) as unknown as WorkRow | undefined;
      if (row === undefined) return { kind: 'unknown' };
      if (row.state !== 'moved' || row.movedTo === null) return fateOf(row);
      const target = work.get(row.movedTo) as unknown as WorkRow | undefined;
      if (target?.state !== 'withdrawn') return fateOf(row);
      // What was public leads to what never was: then it tells of itself.
      return fateOf(target.shown === 1 ? target : { ...row, state: 'withdrawn' });
    },
    async findByIdentifier(scheme, value) {
      const row = carrier.get(scheme, value) ?? underKey.get(scheme, value);
      return row?.id as WorkId | undefined;
    },
    async wordsOn(id) {
      const rows = words.all(id) as unknown as readonly WordsRow[];
      const [first] = rows;
      if (first === undefined) return undefined;
      if (first.words === null)
        return {
          records: rows.flatMap(({ provider, key, at }) =>
            provider === null ? [] : [{ provider, key, ...cameAt(at) }],
          ),
          fields: [],
        };
      const { records, fields } = JSON.parse(first.words) as Provenance;
      return {
        records: records.map(({ provider, key }) => ({
          provider,
          key,
          ...cameAt(came.get(provider, key)?.at),
        })),
        fields,
      };
    },
    async summaries(ids) {
      kept.refresh();
      return ids.flatMap((id) => kept.summary(id, readSummary) ?? []);
    },
    list: (question) => kept.answer(`list ${JSON.stringify(question)}`, () => listWorks(db, question)),
    sources: (page) => kept.answer(`sources ${page.offset} ${page.limit}`, () => listSources(db, page)),
    listBehind: (question) => listBehind(db, question),
    sourcesBehind: (question) => sourcesBehind(db, question),
    findSource: (id) => kept.answer(`source ${id}`, () => findSource(db, id)),
    counts: () => kept.answer('counts', () => countAll(db)),
    lastChanged: (question) => lastChanged(db, question),
    changedWork: (id) => changedWork(db, id),
    firstChangedAt: () => kept.answer('first changed', () => firstChangedAt(db)),
    portion: (number, size) => portion(db, number, size),
    portions: (size) => kept.answer(`portions ${size}`, () => portions(db, size)),
    worksByYear: (question = {}) =>
      kept.answer(`years ${question.sourceId ?? ''}`, () => worksByYear(db, question)),

    async save(records: readonly IncomingRecord[], at: Date): Promise<readonly SaveOutcome[]> {
      await oursCuration.judgeAnew();
      return changing(() => {
        const times = { fetched: at, changed: now?.() ?? at };
        return records.map((record) => keeper.keep(record, times));
      });
    },
    async heldHashes(limit) {
      const count = Number(reader.prepare('select count(*) as records from record').get()?.records);
      if (count > limit) return undefined;
      const all = new Uint8Array(count * 16);
      let at = 0;
      for (const row of reader
        .prepare('select substr(hash, 1, 16) as hash from record limit ?')
        .iterate(count)) {
        all.set(row.hash as Uint8Array, at);
        at += 16;
      }
      return all.subarray(0, at);
    },
    async heldKeys(provider) {
      const rows = reader.prepare('select distinct key from record where provider = ?').iterate(provider);
      return Array.from(rows, (row) => String(row.key));
    },
    changes: async (after, limit) => log.changes(after, limit),
    position: async () => log.end(),
    rebuildWorks: (progress) => rebuilder.rebuild(progress),
    async close() {
      await db.destroy();
      store.close();
    },
  };
}

interface HeldRow {
  readonly version: number;
  readonly changedAt: number;
  readonly description: string;
}

interface WordsRow {
  readonly words: string | null;
  readonly provider: string | null;
  readonly key: string;
  readonly at: number | null;
}

function cameAt(at: unknown): { readonly cameAt?: Date } {
  return typeof at === 'number' ? { cameAt: new Date(at) } : {};
}

interface WorkRow {
  readonly state: 'held' | 'moved' | 'withdrawn';
  readonly movedTo: WorkId | null;
  readonly changedAt: number;
  readonly slug: string;
  readonly summary: string;
  readonly shown: 0 | 1;
}

function toWork(id: WorkId, { version, changedAt, description }: HeldRow): Work {
  const work = JSON.parse(description) as WorkDescription & { -readonly [K in keyof Work]?: Work[K] };
  return Object.assign(work, { id, version, changedAt: new Date(changedAt) });
}

function fateOf({ state, movedTo, changedAt, slug, summary, shown }: WorkRow): Fate {
  if (shown === 0) return { kind: 'unknown' };
  switch (state) {
    case 'held':
      return { kind: 'held', slug };
    case 'moved':
      return movedTo === null ? { kind: 'unknown' } : { kind: 'moved', to: movedTo };
    case 'withdrawn': {
      const title: InlineMarkup = (JSON.parse(summary) as StoredSummary).title;
      return { kind: 'withdrawn', title, at: new Date(changedAt) };
    }
  }
}
