import { describe, expect, it } from 'vitest';
import { aDeletion, aDescription, aRecord, describeJson } from '../../test/support/a-record.ts';
import { temporaryStore } from '../../test/support/temporary-store.ts';
import { titlesDerivation, titlesHeld } from '../../test/support/titles-derivation.ts';
import type { WorkDescription } from '../model/index.ts';
import { appendChanges, createFollower, createSettings, createSqliteCatalogue, openStore } from './index.ts';

const at = new Date('2026-01-15T09:00:00Z');
const later = new Date('2026-02-15T09:00:00Z');

function records(from: number, to: number, rank = '1') {
  return Array.from({ length: to - from }, (_, at) =>
    aRecord({
      key: String(from + at),
      rank,
      description: aDescription({ title: `Work ${from + at}, ${rank}` as WorkDescription['title'] }),
    }),
  );
}

describe('a follower', () => {
  it('takes in the whole log in batches, then what is new, then nothing', async () => {
    const store = temporaryStore();
    const catalogue = createSqliteCatalogue(store, describeJson);
    const derivation = titlesDerivation(store);
    const follower = createFollower(store, derivation);
    await follower.catchUp();
    await catalogue.save(records(1, 1201), at);
    const steps: string[] = [];
    await follower.catchUp((done, total) => steps.push(`${done}/${total}`));
    expect(steps).toEqual(['500/1200', '1000/1200', '1200/1200']);
    await catalogue.save([...records(5, 6, '2'), aDeletion({ key: '7' })], later);
    await follower.catchUp();
    expect(await follower.position()).toBe(await catalogue.position());
    const titles = titlesHeld(store);
    expect(titles).toHaveLength(1199);
    expect(titles).toContain('Work 5, 2');
    expect(titles).not.toContain('Work 7, 1');

    await follower.rebuild();
    expect(titlesHeld(store)).toEqual(titles);
    const applied = derivation.applied;
    await follower.catchUp();
    expect(derivation.applied).toBe(applied);
  });

  it('starts over when its recipe differs', async () => {
    const store = temporaryStore();
    const catalogue = createSqliteCatalogue(store, describeJson);
    await catalogue.save(records(1, 11), at);
    await createFollower(store, titlesDerivation(store)).catchUp();
    const shouting = titlesDerivation(store, 'shouting', (title) => title.toUpperCase());
    await createFollower(store, shouting).catchUp();
    expect(titlesHeld(store)[0]).toBe('WORK 1, 1');
    expect(titlesHeld(store)).toHaveLength(10);
  });

  it('shares the work with another process that catches up at the same time', async () => {
    const store = temporaryStore();
    const elsewhere = openStore(store.file);
    const catalogue = createSqliteCatalogue(store, describeJson);
    await catalogue.save(records(1, 2001), at);
    const [here, there] = [titlesDerivation(store), titlesDerivation(elsewhere)];
    await Promise.all([createFollower(store, here).catchUp(), createFollower(elsewhere, there).catchUp()]);
    expect(here.applied + there.applied).toBe(2000);
    expect(titlesHeld(store)).toHaveLength(2000);
    elsewhere.close();
  });

  it('alongside is current the moment works are saved, and left to catch up when it was behind', async () => {
    const store = temporaryStore();
    const derivation = titlesDerivation(store);
    const catalogue = createSqliteCatalogue(store, describeJson, { alongside: [derivation] });
    await catalogue.save(records(1, 11), at);
    const follower = createFollower(store, derivation);
    expect([titlesHeld(store).length, await follower.position()]).toEqual([10, 10]);

    const without = createSqliteCatalogue(store, describeJson);
    await without.save(records(11, 21), at);
    await catalogue.save(records(21, 31), at);
    expect([titlesHeld(store).length, await follower.position()]).toEqual([10, 10]);
    await follower.catchUp();
    await catalogue.save([...records(31, 41), aDeletion({ key: '1' })], at);
    expect([titlesHeld(store).length, await follower.position()]).toEqual([39, await catalogue.position()]);
  });

  it('alongside steps over changes that are about related works only', async () => {
    const store = temporaryStore();
    const derivation = titlesDerivation(store);
    const catalogue = createSqliteCatalogue(store, describeJson, { alongside: [derivation] });
    const [outcome] = await catalogue.save(records(1, 2), at);
    if (outcome?.kind !== 'new') throw new Error('The record should be new.');
    store.transaction(() => appendChanges(store, [outcome.workId], 'related', at));
    await catalogue.save(records(2, 4), later);
    expect(titlesHeld(store)).toHaveLength(3);
  });

  it('is not asked again about a work whose list of related works changed', async () => {
    const store = temporaryStore();
    const catalogue = createSqliteCatalogue(store, describeJson);
    const derivation = titlesDerivation(store);
    const [outcome] = await catalogue.save(records(1, 2), at);
    await createFollower(store, derivation).catchUp();
    if (outcome?.kind !== 'new') throw new Error('A new work was expected.');
    store.transaction(() => appendChanges(store, [outcome.workId], 'related', later));
    await createFollower(store, derivation).catchUp();
    expect(derivation.applied).toBe(1);
    expect((await catalogue.changes(1, 5)).map(({ aspect }) => aspect)).toEqual(['related']);
    expect(await createFollower(store, derivation).position()).toBe(2);
  });
});

describe('settings', () => {
  it('are kept by name', () => {
    const settings = createSettings(temporaryStore());
    expect(settings.get('a')).toBeUndefined();
    settings.set('a', '1');
    settings.set('a', '2');
    expect(settings.get('a')).toBe('2');
  });
});
