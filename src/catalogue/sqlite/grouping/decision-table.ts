import type { DatabaseSync } from 'node:sqlite';
import type { Verdict } from '../../grouping/partition.ts';

/** A curator's decision about pairs of records, each named as `provider:key`. */
export interface Decision {
  readonly kind: 'same' | 'different';
  readonly pairs: readonly (readonly [string, string])[];
  readonly because: string;
}

/** A decision as it is kept, or the undoing of one. */
export interface KeptDecision {
  readonly number: number;
  readonly kind: 'same' | 'different' | 'undo';
  readonly undoes: number | null;
  readonly because: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly afterRecord: number;
}

/** What curators decided, kept for ever. `keep` and `undo` run inside `store.transaction`. */
export function createDecisionTable(db: DatabaseSync) {
  const any = db.prepare('select 1 from decision limit 1');
  // A later decision about a pair takes the place of an earlier one, unless it was undone.
  const about = db.prepare(
    `select p.other, d.kind, d.number from decided_pair p join decision d on d.number = p.decision
     where p.name = ? and not exists (select 1 from decision u where u.undoes = d.number)
     order by d.number desc`,
  );
  const insert = db.prepare(
    `insert into decision (kind, undoes, because, at, after_record)
     values (?, ?, ?, ?, (select coalesce(max(number), 0) from record))`,
  );
  const insertPair = db.prepare(
    'insert into decided_pair (name, other, decision) values (?, ?, ?) on conflict do nothing',
  );
  const numbersOn = db.prepare('select distinct decision from decided_pair where name = ?');
  const one = db.prepare(
    'select number, kind, undoes, because, at, after_record as afterRecord from decision where number = ?',
  );
  const undoing = db.prepare(
    'select number, kind, undoes, because, at, after_record as afterRecord from decision where undoes = ?',
  );
  const pairs = db.prepare('select name, other from decided_pair where decision = ? and name < other');

  return {
    /** What holds of a record and others. */
    verdictsOn(name: string): readonly Verdict[] {
      const newest = new Map<string, Verdict>();
      for (const row of about.all(name)) {
        const { other, kind, number } = row as unknown as {
          other: string;
          kind: Verdict['kind'];
          number: number;
        };
        if (newest.has(other)) continue;
        const [a, b] = name < other ? [name, other] : [other, name];
        newest.set(other, { a, b, kind, number });
      }
      return [...newest.values()];
    },
    isEmpty: () => any.get() === undefined,
    /** Every decision that names one of these records, and what undid it, the oldest first. */
    on(names: Iterable<string>): readonly KeptDecision[] {
      const found = new Map<number, KeptDecision>();
      for (const name of names)
        for (const row of numbersOn.all(name)) {
          const number = row.decision as number;
          for (const line of [...one.all(number), ...undoing.all(number)])
            found.set(line.number as number, line as unknown as KeptDecision);
        }
      return [...found.values()].sort((a, b) => a.number - b.number);
    },
    pairsOf: (decision: number) =>
      pairs.all(decision).map(({ name, other }): readonly [string, string] => [String(name), String(other)]),
    keep({ kind, pairs: decided, because }: Decision, at: Date): void {
      const decision = insert.run(kind, null, because, at.getTime()).lastInsertRowid;
      for (const [a, b] of decided) {
        insertPair.run(a, b, decision);
        insertPair.run(b, a, decision);
      }
    },
    undo(decision: number, because: string, at: Date): void {
      insert.run('undo', decision, because, at.getTime());
    },
  };
}

export type DecisionTable = ReturnType<typeof createDecisionTable>;
