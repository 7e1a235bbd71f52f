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
