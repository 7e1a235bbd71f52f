import type { WorkDescription, WorkId } from '../../model/index.ts';
import type { ChangedWork } from '../catalogue.ts';
import type { Store } from '../store.ts';
import { columnsOf, type SourceColumns } from '../work-columns.ts';

/** A description, and the same as JSON text. */
export interface Derived {
  readonly description: WorkDescription;
  readonly text: string;
  /** Whose word each field is, as JSON text, where more than one has spoken. */
  readonly provenance?: string;
}

interface HeldWork {
  readonly id: WorkId;
  readonly version: number;
  readonly state: 'held' | 'moved' | 'withdrawn';
  readonly description: string;
  readonly movedTo: string | null;
  readonly provenance: string | null;
}

export interface WorkWriter {
  /** Adds a work under the first of the ids that is free. */
  add(ids: Iterator<WorkId>, derived: Derived, at: Date): { readonly number: number; readonly id: WorkId };
  /** Gives a work this description; answers whether that was a change. */
  change(work: number, derived: Derived, at: Date): boolean;
  /** Answers whether it was still held. */
  withdraw(work: number, at: Date): boolean;
  /** Lets a work that was moved away stand again as it last was; answers whether it was moved. */
  revive(work: number, at: Date): boolean;
  /** Lets its address lead to another work; answers whether it was held. */
  move(work: number, to: number, at: Date): boolean;
  /** Makes anew what is kept beside the description. */
  refreshColumns(work: number): void;
  /** The works changed since the last time, each once. */
  takeChanged(): readonly ChangedWork[];
  /** The transaction was rolled back. */
  forget(): void;
}

/** Writes works, each change together with its line in the change log. Runs inside `store.transaction`. */
export function createWorkWriter({ writer }: Store): WorkWriter {
  const log = writer.prepare("insert into change (work, aspect, at) values (?, 'work', ?)");
  const insert = writer.prepare(
    `insert into work (id, version, state, changed_at, slug, type, sort_date, title_sort, source_id, summary, description)
     values (?, 1, 'held', ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing`,
  );
  const select = writer.prepare(
    `select w.id, w.version, w.state, w.description, w.moved_to as movedTo, p.words as provenance
     from work w left join provenance p on p.work = w.number where w.number = ?`,
  );
  const rewrite = writer.prepare(
    `update work set version = ?, state = 'held', moved_to = null, changed_at = ?, slug = ?, type = ?, sort_date = ?,
     title_sort = ?, source_id = ?, summary = ?, description = ? where number = ?`,
  );
  const refresh = writer.prepare(
    `update work set slug = ?, type = ?, sort_date = ?, title_sort = ?, source_id = ?, summary = ? where number = ?`,
  );
  const takeAway = writer.prepare(
    "update work set version = version + 1, state = 'withdrawn', moved_to = null, changed_at = ? where number = ?",
  );
  const leadTo = writer.prepare(
    "update work set version = version + 1, state = 'moved', moved_to = ?, changed_at = ? where number = ?",
  );
  const idOf = writer.prepare('select id from work where number = ?');
  const setProvenance = writer.prepare(
    'insert into provenance (work, words) values (?, ?) on conflict (work) do update set words = excluded.words',
  );
  const dropProvenance = writer.prepare('delete from provenance where work = ?');
  const name = writer.prepare(
    `insert into source (id, slug, name, issns, named_at) values (?, ?, ?, ?, ?)
     on conflict (id) do update
     set slug = excluded.slug, name = excluded.name, issns = excluded.issns, named_at = excluded.named_at
     where (excluded.named_at, excluded.name, excluded.issns) > (source.named_at, source.name, source.issns)`,
  );
  let changed = new Map<number, ChangedWork>();
  /** Venues by id, as this connection last named them, to be spared naming one at every work. */
  const named = new Map<string, { at: string; by: SourceColumns }>();

  function columns(description: WorkDescription): [string, string, string, string, string | null, string] {
    const { slug, type, sortDate, titleSort, source, summary } = columnsOf(description);
    if (source !== undefined) nameSource(source, sortDate);
    return [slug, type, sortDate, titleSort, source?.id ?? null, JSON.stringify(summary)];
  }

  function nameSource(source: SourceColumns, at: string): void {
    const before = named.get(source.id);
    if (before !== undefined && (at < before.at || (at === before.at && source === before.by))) return;
    if (named.size > 20_000) named.clear();
    named.set(source.id, { at, by: source });
    name.run(source.id, source.slug, source.name, JSON.stringify(source.issns), at);
  }

  function rewriteWork(
    work: number,
    { id, version }: HeldWork,
    { description, text }: Derived,
    at: Date,
  ): void {
    rewrite.run(version + 1, at.getTime(), ...columns(description), text, work);
    log.run(work, at.getTime());
    changed.set(work, { id, work: { ...description, id, version: version + 1, changedAt: at } });
  }

  const held = (work: number) => select.get(work) as unknown as HeldWork;

  return {
    add(ids, { description, text, provenance }, at) {
      const values = columns(description);
      for (;;) {
        const { value: id } = ids.next();
        const { changes, lastInsertRowid } = insert.run(id, at.getTime(), ...values, text);
        if (changes === 0) continue;
        const number = Number(lastInsertRowid);
        log.run(number, at.getTime());
        if (provenance !== undefined) setProvenance.run(number, provenance);
        changed.set(number, { id, work: { ...description, id, version: 1, changedAt: at } });
        return { number, id };
      }
    },
    change(work, derived, at) {
      const before = held(work);
      const { text, provenance } = derived;
      const { provenance: words } = before;
      if (before.state === 'held' && sayTheSame(before.description, text) && words === (provenance ?? null))
        return false;
      if (provenance !== undefined) setProvenance.run(work, provenance);
      else if (words !== null) dropProvenance.run(work);
      rewriteWork(work, before, derived, at);
      return true;
    },
    revive(work, at) {
      const before = held(work);
      if (before.state !== 'moved') return false;
      const text = before.description;
      rewriteWork(work, before, { description: JSON.parse(text) as WorkDescription, text }, at);
      return true;
    },
    withdraw(work, at) {
      const { id, state } = held(work);
      if (state === 'withdrawn') return false;
      takeAway.run(at.getTime(), work);
      log.run(work, at.getTime());
      changed.set(work, { id, work: undefined });
      return state === 'held';
    },
    move(work, to, at) {
      const { id, state, movedTo } = held(work);
      const target = String(idOf.get(to)?.id);
      if (state === 'moved' && movedTo === target) return false;
      leadTo.run(target, at.getTime(), work);
      log.run(work, at.getTime());
      changed.set(work, { id, work: undefined });
      return state === 'held';
    },
    refreshColumns(work) {
      refresh.run(...columns(JSON.parse(held(work).description) as WorkDescription), work);
    },
    takeChanged() {
      const taken = [...changed.values()];
      changed = new Map();
      return taken;
    },
    forget() {
      changed = new Map();
      named.clear();
    },
  };
}

/** Two JSON texts may spell one description differently. */
function sayTheSame(before: string, text: string): boolean {
  return before === text || JSON.stringify(JSON.parse(before)) === JSON.stringify(JSON.parse(text));
}
