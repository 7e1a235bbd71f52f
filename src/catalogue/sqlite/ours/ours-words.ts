import type { DatabaseSync } from 'node:sqlite';
import type { OursWord } from '../../ours.ts';

export interface KeptOursWord extends OursWord {
  readonly number: number;
}

/** What curators said of works, kept by the names of their records. Writing runs inside `store.transaction`. */
export function createOursWords(db: DatabaseSync) {
  const any = db.prepare('select 1 from ours_word limit 1');
  const on = db.prepare(
    `select w.number, w.kind as says, w.because, w.at from ours_word_on o join ours_word w on w.number = o.word
     where o.name = ? and not exists (select 1 from ours_word u where u.undoes = w.number)
     order by w.number desc limit 1`,
  );
  const insert = db.prepare('insert into ours_word (kind, undoes, because, at) values (?, ?, ?, ?)');
  const insertOn = db.prepare('insert into ours_word_on (name, word) values (?, ?)');
  return {
    /** The newest word that names one of these records (`provider:key`) and stands. */
    newestOn(names: readonly string[]): KeptOursWord | undefined {
      if (any.get() === undefined) return undefined;
      return names
        .flatMap((name): KeptOursWord[] => {
          const row = on.get(name) as unknown as
            | { number: number; says: 'yes' | 'no'; because: string; at: number }
            | undefined;
          return row === undefined ? [] : [{ ...row, at: new Date(row.at) }];
        })
        .sort((a, b) => b.number - a.number)[0];
    },
    keep(names: readonly string[], { says, because, at }: OursWord): void {
      const word = insert.run(says, null, because, at.getTime()).lastInsertRowid;
      for (const name of new Set(names)) insertOn.run(name, word);
    },
    undo(word: number, because: string, at: Date): void {
      insert.run('undo', word, because, at.getTime());
    },
  };
}

export type OursWords = ReturnType<typeof createOursWords>;
