import type { Store } from './store.ts';

/** Small facts of the installation, kept in the store: name → text. */
export interface Settings {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  /** What is kept under all names that begin so, by name. */
  beginning(text: string): readonly string[];
  /** Answers whether it was there. */
  remove(name: string): boolean;
}

export function createSettings(store: Store): Settings {
  const select = store.reader.prepare('select value from setting where name = ?');
  const upsert = store.writer.prepare(
    'insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
  );
  const begun = store.reader.prepare(
    'select value from setting where substr(name, 1, length(?1)) = ?1 order by name',
  );
  const drop = store.writer.prepare('delete from setting where name = ?');
  return {
    beginning: (text) => begun.all(text).map(({ value }) => String(value)),
    remove: (name) => store.transaction(() => drop.run(name).changes > 0),
    get: (name) => select.get(name)?.value as string | undefined,
    set(name, value) {
      store.transaction(() => upsert.run(name, value));
    },
  };
}
