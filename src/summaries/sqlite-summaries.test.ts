import { describe, expect, it } from 'vitest';
import { aDescription, aRecord, describeJson } from '../../test/support/a-record.ts';
import { temporaryStore } from '../../test/support/temporary-store.ts';
import { appendChanges, createSqliteCatalogue } from '../catalogue/index.ts';
import { inlineText } from '../markup/index.ts';
import type { WorkDescription, WorkId } from '../model/index.ts';
import { wordingMark } from '../plain/index.ts';
import { createSqliteSummaries } from './sqlite-summaries.ts';
import type { WrittenSummary } from './summaries.ts';
import { createSummarisedWorks } from './summarised-works.ts';

const at = new Date('2026-01-15T09:00:00Z');
const later = new Date('2026-01-16T09:00:00Z');
const by = { by: 'Mina Sohrabi' };

function texts(conclusion: string): Pick<WorkDescription, 'abstract'> {
  return { abstract: { sections: [{ text: inlineText(conclusion) }] } };
}

async function aHouse() {
  const store = temporaryStore();
  const catalogue = createSqliteCatalogue(store, describeJson);
  const summaries = createSqliteSummaries(store, appendChanges);
  const save = async (description: WorkDescription, key = '1', rank = '1') => {
    const [outcome] = await catalogue.save([aRecord({ key, rank, description })], at);
    if (outcome === undefined || !('workId' in outcome)) throw new Error('The record should be kept.');
    return outcome.workId;
  };
  const approved = async (id: WorkId) => {
    const work = await catalogue.find(id);
    return work === undefined ? [] : summaries.approvedOf(work);
  };
  return { store, catalogue, summaries, save, approved };
}

function written(words: string, changes: Partial<WrittenSummary> = {}): WrittenSummary {
  return {
    language: 'en',
    origin: 'typed',
    writtenBy: 'Kian Rad',
    paragraphs: [{ text: inlineText(words) }],
    sources: [{ sentence: [0, 0, words.length], from: [[0, 0, 11]] }],
    wording: wordingMark(aDescription(texts('Rest helps.'))),
    ...changes,
  };
}

