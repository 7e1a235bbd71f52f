import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';

/** The tables that questions are put to; what `migrations/` makes. */
export interface Tables {
  readonly work: WorkTable;
  readonly source: SourceTable;
}

interface WorkTable {
  readonly number: number;
  readonly id: string;
  readonly state: 'held' | 'moved' | 'withdrawn';
  readonly changed_at: number;
  readonly slug: string;
  readonly type: string;
  readonly sort_date: string;
  readonly title_sort: string;
  readonly source_id: string | null;
  readonly summary: string;
  readonly shown: 0 | 1;
}

interface SourceTable {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly issns: string;
}

/** Kysely over a connection that someone else opened and will close. */
export function kyselyOver(db: DatabaseSync): Kysely<Tables> {
  const prepared = new Map<string, StatementSync>();
  function statement(query: string): StatementSync {
    let known = prepared.get(query);
    if (known === undefined) {
      known = db.prepare(query);
      prepared.set(query, known);
    }
    return known;
  }
  return new Kysely<Tables>({
    dialect: new SqliteDialect({
      database: {
        close: () => undefined,
        prepare(query) {
          const known = statement(query);
          return {
            reader: known.columns().length > 0,
            all: (parameters) => known.all(...(parameters as string[])),
            run: (parameters) => known.run(...(parameters as string[])),
            iterate: (parameters) => known.iterate(...(parameters as string[])),
          };
        },
      },
    }),
  });
}
