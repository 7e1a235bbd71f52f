import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** A statement for so many values at once, written by `sql` and prepared when it is first asked for: each call has its cost. */
export function forEachCount(
  db: DatabaseSync,
  sql: (count: number) => string,
): (count: number) => StatementSync {
  const statements: StatementSync[] = [];
  return (count) => {
    const known = statements[count];
    if (known !== undefined) return known;
    const fresh = db.prepare(sql(count));
    statements[count] = fresh;
    return fresh;
  };
}

/** `(?, ?), (?, ?)` */
export function repeated(part: string, count: number): string {
  return Array.from({ length: count }, () => part).join(', ');
}
