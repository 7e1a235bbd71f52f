import { appendChanges, createFollower, createSqliteCatalogue } from '../../src/catalogue/index.ts';
import type { Contribution, Orcid, WorkDescription, WorkId } from '../../src/model/index.ts';
import { createIdentity, createSqlitePeople } from '../../src/people/index.ts';
import { aDeletion, aDescription, aRecord, describeJson } from './a-record.ts';
import { temporaryStore } from './temporary-store.ts';

/** `signs('Rad', 'Omid')`: somebody who signs, perhaps with an ORCID iD, and where they say they are. */
export function signs(family: string, given: string, orcid?: Orcid, ...places: string[]): Contribution {
  return {
    role: 'author',
    contributor: { kind: 'person', family, ...(given !== '' && { given }) },
    affiliations: places.map((text) => ({ text })),
    ...(orcid && { orcid }),
  };
}

/** A catalogue of works by key, with people as bylines tell at once and as is found behind them. */
export function aPeopleHouse() {
  const store = temporaryStore();
  const people = createSqlitePeople(store);
  const catalogue = createSqliteCatalogue(store, describeJson, { alongside: [people] });
  const bylines = createFollower(store, people);
  const identity = createIdentity(store, {
    people: bylines,
    follow: createFollower,
    appendChanges,
    now: () => new Date('2026-01-15T09:00:00Z'),
  });
  const ids = new Map<string, WorkId>();
  let rank = 0;

  /** Saves works, or (without a description) takes them back, without looking closer at who is who. */
  async function save(works: Readonly<Record<string, Partial<WorkDescription> | undefined>>): Promise<void> {
    rank += 1;
    const records = Object.entries(works).map(([key, parts]) =>
      parts === undefined
        ? aDeletion({ key, file: String(rank) })
        : aRecord({
            key,
            rank: String(rank).padStart(6, '0'),
            description: aDescription({ title: `On ${key}` as WorkDescription['title'], ...parts }),
          }),
    );
    const outcomes = await catalogue.save(records, new Date(Date.UTC(2026, 0, 1, 0, rank)));
    for (const [at, key] of Object.keys(works).entries()) {
      const outcome = outcomes[at];
      if (outcome && 'workId' in outcome) ids.set(key, outcome.workId);
    }
  }

  const idOf = (key: string): WorkId => ids.get(key) ?? ('' as WorkId);
  /** Ids of the people who signed a work, in the order of the byline. */
  const whoWrote = async (key: string): Promise<readonly string[]> =>
    (await people.contributorsOf(idOf(key))).map((ref) => ref?.id ?? '');
  /** `Omid Rad (2)`, in the order of the list. */
  const names = async (): Promise<readonly string[]> =>
    (await people.list({ offset: 0, limit: 100 })).people.map(({ name, works }) => `${name} (${works})`);

  return { store, people, catalogue, bylines, identity, save, idOf, whoWrote, names };
}
