import type { Catalogue, Follower, Store } from '../../catalogue/index.ts';
import type { Effects } from '../../effects.ts';
import type { Work, WorkId } from '../../model/index.ts';
import { defaultThreads } from '../comparing/compare-all.ts';
import { shown } from '../comparing/near-lists.ts';
import type { RelatedIndex } from '../related-index.ts';
import { allSignals, type Signals } from '../signals.ts';
import { findPath } from '../walking/find-path.ts';
import { createPause } from './create-pause.ts';
import type { ListBefore } from './list-maker.ts';
import { rebuildRelated } from './rebuild-related.ts';
import { type MemoryChanges, RelatedMemory } from './related-memory.ts';
import { ensureRelatedTables, type RelatedState, readState } from './related-tables.ts';
import {
  type AppendChanges,
  createRelatedWriter,
  type ListRow,
  listRowOf,
  type WorkRow,
  workRowOf,
} from './related-writer.ts';
import { readEntries, readShown } from './shown-list.ts';

/** Differs when the same works would get other lists: then everything is derived anew. */
const recipeOf = (signals: Signals) => `7 ${JSON.stringify(signals)}`;
/** So many changed works are taken in with one transaction. */
const batch = 250;
/** So many changes of the log are looked at for them: most may be of lists, of which nothing follows. */
const mostChanges = 5_000;
/** When more than this part of the catalogue came, changed or went, the statistics are taken anew. */
const tolerance = 0.1;

/** What a batch writes: works that came, and the other lists that changed. */
interface BatchRows {
  readonly works: readonly WorkRow[];
  readonly lists: readonly ListRow[];
}

export interface RelatedOptions {
  /** Asked at every step, so that another process may choose others at any time. */
  readonly signals?: () => Signals;
  /** How many threads a rebuild compares with. */
  readonly threads?: number;
}

/**
 * Related works by exact cosine over the whole catalogue, listed for every work in the catalogue's own
 * file, so that a page reads one row. Appends `related` to the change log for every work whose list changed.
 */
