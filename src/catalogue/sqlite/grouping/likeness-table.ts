import type { DatabaseSync } from 'node:sqlite';
import { type Likeness, likenessOf } from '../../matching/likeness.ts';
import type { MatchTraits } from '../../matching/match-traits.ts';
import { forEachCount, repeated } from '../statements-by-count.ts';

/** A key that more records share than this tells nothing of them. */
const mostSharing = 100;

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
  const insertKeys = forEachCount(
    writer,
    (count) =>
      `insert into likeness_key (key, record, pmid) values ${repeated('(?, ?, ?)', count)} on conflict do nothing`,
  );
  const keysOf = writer.prepare('select key from likeness_key where record = ?');
  const removeKeys = writer.prepare('delete from likeness_key where record = ?');
  const sharing = forEachCount(writer, (count) =>
    Array.from(
      { length: count },
      (_, at) =>
        `select ${at}, record, pmid from (select record, pmid from likeness_key where key = ? limit ${mostSharing + 2})`,
    ).join(' union all '),
  );
  const insertPair = writer.prepare(
    'insert or replace into likeness (a, b, kind, score, reasons) values (?, ?, ?, ?, ?)',
  );
  const pairsUnder = writer.prepare(
    `select l.a, l.b from likeness_key k join likeness l on l.a = k.record
     where k.key = ? and exists (select 1 from likeness_key j where j.key = ? and j.record = l.b)`,
  );
  const sharedKeys = writer.prepare(
    'select k.key from likeness_key k join likeness_key j on j.key = k.key where k.record = ? and j.record = ?',
  );
  const removePair = writer.prepare('delete from likeness where a = ? and b = ?');
  const removePairs = writer.prepare('delete from likeness where a = ?1 or b = ?1');
  const same = writer.prepare("select a, b, score from likeness where kind = 'same' and (a = ?1 or b = ?1)");
  /** Who has each of the keys, and their PMIDs. */
  const sharersOf = (keys: readonly string[]) => {
    const lists = keys.map((): (readonly [record: number, pmid: string | null])[] => []);
    if (keys.length === 0) return lists;
    const statement = sharing(keys.length);
    statement.setReturnArrays(true);
    const rows = statement.all(...keys) as unknown as readonly (readonly [number, number, string | null])[];
    for (const [key, record, pmid] of rows) lists[key]?.push([record, pmid]);
    return lists;
  };
  const sharers = (key: string) => sharersOf([key])[0] ?? [];

  function compare(own: Named, keys: readonly string[], except?: number): Meeting {
    const candidates = new Set<number>();
    const tipping: string[] = [];
    const lists = sharersOf(keys);
    for (const [at, key] of keys.entries()) {
      const others = (lists[at] ?? []).filter(([record]) => record !== except);
      if (others.length === mostSharing) tipping.push(key);
      if (others.length >= mostSharing) continue;
      // Two PMIDs are two works.
      for (const [record, pmid] of others)
        if (pmid === null || own.pmid === undefined || pmid === own.pmid) candidates.add(record);
    }
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

  function enter(record: number, { keys, alike, pmid }: Meeting): void {
    keep(record, alike);
    if (keys.length > 0) insertKeys(keys.length).run(...keys.flatMap((key) => [key, record, pmid ?? null]));
  }

  /** Parts pairs that only a key brought together which has become too common. */
  function partAll(key: string): readonly number[] {
    const parted = pairsUnder.all(key, key).flatMap((row) => {
      const [a, b] = [row.a as number, row.b as number];
      const telling = sharedKeys
        .all(a, b)
        .some((shared) => sharers(String(shared.key)).length <= mostSharing);
      if (telling) return [];
      removePair.run(a, b);
      return [a, b];
    });
    return [...new Set(parted)];
  }

  /** Compares those under a key anew that is no longer too common. */
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
    enter(record: number, meeting: Meeting): readonly number[] {
      enter(record, meeting);
      return meeting.tipping.flatMap(partAll);
    },
    /** Enters a record in place of another, or (without `own`) nothing; answers others whose pairs changed with that. */
    replace(
      before: number | undefined,
      after: number,
      own: { readonly named: Named; readonly keys: readonly string[] } | undefined,
    ): readonly number[] {
      const old = before === undefined ? [] : keysOf.all(before).map((row) => row.key as string);
      if (before !== undefined) {
        removeKeys.run(before);
        removePairs.run(before);
      }
      const meeting = own && compare(own.named, own.keys);
      if (meeting !== undefined) enter(after, meeting);
      const tipped = (meeting?.tipping ?? []).filter((key) => !old.includes(key));
      const lighter = old.filter((key) => !own?.keys.includes(key) && sharers(key).length === mostSharing);
      return [...tipped.flatMap(partAll), ...lighter.flatMap(compareAll)];
    },
    /** Pairs with this record that are of one work, as far as they tell. */
    sameAs: (record: number) => same.all(record) as unknown as readonly AlikePair[],
  };
}

export type LikenessTable = ReturnType<typeof createLikenessTable>;
