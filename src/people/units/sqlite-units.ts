import type { Derivation, Follower, Store } from '../../catalogue/index.ts';
import type { WorkId } from '../../model/index.ts';
import { createKeptInstitutions, type KeptInstitutions } from '../institutions/kept-institutions.ts';
import type { People } from '../people.ts';
import { createKeptUnits, type KeptUnits } from './kept-units.ts';
import { createTextReader, type TextRead } from './read-text.ts';
import { createUnitsReader, type UnitHoldings } from './read-units.ts';
import { createRematch, type Rematch } from './rematch.ts';
import type { Units } from './units.ts';
import { unitsDigester } from './units-digest.ts';
import { dropUnits, unitsSchema } from './units-tables.ts';
import { createUnitsWriter } from './write-units.ts';

export interface SqliteUnits extends Units, UnitHoldings, Derivation {
  readonly kept: KeptUnits;
  readonly institutions: KeptInstitutions;
  /** Reads all affiliations again where the kept words have changed since; answers which works belong elsewhere now. */
  readonly rematch: Rematch;
}

/** Units in the catalogue's own file: what each distinct affiliation says, and which works belong where. */
export function createSqliteUnits(
  store: Store,
  people: Pick<People, 'find' | 'signersOf' | 'summaries'>,
): SqliteUnits {
  const { reader, writer } = store;
  const has = "select 1 from sqlite_master where name = 'unit_state'";
  if (!reader.prepare(has).get())
    store.transaction(() => writer.prepare(has).get() || writer.exec(unitsSchema));
  const kept = createKeptUnits(store);
  const institutions = createKeptInstitutions(store);
  let known: { readonly version: string; readonly read: (text: string) => TextRead } | undefined;

  /** Reads affiliations in the light of the words kept now. */
  function textReader() {
    const version = `${kept.version()} ${institutions.version()}`;
    if (known?.version !== version)
      known = { version, read: createTextReader(kept.file(), kept.words(), institutions.recognise) };
    return known;
  }

  const works = createUnitsWriter(store);
  const grow = 'update unit_state set revision = revision + 1 where id = 1';
  return {
    ...unitsDigester,
    recipe: '2',
    kept,
    institutions,
    reset() {
      writer.exec(dropUnits + unitsSchema);
    },
    apply(batch) {
      const { version, read } = textReader();
      works.apply(batch, read);
      // Where other words were followed until now, `rematch` sees to what was read in their light.
      writer
        .prepare('insert or ignore into unit_state (id, version, revision) values (1, ?, 0)')
        .run(version);
      writer.exec(grow);
    },
    rematch: createRematch(store, textReader, works),
    ...createUnitsReader({ store, kept, people, words: textReader }),
  };
}

export interface FollowingUnits {
  readonly units: Pick<SqliteUnits, 'rematch'>;
  /** Says that pages which show these works are no longer true. */
  readonly announce: (works: readonly WorkId[]) => void;
}

/** A follower that follows the kept words as well as the change log. */
export function followUnits(follower: Follower, { units, announce }: FollowingUnits): Follower {
  return {
    ...follower,
    async catchUp(progress) {
      await follower.catchUp(progress);
      const moved = await units.rematch();
      if (moved.length > 0) announce(moved);
    },
  };
}
