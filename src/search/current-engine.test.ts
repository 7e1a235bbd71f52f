import { describe, expect, it } from 'vitest';
import { anId, applyChanges, applyWorks, aWork } from '../../test/support/a-work.ts';
import { temporaryStore } from '../../test/support/temporary-store.ts';
import { openStore } from '../catalogue/index.ts';
import { createEmbeddedSearch } from './embedded-search.ts';

const written = (number: number) =>
  aWork({ id: anId(number), title: `Salt in ${number} lakes`, source: { name: `Journal ${number % 3}` } });

describe('an index that another process writes', () => {
  it('has at once what was committed, and never anything in between', async () => {
    const store = temporaryStore();
    const elsewhere = openStore(store.file);
    const writing = createEmbeddedSearch(store, async () => undefined);
    const reading = createEmbeddedSearch(elsewhere, async () => undefined);
    const found = async () =>
      (await reading.search({ text: 'salt', offset: 0, limit: 10, facets: true })).facets?.sources ?? [];
    expect(await found()).toEqual([]);
    // So many that segments are joined again and again.
    for (let batch = 0; batch < 90; batch += 1) {
      applyWorks(
        store,
        writing,
        Array.from({ length: 5 }, (_, at) => written(5 * batch + at)),
      );
      const works = (await found()).reduce((sum, source) => sum + source.works, 0);
      expect(works).toBe(5 * (batch + 1));
    }
    applyChanges(store, writing, [{ id: anId(7), work: undefined }]);
    expect(await found()).toEqual([
      { value: 'Journal 0', works: 150 },
      { value: 'Journal 2', works: 150 },
      { value: 'Journal 1', works: 149 },
    ]);
    elsewhere.close();
  });
});
