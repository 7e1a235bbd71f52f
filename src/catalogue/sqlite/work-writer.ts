import type { WorkId } from '../../model/index.ts';
import { Described } from '../described.ts';
import type { Store } from '../store.ts';
import type { SourceColumns } from '../work-columns.ts';
import { type WorkDigest, workDigestOf } from '../work-digest.ts';

/** What a work says in the end, and as JSON text whose word each field is, where more than one has spoken. */
export interface Derived {
  readonly described: Described;
  readonly provenance?: string;
}

/** A work as it is now; `undefined` when it is gone. */
export interface DescribedWork {
  readonly id: WorkId;
  readonly described: Described | undefined;
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
  takeChanged(): readonly DescribedWork[];
  /** The transaction was rolled back. */
  forget(): void;
}

/** Writes works, each change together with its line in the change log. Runs inside `store.transaction`. */
export function createWorkWriter({ writer }: Store): WorkWriter {
  const log = writer.prepare("insert into change (work, aspect, at) values (?, 'work', ?)");
  const insert = writer.prepare(
    `insert into work (id, version, state, changed_at, slug, type, sort_date, title_sort, source_id, summary, description)
     values (?, 1, 'held', ?, ?, ?, ?, ?, ?, cast(? as text), cast(? as text)) on conflict (id) do nothing`,
  );
  const select = writer.prepare(
    `select w.id, w.version, w.state, w.description, w.moved_to as movedTo, p.words as provenance
     from work w left join provenance p on p.work = w.number where w.number = ?`,
  );
  const rewrite = writer.prepare(
    `update work set version = ?, state = 'held', moved_to = null, changed_at = ?, slug = ?, type = ?, sort_date = ?,
     title_sort = ?, source_id = ?, summary = cast(? as text), description = cast(? as text) where number = ?`,
  );
  const refresh = writer.prepare(
    `update work set slug = ?, type = ?, sort_date = ?, title_sort = ?, source_id = ?, summary = cast(? as text) where number = ?`,
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
  const nameOf = writer.prepare(
    `insert into source (id, slug, name, issns, named_at) values (?, ?, ?, ?, ?)
     on conflict (id) do update
     set slug = excluded.slug, name = excluded.name, issns = excluded.issns, named_at = excluded.named_at
     where (excluded.named_at, excluded.name, excluded.issns) > (source.named_at, source.name, source.issns)`,
  );
  let changed = new Map<number, DescribedWork>();
  /** Venues by id, as this connection last named them, to be spared naming one at every work. */
  const named = new Map<string, { readonly at: string; readonly name: string; readonly issns: string }>();

  /** In the order in which the statements above want them. */
  function columns({
    columns,
    summary,
  }: WorkDigest): [string, string, string, string, string | null, Uint8Array] {
    const { slug, type, sortDate, titleSort, source } = columns;
    if (source !== undefined) nameSource(source, sortDate);
    return [slug, type, sortDate, titleSort, source?.id ?? null, summary];
  }

  function nameSource({ id, slug, name, issns: all }: SourceColumns, at: string): void {
    const before = named.get(id);
    const issns = JSON.stringify(all);
    const isTheSame = before?.at === at && before.name === name && before.issns === issns;
    if (before !== undefined && (at < before.at || isTheSame)) return;
    if (named.size > 20_000) named.clear();
    named.set(id, { at, name, issns });
    nameOf.run(id, slug, name, issns, at);
  }

  function rewriteWork(work: number, { id, version }: HeldWork, described: Described, at: Date): void {
    rewrite.run(version + 1, at.getTime(), ...columns(workDigestOf(described)), described.json, work);
    log.run(work, at.getTime());
    changed.set(work, { id, described });
  }

  const held = (work: number) => select.get(work) as unknown as HeldWork;

  return {
    add(ids, { described, provenance }, at) {
      const values = columns(workDigestOf(described));
      for (;;) {
        const { value: id } = ids.next();
        const { changes, lastInsertRowid } = insert.run(id, at.getTime(), ...values, described.json);
        if (changes === 0) continue;
        const number = Number(lastInsertRowid);
        log.run(number, at.getTime());
        if (provenance !== undefined) setProvenance.run(number, provenance);
        changed.set(number, { id, described });
        return { number, id };
      }
    },
    change(work, { described, provenance }, at) {
      const before = held(work);
      const { provenance: words } = before;
      const isHeld = before.state === 'held' && words === (provenance ?? null);
      if (isHeld && sayTheSame(before.description, described.text)) return false;
      if (provenance !== undefined) setProvenance.run(work, provenance);
      else if (words !== null) dropProvenance.run(work);
      rewriteWork(work, before, described, at);
      return true;
    },
    revive(work, at) {
      const before = held(work);
      if (before.state !== 'moved') return false;
      rewriteWork(work, before, Described.inJson(before.description), at);
      return true;
    },
    withdraw(work, at) {
      const { id, state } = held(work);
      if (state === 'withdrawn') return false;
      takeAway.run(at.getTime(), work);
      log.run(work, at.getTime());
      changed.set(work, { id, described: undefined });
      return state === 'held';
    },
    move(work, to, at) {
      const { id, state, movedTo } = held(work);
      const target = String(idOf.get(to)?.id);
      if (state === 'moved' && movedTo === target) return false;
      leadTo.run(target, at.getTime(), work);
      log.run(work, at.getTime());
      changed.set(work, { id, described: undefined });
      return state === 'held';
    },
    refreshColumns(work) {
      const described = Described.inJson(held(work).description);
      refresh.run(...columns(workDigestOf(described)), work);
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
