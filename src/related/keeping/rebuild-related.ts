import type { Catalogue, FollowProgress, Store } from '../../catalogue/index.ts';
import type { WorkId } from '../../model/index.ts';
import { compareAll } from '../comparing/compare-all.ts';
import { Census, type CountedTerms } from '../reading/census.ts';
import { featuresOf } from '../reading/features.ts';
import type { Signals } from '../signals.ts';
import { type Build, noteDone, releaseBuild, resumableBuild, startBuild } from './related-build.ts';
import { RelatedMemory } from './related-memory.ts';
import {
  type AppendChanges,
  createRelatedWriter,
  type ListRow,
  listRowOf,
  type WorkRow,
  workRowOf,
} from './related-writer.ts';

const worksPerTransaction = 200;
const termsPerTransaction = 5_000;
/** What comparing has come to is kept so often, in milliseconds: hardly more than that is done twice. */
const keepEveryMs = 20_000;
/** Where keeping takes long, on a slow disk or a busy machine, it takes no more than a part of the time. */
const keepingPart = 1 / 5;

export interface RebuildNeeds {
  readonly catalogue: Pick<Catalogue, 'changes' | 'find' | 'position'>;
  readonly appendChanges: AppendChanges;
  readonly now: () => Date;
  /** Lets others run for a moment, when it is time. */
  readonly pause: () => Promise<void>;
  readonly recipe: string;
  readonly signals: Signals;
  readonly threads: number;
}

/**
 * Takes the statistics anew and compares all works: written beside what is in use, which is served until the
 * last row stands. Broken off while it compares or explains, the next rebuild goes on from there.
 */
export async function rebuildRelated(
  store: Store,
  needs: RebuildNeeds,
  progress?: FollowProgress,
): Promise<void> {
  try {
    await rebuild(store, needs, progress);
  } catch (error) {
    releaseBuild(store);
    throw error;
  }
}

async function rebuild(store: Store, needs: RebuildNeeds, progress?: FollowProgress): Promise<void> {
  const { pause, recipe, signals, threads } = needs;
  const going = resumableBuild(store, recipe);
  const { build, memory } = going
    ? { build: going, memory: RelatedMemory.load(store, going.epoch, going, signals) }
    : await readWorks(store, needs, progress);
  const total = build.works * 3;

  const start = performance.now();
  let keptAt = start;
  let keepAfterMs = keepEveryMs;
  const done = new Set(build.done);
  const { neighbours, vocabulary } = memory;
  await compareAll(neighbours, vocabulary.size, {
    threads,
    done: build.done,
    async onPair(name, ready, pairs) {
      done.add(name);
      progress?.(build.works + Math.floor((build.works * ready) / pairs), total);
      if (performance.now() - keptAt < keepAfterMs) return;
      const began = performance.now();
      // Others end while these are written, and must not keep them as well.
      keptAt = Number.POSITIVE_INFINITY;
      const named = new Set(done);
      await keepLists(store, build, memory, pause);
      noteDone(store, build, named);
      keptAt = performance.now();
      keepAfterMs = Math.max(keepEveryMs, (keptAt - began) / keepingPart);
    },
  });
  if (performance.now() - start > keepEveryMs) {
    await keepLists(store, build, memory, pause);
    noteDone(store, build, done);
  }
  await explain(store, build, memory, pause, (explained) => progress?.(build.works * 2 + explained, total));
  turnTo(store, build, needs);
  await clearAway(store, build.epoch, pause);
  progress?.(total, total);
}

/** Reads every work, counts its terms, weighs them, and writes it without a list. */
async function readWorks(
  store: Store,
  { catalogue, pause, recipe, signals }: RebuildNeeds,
  progress?: FollowProgress,
): Promise<{ build: Build; memory: RelatedMemory }> {
  const position = await catalogue.position();
  const ids = await worksUpTo(catalogue, position);
  const works: [WorkId, CountedTerms][] = [];
  const census = new Census();
  for (const [at, id] of ids.entries()) {
    await pause();
    const work = await catalogue.find(id);
    if (work !== undefined) works.push([id, census.add(featuresOf(work, signals))]);
    if (at % 100 === 0) progress?.(at, ids.length * 3);
  }
  const { statistics } = census;
  const { vocabulary, profileOf } = census.finish();
  const memory = new RelatedMemory(vocabulary, statistics, signals);
  memory.neighbours.reserve(works.length);
  const start = startBuild(store);
  const write = createRelatedWriter(store, start.epoch);
  for (let from = 0; from < vocabulary.size; from += termsPerTransaction) {
    const to = Math.min(vocabulary.size, from + termsPerTransaction);
    store.transaction(() => write.terms(memory, from, to));
    await pause();
  }
  for (let from = 0; from < works.length; from += worksPerTransaction) {
    const rows: WorkRow[] = [];
    for (const [id, counted] of works.slice(from, from + worksPerTransaction)) {
      await pause();
      const row = workRowOf(memory, memory.place(id, profileOf(counted)), undefined);
      if (row) rows.push(row);
    }
    store.transaction(() => {
      for (const row of rows) write.insert(row);
    });
  }
  const build = { ...statistics, epoch: start.epoch, position, recipe, done: new Set<string>() };
  start.ready(build);
  return { build, memory };
}

