import type { Derivation, Store } from '../../src/catalogue/index.ts';

/** The smallest thing that can be derived: the titles of the works held. Counts the works it was given. */
export function titlesDerivation(
  { writer }: Store,
  recipe = 'as printed',
  spelling: (title: string) => string = (title) => title,
): Derivation & { applied: number } {
  return {
    name: 'titles',
    recipe,
    digest: ({ title }) => [title],
    applied: 0,
    reset() {
      writer.exec(
        'drop table if exists title; create table title (id text primary key, title text not null)',
      );
    },
    apply(batch) {
      const remove = writer.prepare('delete from title where id = ?');
      const insert = writer.prepare('insert into title (id, title) values (?, ?)');
      for (const { id, digest } of batch) {
        this.applied += 1;
        remove.run(id);
        if (digest !== undefined) insert.run(id, spelling(String(digest)));
      }
    },
  };
}

/** In alphabetical order. */
export function titlesHeld({ reader }: Store): readonly string[] {
  return reader
    .prepare('select title from title order by title')
    .all()
    .map((row) => String(row.title));
}
