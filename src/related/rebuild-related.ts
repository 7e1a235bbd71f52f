import type { Catalogue, FollowProgress, Store } from '../catalogue/index.ts';
import type { WorkId } from '../model/index.ts';
import { featuresOf } from './features.ts';
import { RelatedMemory } from './related-memory.ts';
import { type AppendChanges, createRelatedWriter, type RelatedRow, rowOf } from './related-writer.ts';
import { Census, type CountedTerms } from './vocabulary.ts';

const worksPerTransaction = 200;
const termsPerTransaction = 5_000;

export interface RebuildNeeds {
  readonly catalogue: Pick<Catalogue, 'changes' | 'find' | 'position'>;
  readonly appendChanges: AppendChanges;
  readonly now: () => Date;
  /** Lets others run for a moment, when it is time. */
  readonly pause: () => Promise<void>;
  readonly recipe: string;
}

/**
 * Takes the statistics anew and compares all works: written beside what is in use, which is served until the
 * last row stands. Broken off at any point it leaves nothing but rows that the next rebuild clears away.
 */
export async function rebuildRelated(
  store: Store,
  needs: RebuildNeeds,
  progress?: FollowProgress,
): Promise<void> {
  const { catalogue, appendChanges, now, pause, recipe } = needs;
  const { writer } = store;
  const epoch = store.transaction(() => {
    writer.exec('update related_state set last_epoch = last_epoch + 1 where id = 1');
    return Number(writer.prepare('select last_epoch from related_state').get()?.last_epoch);
  });
  const position = await catalogue.position();
  const ids = await worksUpTo(catalogue, position);
  const total = ids.length * 3;

  const works: [WorkId, CountedTerms][] = [];
  const census = new Census();
  let length = 0;
  for (const [at, id] of ids.entries()) {
    await pause();
    const work = await catalogue.find(id);
    if (work === undefined) continue;
    const features = featuresOf(work);
    length += features.length;
    works.push([id, census.add(features)]);
    if (at % 100 === 0) progress?.(at, total);
  }

  const statistics = { works: works.length, meanLength: works.length > 0 ? length / works.length : 0 };
  const memory = new RelatedMemory(census.vocabulary(), statistics);
  const changes = { dirty: new Set<number>(), visible: new Set<number>() };
  for (const [at, [id, counted]] of works.entries()) {
    await pause();
    memory.add(id, memory.vocabulary.weighed(counted, statistics), changes);
    if (at % 100 === 0) progress?.(ids.length + at, total);
  }

  const write = createRelatedWriter(store, epoch);
  for (let from = 0; from < memory.vocabulary.size; from += termsPerTransaction) {
    const to = Math.min(memory.vocabulary.size, from + termsPerTransaction);
    store.transaction(() => write.terms(memory, from, to));
    await pause();
  }
  for (let from = 0; from < works.length; from += worksPerTransaction) {
    const rows: RelatedRow[] = [];
    for (let slot = from; slot < Math.min(works.length, from + worksPerTransaction); slot += 1) {
      await pause();
      const row = rowOf(memory, slot);
      if (row) rows.push(row);
    }
    store.transaction(() => {
      for (const row of rows) write.insert(row);
    });
    progress?.(ids.length * 2 + from, total);
  }

  store.transaction(() => {
    const before = Number(writer.prepare('select epoch from related_state').get()?.epoch);
    // Another process began later and was ready first: what it made is as good.
    if (before > epoch) return;
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
      .run(recipe, epoch, position, statistics.works, statistics.meanLength);
    appendChanges(
      store,
      changed.map(({ id }) => String(id) as WorkId),
      'related',
      now(),
    );
  });
  await clearAway(store, epoch, pause);
  progress?.(total, total);
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
