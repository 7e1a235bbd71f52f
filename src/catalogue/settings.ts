import type { Store } from './store.ts';

/** Small facts of the installation, kept in the store: name → text. */
export interface Settings {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
}

export function createSettings(store: Store): Settings {
  const select = store.reader.prepare('select value from setting where name = ?');
  const upsert = store.writer.prepare(
    'insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
  );
  return {
    get: (name) => select.get(name)?.value as string | undefined,
    set(name, value) {
      store.transaction(() => upsert.run(name, value));
    },
  };
}
