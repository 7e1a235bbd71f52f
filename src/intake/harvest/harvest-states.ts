import type { Store } from '../../catalogue/index.ts';
import type { ImportSummary } from '../ledger.ts';

/** How far a harvest has come, and how its last run ended. */
export interface HarvestState {
  readonly recipe: string;
  /** Everything that changed before is here. */
  readonly coveredUntil: Date | undefined;
  readonly unfinished: Unfinished | undefined;
  readonly startedAt: Date | undefined;
  readonly endedAt: Date | undefined;
  readonly outcome: HarvestEnding | undefined;
  readonly reason: string | undefined;
  readonly counts: HarvestCounts | undefined;
  /** Runs in a row that were stopped. */
  readonly failures: number;
}

/** `complete`: all is in; `stopped`: something made it impossible to go on; `interrupted`: somebody wished so. */
export type HarvestEnding = 'complete' | 'stopped' | 'interrupted';
export type HarvestCounts = Pick<
  ImportSummary,
  'read' | 'new' | 'changed' | 'unchanged' | 'withdrawn' | 'refused'
>;

/** The question that a run was asking, and the checkpoint of the last page that is in. */
export interface Unfinished {
  readonly since: string | undefined;
  readonly until: string;
  readonly checkpoint?: unknown;
  /** That run came to its end; its checkpoint is where the next one begins. */
  readonly finished?: boolean;
}

export interface HarvestStates {
  find(name: string): HarvestState | undefined;
  list(): readonly (HarvestState & { readonly name: string })[];
  begin(name: string, recipe: string, question: Unfinished, at: Date): void;
  keep(name: string, question: Unfinished): void;
  end(
    name: string,
    how: {
      readonly outcome: HarvestEnding;
      readonly reason?: string | undefined;
      readonly counts: HarvestCounts;
      /** The checkpoint is kept for the next run. */
      readonly goesOn?: boolean | undefined;
    },
    at: Date,
  ): void;
  forget(name: string): void;
}

/** Kept in the store, beside what was harvested: a backup holds both, and they never disagree by much. */
export function createHarvestStates(store: Store): HarvestStates {
  const { reader, writer } = store;
  const find = reader.prepare('select * from harvest where name = ?');
  const list = reader.prepare('select * from harvest order by name');
  const begin = writer.prepare(
    `insert into harvest (name, recipe, unfinished, started_at) values (?, ?, ?, ?)
     on conflict (name) do update set
       covered_until = case when recipe = excluded.recipe then covered_until end,
       recipe = excluded.recipe, unfinished = excluded.unfinished, started_at = excluded.started_at`,
  );
  const keep = writer.prepare('update harvest set unfinished = ? where name = ?');
  const end = writer.prepare(
    `update harvest set ended_at = ?, outcome = ?, reason = ?, counts = ?,
       failures = case when ? = 'stopped' then failures + 1 else 0 end where name = ?`,
  );
  const cover = writer.prepare('update harvest set covered_until = ?, unfinished = ? where name = ?');
  const forget = writer.prepare('delete from harvest where name = ?');
  return {
    find(name) {
      const row = find.get(name);
      return row && stateOf(row);
    },
    list: () => list.all().map((row) => ({ name: String(row.name), ...stateOf(row) })),
    begin(name, recipe, question, at) {
      store.transaction(() => begin.run(name, recipe, JSON.stringify(question), at.getTime()));
    },
    keep(name, question) {
      store.transaction(() => keep.run(JSON.stringify(question), name));
    },
    end(name, { outcome, reason, counts, goesOn = false }, at) {
      store.transaction(() => {
        const asked = stateOf(writer.prepare('select * from harvest where name = ?').get(name) ?? {});
        end.run(at.getTime(), outcome, reason ?? null, JSON.stringify(counts), outcome, name);
        if (outcome === 'complete' && asked.unfinished !== undefined)
          cover.run(
            Date.parse(asked.unfinished.until),
            goesOn ? JSON.stringify({ ...asked.unfinished, finished: true }) : null,
            name,
          );
      });
    },
    forget(name) {
      store.transaction(() => forget.run(name));
    },
  };
}

function stateOf(row: Readonly<Record<string, unknown>>): HarvestState {
  const date = (value: unknown) => (typeof value === 'number' ? new Date(value) : undefined);
  const json = (value: unknown) => (typeof value === 'string' ? JSON.parse(value) : undefined);
  return {
    recipe: String(row.recipe),
    coveredUntil: date(row.covered_until),
    unfinished: json(row.unfinished),
    startedAt: date(row.started_at),
    endedAt: date(row.ended_at),
    outcome: (row.outcome as HarvestEnding | null) ?? undefined,
    reason: (row.reason as string | null) ?? undefined,
    counts: json(row.counts),
    failures: Number(row.failures ?? 0),
  };
}
