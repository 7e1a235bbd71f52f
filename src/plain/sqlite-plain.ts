import type { Change, ChangedWork, Derivation, Store } from '../catalogue/index.ts';
import type { Effects } from '../effects.ts';
import type { WorkId } from '../model/index.ts';
import { createGlossary, type Glossary } from './glossary/glossary.ts';
import { explainTexts } from './hard-words/explain-texts.ts';
import { shortFormsOf } from './hard-words/used-short-forms.ts';
import { layerDigest, wordingMark } from './layer-digest.ts';
import { plainParts } from './parts.ts';
import type { Plain, PlainLayer, WordExplainer } from './plain.ts';
import type { PlainPart } from './plain-part.ts';

/** Adds changes to the log inside the transaction that is open (the catalogue's `appendChanges`). */
type AppendChanges = (store: Store, workIds: readonly WorkId[], aspect: Change['aspect'], at: Date) => void;

const schema = `
  create table plain_work (
    work_id text primary key,
    wording text not null,
    layer text not null
  );
`;

/**
 * Plain layers in the catalogue's own file, a row for each work that has one. Appends `related` to the change log for
 * every work whose layer changed, so that a page which was kept without it is made anew.
 */
export function createSqlitePlain(
  store: Store,
  appendChanges: AppendChanges,
  { now }: Pick<Effects, 'now'>,
  partsWith: (glossary: Glossary) => readonly PlainPart[] = plainParts,
): Plain & Derivation & WordExplainer {
  const { reader, writer } = store;
  const glossary = createGlossary(store);
  const parts = partsWith(glossary);
  const table = `select 1 from sqlite_master where name = 'plain_work'`;
  if (!reader.prepare(table).get())
    store.transaction(() => writer.prepare(table).get() || writer.exec(schema));
  const read = reader.prepare('select wording, layer from plain_work where work_id = ?');
  const write = {
    put: writer.prepare(
      `insert into plain_work (work_id, wording, layer) values (?, cast(? as text), cast(? as text))
       on conflict (work_id) do update set wording = excluded.wording, layer = excluded.layer
       where wording <> excluded.wording or layer <> excluded.layer`,
    ),
    drop: writer.prepare('delete from plain_work where work_id = ?'),
  };

  /** Answers whether something changed. */
  function keep({ id, digest }: ChangedWork): boolean {
    const [layer, wording] = digest ?? [];
    if (layer === undefined || layer.length === 0 || wording === undefined)
      return write.drop.run(id).changes > 0;
    // In UTF-8, as the database has it.
    return write.put.run(id, wording, layer).changes > 0;
  }

  return {
    name: 'plain',
    // Asked each time: a glossary may have been loaded since.
    get recipe() {
      return `1 ${parts.map(({ recipe }) => recipe).join(', ')}`;
    },
    digest: (description) => layerDigest(description, parts),
    reset: () => writer.exec(`drop table if exists plain_work; ${schema}`),
    apply(batch) {
      const changed = batch.filter(keep).map(({ id }) => id);
      appendChanges(store, changed, 'related', now());
    },
    explained: (sections, before) => explainTexts(sections, shortFormsOf(before), glossary),
    async layerOf(work) {
      const row = read.get(work.id);
      if (row === undefined || row.wording !== wordingMark(work)) return undefined;
      return JSON.parse(String(row.layer)) as PlainLayer;
    },
    async glossaries() {
      return glossary.lists();
    },
    async explain(ids) {
      const entries = ids.map((id) => glossary.entry(id)).filter((entry) => entry !== undefined);
      return new Map(entries.map((entry) => [entry.id, entry]));
    },
  };
}