describe('summaries', () => {
  it('are public when a person has approved them, and not before', async () => {
    const { catalogue, summaries, save, approved } = await aHouse();
    const id = await save(aDescription(texts('Rest helps.')));
    const before = await catalogue.position();
    const number = await summaries.add(id, written('Resting is good.'), at);
    expect(await approved(id)).toEqual([]);
    expect(await catalogue.position()).toBe(before);
    expect(await summaries.approve(number, by, later)).toEqual({ kind: 'done' });
    expect(await approved(id)).toMatchObject([
      { number, state: 'approved', writtenBy: 'Kian Rad', approvedBy: 'Mina Sohrabi', approvedAt: later },
    ]);
    // The page that was kept without it is made anew.
    expect((await catalogue.changes(before, 9)).map(({ workId, aspect }) => [workId, aspect])).toEqual([
      [id, 'related'],
    ]);
  });

  it('take the place of one another, one for each language', async () => {
    const { summaries, save, approved } = await aHouse();
    const id = await save(aDescription(texts('Rest helps.')));
    const first = await summaries.add(id, written('Resting is good.'), at);
    const second = await summaries.add(id, written('Rest does you good.'), at);
    const persian = await summaries.add(id, written('استراحت خوب است.', { language: 'fa' }), at);
    for (const number of [first, persian]) await summaries.approve(number, by, at);
    expect(await summaries.approve(second, by, later)).toEqual({ kind: 'done', replaced: first });
    expect((await approved(id)).map(({ number }) => number)).toEqual([second, persian]);
    expect(await summaries.words(first)).toEqual([
      { kind: 'approved', by: 'Mina Sohrabi', at },
      { kind: 'withdrawn', by: 'Mina Sohrabi', because: `Summary ${second} took its place.`, at: later },
    ]);
  });

  it('can be withdrawn, and say so', async () => {
    const { catalogue, summaries, save, approved } = await aHouse();
    const id = await save(aDescription(texts('Rest helps.')));
    const number = await summaries.add(id, written('Resting is good.'), at);
    await summaries.approve(number, by, at);
    const before = await catalogue.position();
    expect(await summaries.withdraw(number, { ...by, because: 'It promised too much.' }, later)).toEqual({
      kind: 'done',
    });
    expect(await approved(id)).toEqual([]);
    expect(await catalogue.position()).toBe(before + 1);
    expect(await summaries.find(number)).toMatchObject({ state: 'withdrawn', work: id });
    expect(await summaries.withdraw(number, by, later)).toMatchObject({ kind: 'refused' });
    expect(await summaries.approve(99, by, later)).toMatchObject({
      reason: 'There is no summary 99. See "lectern summary list".',
    });
  });

  it('follow a work whose address moved, and come back when it does', async () => {
    const { store, catalogue, summaries, save, approved } = await aHouse();
    const older = await save(aDescription({ ...texts('Rest helps.'), volume: '1' }), 'a');
    const younger = await save(
      aDescription({ ...texts('Sleep helps.'), title: inlineText('Other words') }),
      'b',
    );
    const number = await summaries.add(younger, written('Sleeping is good.'), at);
    await summaries.approve(number, by, at);
    await catalogue.merge(older, younger, 'One work.', at);
    expect(await approved(older)).toMatchObject([{ number, work: older }]);
    const summarised = createSummarisedWorks(store);
    expect(summarised.works()).toEqual([older]);
    expect(await summaries.list()).toMatchObject([{ number, work: older }]);
    expect(await summaries.list({ work: older })).toHaveLength(1);
    await catalogue.undoMerge(older, younger, 'Two after all.', at);
    expect(await approved(older)).toEqual([]);
    expect(await approved(younger)).toMatchObject([{ number, work: younger }]);
    expect(summarised.works()).toEqual([younger]);
    await summaries.withdraw(number, by, later);
    expect(summarised.works()).toEqual([]);
  });

  it('point to no sentence of an abstract that was changed', async () => {
    const { summaries, save, approved } = await aHouse();
    const id = await save(aDescription(texts('Rest helps.')));
    const number = await summaries.add(id, written('Resting is good.'), at);
    await summaries.approve(number, by, at);
    expect((await approved(id))[0]?.sources).toHaveLength(1);
    expect((await approved(id))[0]?.isOutdated).toBeUndefined();
    await save(aDescription(texts('Rest does not help.')), '1', '2');
    expect((await approved(id))[0]).toMatchObject({ sources: [], isOutdated: true });
  });

  it('survive a rebuild of everything derived', async () => {
    const { catalogue, summaries, save, approved } = await aHouse();
    const id = await save(aDescription(texts('Rest helps.')));
    await summaries.approve(await summaries.add(id, written('Resting is good.'), at), by, at);
    await catalogue.rebuildWorks();
    expect(await approved(id)).toHaveLength(1);
  });

  it('are never edited nor forgotten', async () => {
    const { store, summaries, save } = await aHouse();
    const id = await save(aDescription(texts('Rest helps.')));
    await summaries.approve(await summaries.add(id, written('Resting is good.'), at), by, at);
    for (const sql of [
      "update summary set says = '{}'",
      'delete from summary_word',
      "update summary_word set by = 'nobody'",
      'delete from summary',
    ])
      expect(() => store.transaction(() => store.writer.exec(sql))).toThrow(/never (?:edited|forgotten)/);
  });

  it('of records stand behind our own, and need nobody here', async () => {
    const { summaries, save, approved } = await aHouse();
    const id = await save(
      aDescription({
        ...texts('Rest helps.'),
        otherAbstracts: [
          { kind: 'plain-language-summary', sections: [{ text: inlineText('Do rest.') }], rights: '© X.' },
          {
            kind: 'plain-language-summary',
            sections: [{ label: 'یافته', text: inlineText('استراحت کنید.') }],
          },
          { kind: 'translation', language: 'fa', sections: [{ text: inlineText('چکیده') }] },
        ],
      }),
    );
    await summaries.approve(await summaries.add(id, written('Resting is good.'), at), by, at);
    expect(await approved(id)).toMatchObject([
      { origin: 'typed' },
      {
        origin: 'record',
        language: 'en',
        state: 'approved',
        rights: '© X.',
        paragraphs: [{ text: 'Do rest.' }],
      },
      { origin: 'record', language: 'fa', paragraphs: [{ label: 'یافته' }] },
    ]);
  });
});
