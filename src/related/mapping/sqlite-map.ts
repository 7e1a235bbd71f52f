import type { Catalogue, Follower, Store } from '../../catalogue/index.ts';
import type { WorkId } from '../../model/index.ts';
import { createPause } from '../keeping/create-pause.ts';
import { readState } from '../keeping/related-tables.ts';
import { drawApart } from './draw-apart.ts';
import { sheet } from './fit-to-sheet.ts';
import { readLists } from './read-lists.ts';
import type { TopicMap, TopicMaps } from './topic-map.ts';
import { topicsOf } from './topics-of.ts';

/** Differs when the same lists would be drawn otherwise. */
const recipe = '4';
/** When more than this part of the works came, changed or went, the map is drawn anew. */
const tolerance = 0.02;
/** Fewer works make a list, not a map. */
const fewest = 30;
const changesAtOnce = 5_000;

const schema = `
  create table if not exists related_map (
    id integer primary key check (id = 1),
    recipe text not null,
    revision integer not null,
    position integer not null,
    drift integer not null,
    works integer not null,
    drawing text not null
  );
  insert or ignore into related_map values (1, '', 0, 0, 0, 0, '');
`;

interface MapState {
  readonly recipe: string;
  readonly revision: number;
  /** How far in the change log. */
  readonly position: number;
  /** How many works came, changed or went since the map was drawn. */
  readonly drift: number;
  readonly works: number;
}

/**
 * The map of all works, drawn from the lists of related works and kept in the catalogue's own file. It stands behind
 * them: follow it after `createRelated`. Drawn again when enough has changed, never while somebody reads.
 */
export function createTopicMaps(
  store: Store,
  catalogue: Pick<Catalogue, 'changes' | 'position'>,
): TopicMaps & Follower {
  // Who only reads must not wait for whoever writes.
  const there = `select 1 from sqlite_master where name = 'related_map'`;
  if (!store.reader.prepare(there).get()) store.transaction(() => store.writer.exec(schema));
  const state = store.reader.prepare(
    'select recipe, revision, position, drift, works from related_map where id = 1',
  );
  const drawing = store.reader.prepare('select revision, drawing from related_map where id = 1');
  const pause = createPause();
  let held: TopicMap | undefined;

  function read(): MapState {
    const row = state.get();
    return {
      recipe: String(row?.recipe ?? ''),
      revision: Number(row?.revision ?? 0),
      position: Number(row?.position ?? 0),
      drift: Number(row?.drift ?? 0),
      works: Number(row?.works ?? 0),
    };
  }

  async function draw(): Promise<void> {
    const position = await catalogue.position();
    const lists = await readLists(store.reader, readState(store.reader).epoch, pause);
    const works = lists.ids.length;
    let drawn = '';
    if (works >= fewest) {
      const map = await drawApart(lists.nearest);
      const { contours } = map;
      drawn = JSON.stringify({ ...sheet, works, contours, topics: topicsOf(map, lists) });
    }
    store.transaction(() => {
      store.writer
        .prepare(
          `update related_map set recipe = ?, revision = revision + 1, position = ?, drift = 0, works = ?, drawing = ?`,
        )
        .run(recipe, position, works, drawn);
    });
  }

  /** Counts the works that changed since the log was last looked at; each once in a look. */
  async function changedSince(position: number): Promise<number> {
    const changed = new Set<WorkId>();
    for (let after = position; ; ) {
      const changes = await catalogue.changes(after, changesAtOnce);
      const last = changes.at(-1);
      if (last === undefined) return changed.size;
      for (const { workId, aspect } of changes) if (aspect === 'work') changed.add(workId);
      after = last.position;
    }
  }

  return {
    name: 'map',
    async catchUp() {
      const before = read();
      const end = await catalogue.position();
      if (before.recipe === recipe && before.position >= end) return;
      // While works are still coming in, the lists that it would be drawn from are about to be others.
      if (readState(store.reader).position < end) return;
      const drift = before.drift + (await changedSince(before.position));
      if (before.recipe !== recipe || drift > before.works * tolerance) {
        await draw();
        return;
      }
      store.transaction(() => {
        store.writer.prepare('update related_map set position = ?, drift = ?').run(end, drift);
      });
    },
    rebuild: draw,
    position: async () => read().position,
    map() {
      if (held !== undefined && held.revision === read().revision) return held;
      const row = drawing.get();
      const text = String(row?.drawing ?? '');
      held =
        text === ''
          ? undefined
          : { ...(JSON.parse(text) as Omit<TopicMap, 'revision'>), revision: Number(row?.revision) };
      return held;
    },
  };
}
