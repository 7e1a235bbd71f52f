import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

/** Rows that two databases do not have in common. */
export interface TableDifference {
  readonly table: string;
  readonly rows: number;
  /** Keys of some of them. */
  readonly examples: readonly string[];
}

const mostNamed = 5;

/** Compares a table of two databases row by row, in the order of its primary key, but for the columns named. */
export function compareTable(
  one: DatabaseSync,
  other: DatabaseSync,
  table: string,
  leftOut: readonly string[] = [],
): TableDifference | undefined {
  const [a, b] = [rowsOf(one, table, leftOut), rowsOf(other, table, leftOut)];
  const examples: string[] = [];
  let rows = 0;
  const differ = (key: string) => {
    rows += 1;
    if (examples.length < mostNamed) examples.push(key);
  };
  let left = a.next();
  let right = b.next();
  while (!left.done || !right.done) {
    const order = left.done ? 1 : right.done ? -1 : compareKeys(left.value.key, right.value.key);
    if (order <= 0 && !left.done) {
      const isSame = order === 0 && !right.done && left.value.digest === right.value.digest;
      if (!isSame) differ(left.value.key.join(' '));
      left = a.next();
    } else if (!right.done) differ(right.value.key.join(' '));
    if (order >= 0 && !right.done) right = b.next();
  }
  return rows === 0 ? undefined : { table, rows, examples };
}

interface Row {
  readonly key: readonly (string | number)[];
  readonly digest: string;
}

function* rowsOf(db: DatabaseSync, table: string, leftOut: readonly string[]): Generator<Row> {
  const columns = db.prepare('select name, pk from pragma_table_info(?)').all(table) as {
    name: string;
    pk: number;
  }[];
  const keys = columns
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map(({ name }) => name);
  const kept = columns.map(({ name }) => name).filter((name) => !leftOut.includes(name));
  const order = (keys.length > 0 ? keys : ['rowid']).map((name) => `"${name}"`).join(', ');
  const sql = `select ${kept.map((name) => `"${name}"`).join(', ')} from "${table}" order by ${order}`;
  for (const row of db.prepare(sql).iterate()) {
    const values = kept.map((name) => shown(row[name]));
    yield { key: keys.map((name) => shown(row[name])), digest: hash('sha256', JSON.stringify(values)) };
  }
}

function shown(value: unknown): string | number {
  if (typeof value === 'number') return value;
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : String(value);
}

/** As SQLite orders: numbers as numbers, text by its bytes. */
function compareKeys(a: Row['key'], b: Row['key']): number {
  for (let at = 0; at < a.length; at += 1) {
    const [one, other] = [a[at] ?? '', b[at] ?? ''];
    if (one === other) continue;
    if (typeof one === 'number' && typeof other === 'number') return one < other ? -1 : 1;
    return Buffer.compare(Buffer.from(String(one)), Buffer.from(String(other)));
  }
  return 0;
}
