import { describe, expect, it } from 'vitest';
import { appendChanges, createFollower, createSqliteCatalogue, openStore } from '../src/catalogue/index.ts';
import type { Contribution, WorkDescription } from '../src/model/index.ts';
import { createSqlitePeople } from '../src/people/index.ts';
import { createRelated } from '../src/related/index.ts';
import { createEmbeddedSearch } from '../src/search/index.ts';
import { aDeletion, aDescription, aRecord, describeJson } from './support/a-record.ts';
import { temporaryStore } from './support/temporary-store.ts';
import { testEffects } from './support/test-effects.ts';

const at = new Date('2026-01-15T09:00:00Z');
const author: Contribution = {
  role: 'author',
  contributor: { kind: 'person', family: 'Aghajani', given: 'Sina' },
  affiliations: [],
};

function record(key: string, title: string) {
  const named = title as WorkDescription['title'];
  return aRecord({ key, description: aDescription({ title: named, contributions: [author] }) });
}

describe('the readers of the change log', () => {
  it('know a work the moment it is saved, from another process too, and forget it when it goes', async () => {
    const store = temporaryStore();
    const [search, people] = [createEmbeddedSearch(store, async () => undefined), createSqlitePeople(store)];
    const catalogue = createSqliteCatalogue(store, describeJson, { alongside: [search, people] });
    const related = createRelated(store, catalogue, appendChanges, testEffects());
    await catalogue.save([record('1', 'Exosomes in arthritis'), record('2', 'Exosomes of cartilage')], at);

    const elsewhere = openStore(store.file);
    const [searchThere, peopleThere] = [
      createEmbeddedSearch(elsewhere, async () => undefined),
      createSqlitePeople(elsewhere),
    ];
    expect((await searchThere.search({ text: 'exosome', offset: 0, limit: 9 })).total).toBe(2);
    expect((await peopleThere.list({ offset: 0, limit: 9 })).people).toMatchObject([
      { name: 'Sina Aghajani', works: 2 },
    ]);
    await related.catchUp();

    // The related lists wrote to the log: those alongside step over that before they can come along again.
    const followers = [createFollower(store, search), createFollower(store, people)];
    for (const follower of followers) await follower.catchUp();
    await catalogue.save([aDeletion({ key: '2' })], at);
    for (const follower of followers) expect(await follower.position()).toBe(await catalogue.position());
    expect((await searchThere.search({ text: 'exosome', offset: 0, limit: 9 })).total).toBe(1);
    expect((await peopleThere.list({ offset: 0, limit: 9 })).people).toMatchObject([{ works: 1 }]);
    elsewhere.close();
  });
});
