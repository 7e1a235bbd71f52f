import type { DatabaseSync } from 'node:sqlite';
import type { WorkId } from '../../model/index.ts';
import type { ContributionRef, CuratorsWord, Theirs } from '../identity/curators-words.ts';

/** A word of a curator as it is kept. */
export interface KeptWord {
  readonly number: number;
  readonly kind: 'join' | 'split' | 'claim' | 'undo';
  readonly undoes: number | undefined;
  readonly because: string;
  readonly at: Date;
  /** Nothing where a word was taken back. */
  readonly says: CuratorsWord | undefined;
}

/** What curators said of who is who, kept for ever. `keep` runs inside `store.transaction`. */
export function createWordTable(db: DatabaseSync) {
  const inForce = db.prepare(
    `select number, kind, says from people_word w where kind <> 'undo'
     and not exists (select 1 from people_word u where u.undoes = w.number) order by number`,
  );
  const after = db.prepare(
    `select w.number, coalesce(u.says, w.says) as says from people_word w left join people_word u on u.number = w.undoes
     where w.number > ? order by w.number`,
  );
  const all = db.prepare('select number, kind, undoes, because, at, says from people_word order by number');
  const insert = db.prepare(
    'insert into people_word (kind, undoes, says, because, at) values (?, ?, ?, ?, ?)',
  );
  const movedTo = db.prepare("select moved_to from work where id = ? and state = 'moved'");

  /** Of a work that was found to be one with another, the other. */
  function whereItIs([work, name]: ContributionRef): ContributionRef {
    const to = movedTo.get(work)?.moved_to;
    return to == null ? [work, name] : [String(to), name];
  }
  const now = (theirs: Theirs): Theirs => ({ ...theirs, refs: theirs.refs.map(whereItIs) });

  return {
    /** Those that hold, the oldest first. */
    inForce(): readonly CuratorsWord[] {
      return inForce.all().map(({ says }): CuratorsWord => {
        const word = JSON.parse(String(says)) as CuratorsWord;
        return word.kind === 'split'
          ? {
              ...word,
              refs: word.refs.map(whereItIs),
              from: now(word.from),
              ...(word.to && { to: now(word.to) }),
            }
          : { ...word, theirs: now(word.theirs) };
      });
    },
    /** Works that words after one of that number speak of, or took back; and the number of the newest. */
    spokenOfAfter(number: number): { works: ReadonlySet<string>; newest: number } {
      const works = new Set<string>();
      let newest = number;
      for (const row of after.all(number)) {
        newest = Number(row.number);
        const word = JSON.parse(String(row.says)) as CuratorsWord;
        for (const ref of refsOf(word)) works.add(whereItIs(ref)[0]);
      }
      return { works, newest };
    },
    all: (): readonly KeptWord[] =>
      all.all().map(({ number, kind, undoes, because, at, says }) => ({
        number: Number(number),
        kind: kind as KeptWord['kind'],
        undoes: undoes === null ? undefined : Number(undoes),
        because: String(because),
        at: new Date(Number(at)),
        says: kind === 'undo' ? undefined : (JSON.parse(String(says)) as CuratorsWord),
      })),
    keep(word: CuratorsWord, because: string, at: Date): number {
      return Number(insert.run(word.kind, null, JSON.stringify(word), because, at.getTime()).lastInsertRowid);
    },
    undo(number: number, because: string, at: Date): number {
      return Number(insert.run('undo', number, '{}', because, at.getTime()).lastInsertRowid);
    },
  };
}

function refsOf(word: CuratorsWord): readonly ContributionRef[] {
  if (word.kind !== 'split') return word.theirs.refs;
  return [...word.refs, ...word.from.refs, ...(word.to?.refs ?? [])];
}

/** The works that a word is about: those that were split off, or all that were put together. */
export function worksOfWord(word: CuratorsWord | undefined): readonly WorkId[] {
  if (word === undefined) return [];
  const refs = word.kind === 'split' ? word.refs : word.theirs.refs;
  return [...new Set(refs.map(([work]) => work as WorkId))];
}
