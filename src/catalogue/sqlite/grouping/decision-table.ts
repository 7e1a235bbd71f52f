import type { DatabaseSync } from 'node:sqlite';
import type { Verdict } from '../../grouping/partition.ts';

/** A curator's decision about pairs of records, each named as `provider:key`. */
export interface Decision {
  readonly kind: 'same' | 'different';
  readonly pairs: readonly (readonly [string, string])[];
  readonly because: string;
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
  const insert = db.prepare('insert into decision (kind, undoes, because, at) values (?, ?, ?, ?)');
  const insertPair = db.prepare(
    'insert into decided_pair (name, other, decision) values (?, ?, ?) on conflict do nothing',
  );

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
    keep({ kind, pairs, because }: Decision, at: Date): void {
      const decision = insert.run(kind, null, because, at.getTime()).lastInsertRowid;
      for (const [a, b] of pairs) {
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
