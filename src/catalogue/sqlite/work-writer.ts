import type { WorkId } from '../../model/index.ts';
import { Described } from '../described.ts';
import type { Store } from '../store.ts';
import type { SourceColumns } from '../work-columns.ts';
import { type WorkDigest, workDigestOf } from '../work-digest.ts';
import type { Waits } from './ours/hold-back.ts';
import { createWaitingTable } from './ours/waiting-table.ts';

/** What a work says in the end, and as JSON text whose word each field is, where more than one has spoken. */
export interface Derived {
  readonly described: Described;
  readonly provenance?: string;
  /** What keeps it from being public. */
  readonly waits?: Waits;
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
  /** 0: it was never public. */
  readonly shown: 0 | 1;
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
  const waiting = createWaitingTable(writer);
  const log = writer.prepare("insert into change (work, aspect, at) values (?, 'work', ?)");
  const insert = writer.prepare(
    `insert into work (id, version, changed_at, slug, type, sort_date, title_sort, source_id, summary, description, state, shown)
     values (?, 1, ?, ?, ?, ?, ?, ?, cast(? as text), cast(? as text), ?, ?) on conflict (id) do nothing`,
  );
  const select = writer.prepare(
    `select w.id, w.version, w.state, w.description, w.moved_to as movedTo, p.words as provenance, w.shown
     from work w left join provenance p on p.work = w.number where w.number = ?`,
  );
  const rewrite = writer.prepare(
    `update work set version = ?, state = 'held', shown = 1, moved_to = null, changed_at = ?, slug = ?, type = ?, sort_date = ?,
     title_sort = ?, source_id = ?, summary = cast(? as text), description = cast(? as text) where number = ?`,
  );
  const refresh = writer.prepare(
    `update work set slug = ?, type = ?, sort_date = ?, title_sort = ?, source_id = ?, summary = cast(? as text) where number = ?`,
  );
  // Nobody outside sees any of it: the hour stays that of what could be seen.
  const rewriteUnseen = writer.prepare(
    `update work set version = version + 1, slug = ?, type = ?, sort_date = ?, title_sort = ?, source_id = ?,
     summary = cast(? as text), description = cast(? as text) where number = ?`,
  );
  const hide = writer.prepare("update work set state = 'withdrawn', moved_to = null where number = ?");
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

  function keepWords(work: number, before: string | null, provenance: string | undefined): void {
    if (provenance !== undefined) setProvenance.run(work, provenance);
    else if (before !== null) dropProvenance.run(work);
  }

  function takeOutOfSight(work: number, { id, shown }: HeldWork, at: Date): void {
    if (shown === 0) {
      hide.run(work);
      return;
    }
    takeAway.run(at.getTime(), work);
    log.run(work, at.getTime());
    changed.set(work, { id, described: undefined });
  }

  function rewriteWork(work: number, { id, version }: HeldWork, described: Described, at: Date): void {
    rewrite.run(version + 1, at.getTime(), ...columns(workDigestOf(described)), described.json, work);
    log.run(work, at.getTime());
    changed.set(work, { id, described });
  }

  const held = (work: number) => select.get(work) as unknown as HeldWork;

  return {
    add(ids, { described, provenance, waits }, at) {
      const values = columns(workDigestOf(described));
      for (;;) {
        const { value: id } = ids.next();
        const { changes, lastInsertRowid } = insert.run(
          id,
          at.getTime(),
          ...values,
          described.json,
          ...(waits === undefined ? ['held', 1] : ['withdrawn', 0]),
        );
        if (changes === 0) continue;
        const number = Number(lastInsertRowid);
        if (provenance !== undefined) setProvenance.run(number, provenance);
        // The log speaks of what others may know of.
        if (waits === undefined) {
          log.run(number, at.getTime());
          changed.set(number, { id, described });
        } else waiting.set(number, waits);
        return { number, id };
      }
    },
    change(work, { described, provenance, waits }, at) {
      const before = held(work);
      const { provenance: words } = before;
      const isNew = waiting.set(work, waits);
      if (waits !== undefined) {
        const isSame = words === (provenance ?? null) && sayTheSame(before.description, described.text);
        if (!isNew && isSame) return false;
        keepWords(work, words, provenance);
        const unseen = columns(workDigestOf(described));
        if (!isSame) rewriteUnseen.run(...unseen, described.json, work);
        if (before.state !== 'withdrawn') takeOutOfSight(work, before, at);
        return true;
      }
      const isHeld = before.state === 'held' && words === (provenance ?? null);
      if (isHeld && sayTheSame(before.description, described.text)) return false;
      keepWords(work, words, provenance);
      rewriteWork(work, before, described, at);
      return true;
    },
    revive(work, at) {
      const before = held(work);
      if (before.state !== 'moved') return false;
      if (before.shown === 0) {
        hide.run(work);
        return true;
      }
      rewriteWork(work, before, Described.inJson(before.description), at);
      return true;
    },
    withdraw(work, at) {
      const before = held(work);
      const waited = waiting.set(work, undefined);
      if (before.state === 'withdrawn') return waited;
      takeOutOfSight(work, before, at);
      return before.state === 'held';
    },
    move(work, to, at) {
      const { id, state, movedTo, shown } = held(work);
      const target = String(idOf.get(to)?.id);
      if (state === 'moved' && movedTo === target) return false;
      const waited = waiting.set(work, undefined);
      leadTo.run(target, at.getTime(), work);
      if (shown === 0) return waited;
      log.run(work, at.getTime());
      changed.set(work, { id, described: undefined });
      return state === 'held' || waited;
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
