import type { DatabaseSync } from 'node:sqlite';
import { type Likeness, likenessOf } from '../../matching/likeness.ts';
import type { MatchTraits } from '../../matching/match-traits.ts';

/** A key that more records share than this tells nothing of them. */
const mostSharing = 200;

/** What tells of a record whether another is of its work. */
export interface Named {
  /** `provider:key`. */
  readonly name: string;
  readonly pmid: string | undefined;
  /** Asked only where there is another to compare with. */
  readonly traits: () => MatchTraits;
}

/** Whom a record meets under its keys. */
export interface Meeting {
  readonly keys: readonly string[];
  readonly alike: readonly Alike[];
  readonly pmid: string | undefined;
  /** Keys that one more record makes too common. */
  readonly tipping: readonly string[];
}

export interface Alike extends Likeness {
  readonly record: number;
  /** Whether its name comes before. */
  readonly first: boolean;
}

export interface AlikePair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Which counting records are alike. Every method runs inside `store.transaction`. */
export function createLikenessTable(writer: DatabaseSync, find: (record: number) => Named | undefined) {
  const insertKey = writer.prepare(
    'insert into likeness_key (key, record, pmid) values (?, ?, ?) on conflict do nothing',
  );
  const keysOf = writer.prepare('select key from likeness_key where record = ?');
  const removeKeys = writer.prepare('delete from likeness_key where record = ?');
  const sharing = writer.prepare(
    `select record, pmid from likeness_key where key = ? limit ${mostSharing + 2}`,
  );
  const insertPair = writer.prepare(
    'insert or replace into likeness (a, b, kind, score, reasons) values (?, ?, ?, ?, ?)',
  );
  const removePairs = writer.prepare('delete from likeness where a = ?1 or b = ?1');
  const same = writer.prepare("select a, b, score from likeness where kind = 'same' and (a = ?1 or b = ?1)");
  sharing.setReturnArrays(true);
  const sharers = (key: string) =>
    sharing.all(key) as unknown as readonly (readonly [number, string | null])[];

  function compare(own: Named, keys: readonly string[], except?: number): Meeting {
    const candidates = new Set<number>();
    const tipping: string[] = [];
    for (const key of keys) {
      const found = sharers(key);
      if (found.length === mostSharing) tipping.push(key);
      if (found.length > mostSharing) continue;
      // Two PMIDs are two works.
      for (const [record, pmid] of found)
        if (pmid === null || own.pmid === undefined || pmid === own.pmid) candidates.add(record);
    }
    if (except !== undefined) candidates.delete(except);
    let traits: MatchTraits | undefined;
    const mine = () => {
      traits ??= own.traits();
      return traits;
    };
    const alike = [...candidates].flatMap((record) => {
      const other = find(record);
      if (other === undefined) return [];
      const first = other.name < own.name;
      const likeness = first ? likenessOf(other.traits(), mine()) : likenessOf(mine(), other.traits());
      return likeness.kind === 'different' ? [] : [{ ...likeness, record, first }];
    });
    return { keys, alike, tipping, pmid: own.pmid };
  }

  function keep(record: number, alike: readonly Alike[]): void {
    for (const { record: other, first, kind, score, reasons } of alike) {
      const [a, b] = first ? [other, record] : [record, other];
      insertPair.run(a, b, kind, score, JSON.stringify(reasons));
    }
  }

  /** Compares those under a key anew that has become too common, or is so no longer. */
  function compareAll(key: string): readonly number[] {
    const records = sharers(key).map(([record]) => record);
    for (const record of records) {
      removePairs.run(record);
      const keys = keysOf.all(record).map((row) => row.key as string);
      const own = find(record);
      if (own !== undefined) keep(record, compare(own, keys, record).alike);
    }
    return records;
  }

  return {
    /** Whom a record that is not entered yet would meet. */
    meet: (own: Named, keys: readonly string[]): Meeting => compare(own, keys),
    /** Enters a record with whom it met; answers others whose pairs changed, because a key has become too common. */
    enter(record: number, { keys, alike, tipping, pmid }: Meeting): readonly number[] {
      keep(record, alike);
      for (const key of keys) insertKey.run(key, record, pmid ?? null);
      return tipping.flatMap(compareAll);
    },
    /** Forgets a record; answers others whose pairs changed, because a key is no longer too common. */
    remove(record: number): readonly number[] {
      const keys = keysOf.all(record).map((row) => row.key as string);
      removeKeys.run(record);
      removePairs.run(record);
      return keys.filter((key) => sharers(key).length === mostSharing).flatMap(compareAll);
    },
    /** Pairs with this record that are of one work, as far as they tell. */
    sameAs: (record: number) => same.all(record) as unknown as readonly AlikePair[],
  };
}

export type LikenessTable = ReturnType<typeof createLikenessTable>;
