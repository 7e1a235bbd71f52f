import { describe, expect, it } from 'vitest';
import { anId, applyWorks, aWork } from '../../test/support/a-work.ts';
import { temporaryStore } from '../../test/support/temporary-store.ts';
import { inlineText } from '../markup/index.ts';
import type { WorkId } from '../model/index.ts';
import { createEmbeddedSearch } from './embedded-search.ts';

const lay = (text: string) => ({
  kind: 'plain-language-summary' as const,
  language: 'en',
  sections: [{ text: inlineText(text) }],
});
const works = Array.from({ length: 40 }, (_, at) => ({
  ...aWork({ id: anId(at), title: `Work ${at} on sleep` }),
  ...(at === 0 && { otherAbstracts: [lay('Sleep in plain words.')] }),
}));

describe('summaries that are kept elsewhere', () => {
  it('are found, counted and forgotten as they come and go, beside those of records', async () => {
    const store = temporaryStore();
    let approved: readonly WorkId[] = [];
    const search = createEmbeddedSearch(store, async () => undefined, undefined, {
      version: () => approved.join(),
      works: () => approved,
    });
    applyWorks(store, search, works.slice(0, 25));
    /** Something is committed whenever a summary is approved or withdrawn. */
    const approve = (...ids: readonly WorkId[]) => {
      approved = ids;
      store.transaction(() => store.writer.exec('create table t (x); drop table t;'));
    };
    const found = async (text: string) => {
      const { hits, facets } = await search.search({ text, offset: 0, limit: 50, facets: true });
      return [
        hits.map(({ workId }) => workId).sort(),
        facets?.facts.find(({ value }) => value === 'lay-summary')?.works ?? 0,
      ];
    };
    expect(await found('has:lay-summary')).toEqual([[anId(0)], 1]);
    approve(anId(3), anId(7), anId(0), anId(33));
    expect(await found('sleep has:lay-summary')).toEqual([[anId(0), anId(3), anId(7)].sort(), 3]);
    // A work that comes later has the summary that waited for it.
    applyWorks(store, search, works.slice(20));
    expect((await found('has:lay-summary'))[1]).toBe(4);
    expect((await found('sleep NOT has:lay-summary'))[0]).toHaveLength(36);
    approve(anId(7));
    expect(await found('has:lay-summary')).toEqual([[anId(0), anId(7)].sort(), 2]);
    const chosen = { text: 'sleep', offset: 0, limit: 50, filters: { facts: ['lay-summary' as const] } };
    expect((await search.search(chosen)).total).toBe(2);
    approve();
    expect(await found('has:lay-summary')).toEqual([[anId(0)], 1]);
  });
});