/** Writes all lists as they stand, without reasons. */
async function keepLists(
  store: Store,
  { epoch }: Build,
  memory: RelatedMemory,
  pause: () => Promise<void>,
): Promise<void> {
  const write = createRelatedWriter(store, epoch);
  for (let from = 0; from < memory.neighbours.slots; from += worksPerTransaction) {
    await pause();
    store.transaction(() => {
      for (let slot = from; slot < from + worksPerTransaction; slot += 1) {
        const row = listRowOf(memory, slot, undefined);
        if (row) write.update(row);
      }
    });
  }
}

/** Writes lists with their reasons where they have none yet. */
async function explain(
  store: Store,
  { epoch }: Build,
  memory: RelatedMemory,
  pause: () => Promise<void>,
  tell: (explained: number) => void,
): Promise<void> {
  const write = createRelatedWriter(store, epoch);
  const left = store.writer
    .prepare(`select slot from related_work where epoch = ? and shown = '' order by slot`)
    .all(epoch)
    .map(({ slot }) => Number(slot));
  for (let from = 0; from < left.length; from += worksPerTransaction) {
    const rows: ListRow[] = [];
    for (const slot of left.slice(from, from + worksPerTransaction)) {
      await pause();
      const row = listRowOf(memory, slot, memory.listOf(slot));
      if (row) rows.push(row);
    }
    store.transaction(() => {
      for (const row of rows) write.update(row);
    });
    tell(memory.neighbours.slots - left.length + from);
  }
}

/** Puts the new epoch in the place of the one in use, unless another process was ready with a later one. */
function turnTo(
  store: Store,
  { epoch, position, recipe, works, meanLength }: Build,
  { appendChanges, now }: RebuildNeeds,
): void {
  const { writer } = store;
  store.transaction(() => {
    const before = Number(writer.prepare('select epoch from related_state').get()?.epoch);
    writer.prepare('delete from related_build where epoch <= ?').run(Math.max(before, epoch));
    if (before >= epoch) return;
    const changed = writer
      .prepare(
        `select n.work_id as id from related_work n
         left join related_work o on o.epoch = ? and o.work_id = n.work_id
         where n.epoch = ? and (o.shown is null or o.shown <> n.shown)`,
      )
      .all(before, epoch);
    writer
      .prepare(
        `update related_state set recipe = ?, epoch = ?, revision = revision + 1, position = ?, works = ?,
         mean_length = ?, drift = 0 where id = 1`,
      )
      .run(recipe, epoch, position, works, meanLength);
    appendChanges(
      store,
      changed.map(({ id }) => String(id) as WorkId),
      'related',
      now(),
    );
  });
}

async function worksUpTo(
  catalogue: Pick<Catalogue, 'changes'>,
  position: number,
): Promise<readonly WorkId[]> {
  const ids = new Set<WorkId>();
  for (let after = 0; after < position; ) {
    const changes = await catalogue.changes(after, 5_000);
    const last = changes.at(-1);
    if (last === undefined) break;
    for (const { workId } of changes) ids.add(workId);
    after = last.position;
  }
  return [...ids];
}

/** Rows of epochs before this one, in small portions. */
async function clearAway(
  { writer, transaction }: Store,
  epoch: number,
  pause: () => Promise<void>,
): Promise<void> {
  const old = 'epoch < min(?, (select epoch from related_state))';
  const works = writer.prepare(
    `delete from related_work where rowid in (select rowid from related_work where ${old} limit 500)`,
  );
  const terms = writer.prepare(
    `delete from related_term where (epoch, id) in (select epoch, id from related_term where ${old} limit 5000)`,
  );
  for (const statement of [works, terms]) {
    while (transaction(() => Number(statement.run(epoch).changes)) > 0) await pause();
  }
}
