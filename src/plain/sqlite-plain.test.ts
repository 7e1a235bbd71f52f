import { describe, expect, it } from 'vitest';
import { aDeletion, aDescription, aRecord, describeJson } from '../../test/support/a-record.ts';
import { temporaryStore } from '../../test/support/temporary-store.ts';
import { testEffects } from '../../test/support/test-effects.ts';
import { appendChanges, createFollower, createSqliteCatalogue, openStore } from '../catalogue/index.ts';
import { inlineText } from '../markup/index.ts';
import type { WorkDescription } from '../model/index.ts';
import { plainContents } from './plain-contents.ts';
import { createSqlitePlain } from './sqlite-plain.ts';

const at = new Date('2026-01-15T09:00:00Z');

function abstract(conclusion: string): Pick<WorkDescription, 'abstract'> {
  const sections = [
    ['METHODS', 'We asked porters to rest. They did so for a week.'],
    ['RESULTS', 'All of them slept.'],
    ['CONCLUSION', conclusion],
  ] as const;
  return { abstract: { sections: sections.map(([label, text]) => ({ label, text: inlineText(text) })) } };
}

async function aHouse() {
  const store = temporaryStore();
  const catalogue = createSqliteCatalogue(store, describeJson);
  const plain = createSqlitePlain(store, appendChanges, testEffects());
  const save = async (description: WorkDescription, rank = '1') => {
    const [outcome] = await catalogue.save([aRecord({ rank, description })], at);
    if (outcome === undefined || !('workId' in outcome)) throw new Error('The record should be kept.');
    return outcome.workId;
  };
  return { store, catalogue, plain, follower: createFollower(store, plain), save };
}

describe('plain layers', () => {
  it('are there once the log was followed, and go with the work', async () => {
    const { catalogue, plain, follower, save } = await aHouse();
    const id = await save(aDescription(abstract('Rest helps. More of it helps more.')));
    const work = { id, ...aDescription(abstract('Rest helps. More of it helps more.')) };
    expect(await plain.layerOf(work)).toBeUndefined();
    await follower.catchUp();
    expect(await plain.layerOf(work)).toMatchObject({ short: { conclusion: [[2, 0, 11]] } });
    await catalogue.save([aDeletion()], at);
    await follower.catchUp();
    expect(await plain.layerOf(work)).toBeUndefined();
  });

  it('never serve a wording other than the one they were made of', async () => {
    const { plain, follower, save } = await aHouse();
    const id = await save(aDescription(abstract('Rest helps.')));
    await follower.catchUp();
    const changed = { id, ...aDescription(abstract('Rest harms.')) };
    await save(aDescription(abstract('Rest harms.')), '2');
    expect(await plain.layerOf(changed)).toBeUndefined();
    await follower.catchUp();
    expect(await plain.layerOf(changed)).toBeDefined();
  });

  it('tell the change log of works whose layer changed, once, and of no other', async () => {
    const { catalogue, follower, save } = await aHouse();
    await save(aDescription(abstract('Rest helps.')));
    await follower.catchUp();
    const later = aDescription({ ...abstract('Rest helps.'), volume: '7' });
    await save(later, '2');
    await follower.catchUp();
    const changes = await catalogue.changes(0, 9);
    expect(changes.map(({ aspect }) => aspect)).toEqual(['work', 'related', 'work']);
    expect(await follower.position()).toBe(await catalogue.position());
  });

  it('of a work with nothing to say take no room', async () => {
    const { store, catalogue, follower, save } = await aHouse();
    await save(aDescription());
    await follower.catchUp();
    expect([plainContents(store.reader).size, await catalogue.position()]).toEqual([0, 1]);
  });

  it('are made anew, in an old database too, when the recipe differs', async () => {
    const { store, save } = await aHouse();
    const work = { id: await save(aDescription()), ...aDescription() };
    const elsewhere = openStore(store.file);
    const newer = createSqlitePlain(elsewhere, appendChanges, testEffects(), () => [
      { recipe: 'short 99', partOf: () => ({ short: { aim: [] } }) },
    ]);
    await createFollower(elsewhere, newer).catchUp();
    expect(await newer.layerOf(work)).toEqual({ short: { aim: [] } });
    elsewhere.close();
  });
});
