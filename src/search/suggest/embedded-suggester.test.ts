import { expect, it } from 'vitest';
import { suggesterContract } from '../../../test/contracts/suggester.ts';
import { describeJson } from '../../../test/support/a-record.ts';
import { temporaryStore } from '../../../test/support/temporary-store.ts';
import { createSqliteCatalogue } from '../../catalogue/index.ts';
import { plainText } from '../../markup/index.ts';
import { createSqlitePeople } from '../../people/index.ts';
import { createEmbeddedSearch } from '../embedded-search.ts';
import { createEmbeddedSuggester } from './embedded-suggester.ts';

let hour = 0;

suggesterContract('in memory', async () => {
  const store = temporaryStore();
  const [search, people] = [createEmbeddedSearch(store, async () => undefined), createSqlitePeople(store)];
  const catalogue = createSqliteCatalogue(store, describeJson, { alongside: [search, people] });
  const suggester = createEmbeddedSuggester({
    catalogue,
    people,
    segments: search.segments,
    position: () => catalogue.position(),
  });
  return {
    suggester,
    save: async (records) => void (await catalogue.save(records, new Date(Date.UTC(2026, 0, 1, hour++)))),
    titleOf: async (id) => plainText((await catalogue.summaries([id]))[0]?.title ?? ('' as never)),
    nameOf: async (id) => (await people.summaries([id]))[0]?.name ?? '',
    sourceOf: async (id) => (await catalogue.findSource(id))?.name ?? '',
  };
});

it('suggests groups from outside by any of their names, and forgets those that went', async () => {
  const store = temporaryStore();
  const [search, people] = [createEmbeddedSearch(store, async () => undefined), createSqlitePeople(store)];
  const catalogue = createSqliteCatalogue(store, describeJson, { alongside: [search, people] });
  let [version, names] = [
    0,
    new Map([['botany', { names: ['Department of Botany', 'Plant Science'], works: 3 }]]),
  ];
  const suggester = createEmbeddedSuggester({
    catalogue,
    people,
    segments: search.segments,
    groups: { version: () => version, names: () => names },
    position: () => catalogue.position(),
  });
  expect((await suggester.suggest('bot', 5)).units).toEqual(['botany']);
  expect((await suggester.suggest('plant sc', 5)).units).toEqual(['botany']);
  [version, names] = [1, new Map([['zoology', { names: ['Department of Zoology'], works: 0 }]])];
  await expect.poll(async () => (await suggester.suggest('bot', 5)).units).toEqual([]);
  expect((await suggester.suggest('zool', 5)).units).toEqual(['zoology']);
});