export function createRelated(
  store: Store,
  catalogue: Pick<Catalogue, 'changes' | 'find' | 'position'>,
  appendChanges: AppendChanges,
  { now }: Pick<Effects, 'now'>,
  { signals: signalsNow = () => allSignals, threads = defaultThreads }: RelatedOptions = {},
): RelatedIndex & Follower {
  ensureRelatedTables(store);
  const { reader, writer } = store;
  const list = reader.prepare(
    'select shown, ahead from related_work where epoch = (select epoch from related_state) and work_id = ?',
  );
  const notice = reader.prepare(
    'select 1 from related_work where epoch = (select epoch from related_state) and work_id = ? and notice = 1',
  );
  let memory: { readonly revision: number; readonly works: RelatedMemory } | undefined;
  /** What questions are asked of while `memory` is not to be trusted. */
  let answering: RelatedMemory | undefined;
  const pause = createPause();

  /** The epoch in use as it stands in the file, read again where another process moved on. */
  function memoryAt(): { state: RelatedState; works: RelatedMemory } {
    return store.readAtOnce(() => {
      const state = readState(reader);
      if (memory?.revision !== state.revision)
        memory = {
          revision: state.revision,
          works: RelatedMemory.load(store, state.epoch, state, signalsNow()),
        };
      return { state, works: memory.works };
    });
  }

  /** Whether so much has changed that the statistics no longer hold. */
  async function isOutdated({ epoch, works, position, drift, recipe: made }: RelatedState): Promise<boolean> {
    if (epoch === 0 || made !== recipeOf(signalsNow())) return true;
    const changed = new Set<WorkId>();
    for (let after = position; ; ) {
      const changes = await catalogue.changes(after, 1_000);
      const last = changes.at(-1);
      if (last === undefined) return false;
      for (const { workId, aspect } of changes) if (aspect === 'work') changed.add(workId);
      if (drift + changed.size > works * tolerance) return true;
      after = last.position;
    }
  }

  /** Takes in one batch of the log; what another process did meanwhile is never done twice. */
  async function step(): Promise<void> {
    const { state, works } = memoryAt();
    const changes = await catalogue.changes(state.position, mostChanges);
    const current = new Map<WorkId, Work | undefined>();
    let position = state.position;
    for (const change of changes) {
      if (current.size === batch) break;
      position = change.position;
      const { workId, aspect } = change;
      if (aspect === 'work' && !current.has(workId)) current.set(workId, await catalogue.find(workId));
    }
    if (position === state.position) return;
    // From here on the memory is ahead of the file; unless the transaction says otherwise it is read again.
    answering = works;
    memory = undefined;
    const taken = await works.take(current, pause);
    const rows = await rowsOf(works, taken);
    const kept = store.transaction(() => {
      if (readState(writer).revision !== state.revision) return false;
      writeBatch(state.epoch, works, taken, rows);
      writer
        .prepare(
          'update related_state set revision = revision + 1, position = ?, drift = drift + ? where id = 1',
        )
        .run(position, current.size);
      const shownAnew = [...taken.visible].flatMap((slot) => works.idOf(slot) ?? []);
      appendChanges(store, shownAnew, 'related', now());
      return true;
    });
    if (kept) memory = { revision: state.revision + 1, works };
  }

  async function rowsOf(works: RelatedMemory, changes: MemoryChanges): Promise<BatchRows> {
    const { dirty, added, visible } = changes;
    const rows: { readonly works: WorkRow[]; readonly lists: ListRow[] } = { works: [], lists: [] };
    for (const slot of dirty) {
      await pause();
      if (added.has(slot)) {
        const row = workRowOf(works, slot, works.listOf(slot));
        if (row) rows.works.push(row);
      } else {
        const list = visible.has(slot)
          ? works.listOf(slot, listBefore(works.idOf(slot), changes))
          : undefined;
        const row = listRowOf(works, slot, list);
        if (row) rows.lists.push(row);
      }
    }
    return rows;
  }

  /** A list as it was, with the reasons of works that are what they were. */
  function listBefore(id: WorkId | undefined, { gone }: MemoryChanges): ListBefore | undefined {
    const row = list.get(id ?? '');
    if (row === undefined) return undefined;
    const entries = readEntries(String(row.shown));
    const had = entries.size;
    for (const one of gone) entries.delete(one);
    return { entries, ahead: Number(row.ahead), isWhole: entries.size === had };
  }

  function writeBatch(
    epoch: number,
    works: RelatedMemory,
    { gone, firstNewTerm }: MemoryChanges,
    rows: BatchRows,
  ): void {
    const write = createRelatedWriter(store, epoch);
    write.terms(works, firstNewTerm);
    for (const id of gone) write.remove(id);
    for (const row of rows.works) write.insert(row);
    for (const row of rows.lists) write.update(row);
  }

  const rebuild: Follower['rebuild'] = async (progress) => {
    answering = undefined;
    memory = undefined;
    const signals = signalsNow();
    const recipe = recipeOf(signals);
    await rebuildRelated(store, { catalogue, appendChanges, now, pause, recipe, signals, threads }, progress);
  };

  const relatedTo: RelatedIndex['relatedTo'] = async (id, limit) => {
    const row = list.get(id);
    if (row === undefined) return [];
    return readShown(String(row.shown), Math.max(0, limit));
  };

  /** Whoever reads from one subject to another is not led over what retracts or corrects. */
  const isPassable = (id: WorkId) => notice.get(id) === undefined;

  let running: Promise<void> | undefined;
  const catchUp: Follower['catchUp'] = async (progress) => {
    const start = readState(reader).position;
    for (;;) {
      const state = readState(reader);
      const end = await catalogue.position();
      if (state.epoch > 0 && state.recipe === recipeOf(signalsNow()) && state.position >= end) return;
      if (await isOutdated(state)) await rebuild(progress);
      else await step();
      progress?.(readState(reader).position - start, end - start);
    }
  };

  return {
    name: 'related',
    // One at a time in a process: both would work on the same memory.
    catchUp(progress) {
      running ??= catchUp(progress).finally(() => {
        running = undefined;
      });
      return running;
    },
    async rebuild(progress) {
      while (running) await running;
      running = rebuild(progress).finally(() => {
        running = undefined;
      });
      await running;
      await this.catchUp();
    },
    position: async () => readState(reader).position,
    relatedTo,
    pathBetween: (from, to) => findPath({ relatedTo, isPassable }, from, to),
    async relatedToText({ title, text }, limit) {
      // While a batch is on its way the memory is ahead of the file by some works: near enough for a question.
      answering = memory?.works ?? answering ?? memoryAt().works;
      const most = Math.max(0, Math.min(limit, shown));
      return answering.nearestTo({ title, abstract: { sections: [{ text }] } }, most);
    },
  };
}
