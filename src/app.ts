import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  appendChanges,
  type Catalogue,
  type Collections,
  type Curation,
  createCollections,
  createFollower,
  createSettings,
  createSqliteCatalogue,
  type Describe,
  type Follower,
  type OursCuration,
  type OursRule,
  openStore,
  type Settings,
  type Store,
} from './catalogue/index.ts';
import type { Config } from './config.ts';
import type { Effects } from './effects.ts';
import { type Citer, createCiter, importFormats } from './formats/index.ts';
import {
  createIdentity,
  createKeptPeople,
  createOursRule,
  createSqlitePeople,
  createSqliteUnits,
  followUnits,
  type KeptPeople,
  type People,
  type PeopleCuration,
  type SqliteUnits,
} from './people/index.ts';
import { createSqlitePlain, type Plain } from './plain/index.ts';
import { createRelated, createTopicMaps, type RelatedIndex, type TopicMaps } from './related/index.ts';
import { relatedSignals } from './related-signals.ts';
import {
  createEmbeddedSearch,
  createEmbeddedSuggester,
  type SearchIndex,
  type WorkGroups,
} from './search/index.ts';
import {
  createSqliteSummaries,
  createSummarisedWorks,
  followSummaries,
  type Summaries,
} from './summaries/index.ts';
import { soundTexts } from './text/index.ts';

/** Everything that is opened together: the store and those who read it. */
export interface House {
  readonly store: Store;
  readonly settings: Settings;
  readonly collections: Collections;
  readonly catalogue: Catalogue & Curation & OursCuration;
  /** What is made of each record by the thread that reads it (`importFiles`). */
  readonly digesters: URL;
  /** By what the institution's own works are told, beside the units. */
  readonly oursPeople: KeptPeople;
  readonly ours: OursRule;
  readonly search: SearchIndex;
  readonly suggester: ReturnType<typeof createEmbeddedSuggester>;
  readonly people: People & PeopleCuration;
  readonly plain: Plain;
  readonly summaries: Summaries;
  readonly units: SqliteUnits;
  /** The position in the change log as far as units have followed it. */
  readonly unitsFollowedTo: () => Promise<number>;
  readonly related: RelatedIndex;
  readonly maps: TopicMaps & Follower;
  readonly citer: Citer;
  /** In the order in which they should catch up. */
  readonly followers: readonly Follower[];
  close(): void;
}

/** Brings everything derived up to the end of the change log. */
export async function catchUpAll(
  followers: readonly Follower[],
  follow: (follower: Follower) => Promise<void> = (follower) => follower.catchUp(),
): Promise<void> {
  for (const follower of followers) await follow(follower);
  // Plain layers and related works write to the log themselves: the others step over that.
  for (const follower of followers) await follower.catchUp();
}

const mostAnnounced = 2_000;

/** Where the store of a data folder is. */
export function storeFileOf({ data }: Pick<Config, 'data'>): string {
  return join(data, 'lectern.db');
}

/** References in every style: those brought along, and those in the folder `csl` of the data folder. */
export function citerOf({ data }: Pick<Config, 'data'>): Citer {
  return createCiter({ folders: [join(data, 'csl')] });
}

export function hasStore(config: Pick<Config, 'data'>): boolean {
  return existsSync(storeFileOf(config));
}

/** Opens the store of a data folder, and makes both where there are none. */
export function openHouse(config: Pick<Config, 'data'>, effects: Pick<Effects, 'now'>): House {
  mkdirSync(config.data, { recursive: true });
  const store = openStore(storeFileOf(config));
  const groups: WorkGroups = {
    version: () => units.revision(),
    names: () => units.searchedNames(),
    groups: () => units.holdings(),
  };
  const search = createEmbeddedSearch(
    store,
    (id) => catalogue.find(id),
    groups,
    createSummarisedWorks(store),
  );
  const people = createSqlitePeople(store);
  const settings = createSettings(store);
  const oursPeople = createKeptPeople(settings);
  const ours = createOursRule(() => ({
    version: `${units.kept.version()} ${oursPeople.version()}`,
    file: units.kept.file(),
    words: units.kept.words(),
    people: oursPeople.orcids(),
  }));
  const describe: Describe = (name, payload) =>
    soundTexts(importFormats.find((format) => format.name === name)?.describe(payload));
  const catalogue: House['catalogue'] = createSqliteCatalogue(store, describe, {
    alongside: [search, people],
    now: effects.now,
    ours,
  });
  const plain = createSqlitePlain(store, appendChanges, effects);
  const summaries = createSqliteSummaries(store, appendChanges);
  const units = createSqliteUnits(store, people);
  const related = createRelated(store, catalogue, appendChanges, effects, {
    signals: () => relatedSignals(settings),
  });
  const maps = createTopicMaps(store, catalogue);
  const bylines = createFollower(store, people);
  const alongside = [createFollower(store, search), bylines];
  const identity = createIdentity(store, {
    people: bylines,
    follow: createFollower,
    appendChanges,
    now: effects.now,
  });
  const followingPlain = followSummaries(createFollower(store, plain), {
    store,
    summaries,
    catalogue,
    explainer: plain,
    announce: (works) => appendChanges(store, works, 'related', effects.now()),
  });
  const followingUnits = followUnits(createFollower(store, units), {
    units,
    announce: (works) =>
      // From so many changes on, whoever follows the log looks at nothing singly.
      store.transaction(() => appendChanges(store, works.slice(0, mostAnnounced), 'related', effects.now())),
  });
  const suggester = createEmbeddedSuggester({
    catalogue,
    people,
    segments: search.segments,
    groups,
    position: async () => Math.min(...(await Promise.all(alongside.map((one) => one.position())))),
  });
  return {
    store,
    settings,
    collections: createCollections(settings),
    catalogue,
    digesters: new URL('./digesters.ts', import.meta.url),
    oursPeople,
    ours,
    search,
    suggester,
    people,
    units,
    unitsFollowedTo: () => followingUnits.position(),
    plain,
    summaries,
    related,
    maps,
    citer: citerOf(config),
    followers: [followOurs(catalogue), ...alongside, identity, followingUnits, followingPlain, related, maps],
    close: () => store.close(),
  };
}

/** Judges works again when what tells whose they are was changed; how far it has come is the log's own end. */
function followOurs(catalogue: Pick<Catalogue & OursCuration, 'judgeAnew' | 'position'>): Follower {
  return {
    name: 'ours',
    catchUp: (progress) => catalogue.judgeAnew(progress),
    rebuild: (progress) => catalogue.judgeAnew(progress),
    position: () => catalogue.position(),
  };
}
