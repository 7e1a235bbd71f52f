import { describe, expect, it } from 'vitest';
import { aDescription, aRecord, describeJson } from '../../../test/support/a-record.ts';
import { temporaryStore } from '../../../test/support/temporary-store.ts';
import { testEffects } from '../../../test/support/test-effects.ts';
import { appendChanges, createFollower, createSqliteCatalogue } from '../../catalogue/index.ts';
import { inlineText } from '../../markup/index.ts';
import type { ExplainedWords } from '../../plain/index.ts';
import { createSqlitePlain, loadGlossary } from '../../plain/index.ts';
import { createSqliteSummaries } from '../sqlite-summaries.ts';
import type { WrittenSummary } from '../summaries.ts';
import { followSummaries } from './explained-summaries.ts';

const at = new Date('2026-01-15T09:00:00Z');
const by = { by: 'Mina Sohrabi' };
const oneLine = 'A cytokine fell in the RCT that was made.';
const paragraphs = [
  'In this RCT, 40 people were in the study and a cytokine fell.',
  'So the cytokine matters.',
];
const cannotTell = 'Whether a biopsy is of use.';

async function aHouse() {
  const store = temporaryStore();
  const effects = testEffects();
  const catalogue = createSqliteCatalogue(store, describeJson);
  const summaries = createSqliteSummaries(store, appendChanges);
  const plain = createSqlitePlain(store, appendChanges, effects);
  const follower = followSummaries(createFollower(store, plain), {
    store,
    summaries,
    catalogue,
    explainer: plain,
    announce: (works) => appendChanges(store, works, 'related', at),
  });
  const text = 'We did a randomised controlled trial (RCT) of rest (R).';
  const description = aDescription({ abstract: { sections: [{ text: inlineText(text) }] } });
  const [outcome] = await catalogue.save([aRecord({ key: '1', rank: '1', description })], at);
  if (outcome === undefined || !('workId' in outcome)) throw new Error('The record should be kept.');
  const id = outcome.workId;
  const approve = async (changes: Partial<WrittenSummary> = {}) => {
    const number = await summaries.add(id, { ...written, ...changes }, at);
    await summaries.approve(number, by, at);
    await follower.catchUp();
    return number;
  };
  const explainedOf = async () => {
    const work = await catalogue.find(id);
    return work && (await summaries.approvedOf(work))[0]?.explained;
  };
  return { store, catalogue, summaries, follower, approve, explainedOf };
}

const written: WrittenSummary = {
  language: 'en',
  origin: 'typed',
  writtenBy: 'Kian Rad',
  oneLine: inlineText(oneLine),
  paragraphs: paragraphs.map((text) => ({ text: inlineText(text) })),
  cannotTell: inlineText(cannotTell),
  sources: [],
  wording: '',
};

function wordsIn({ shortForms = [], terms = [] }: ExplainedWords = {}) {
  const texts = [...paragraphs, cannotTell];
  const at = ([section, start, end]: readonly [number, number, number, ...unknown[]]) =>
    `${section}: ${(section < 0 ? oneLine : (texts[section] ?? '')).slice(start, end)}`;
  return {
    shortForms: shortForms.flatMap(({ long, uses }) => uses.map((use) => `${at(use)}, ${long}`)),
    terms: terms.map(at),
  };
}

describe('the words of approved summaries', () => {
  it('are explained once they are followed: in the one line, and from the paragraphs on again', async () => {
    const { approve, explainedOf } = await aHouse();
    await approve();
    expect(wordsIn(await explainedOf())).toEqual({
      // The abstract says what it stands for; a single letter may mean anything elsewhere.
      shortForms: ['-1: RCT, randomised controlled trial', '0: RCT, randomised controlled trial'],
      terms: ['-1: cytokine', '0: cytokine', '2: biopsy'],
    });
  });

  it('are explained in Persian', async () => {
    const { approve, explainedOf } = await aHouse();
    const text = 'در این کارآزمایی بالینی که برای بیماران انجام شد التهاب کاهش یافت.';
    await approve({ language: 'fa', paragraphs: [{ text: inlineText(text) }] });
    const { terms = [] } = (await explainedOf()) ?? {};
    expect(terms.map(([section, , , id]) => [section, id])).toEqual([
      [-1, 'cytokine'],
      [0, 'clinical-trial'],
      [0, 'inflammation'],
    ]);
  });

  it('have the page made anew once, and are not looked at again', async () => {
    const { catalogue, follower, approve } = await aHouse();
    await follower.catchUp();
    const before = await catalogue.position();
    await approve();
    // The approval, and its words.
    expect(await catalogue.position()).toBe(before + 2);
    await follower.catchUp();
    expect(await catalogue.position()).toBe(before + 2);
  });

  it('are explained anew with a glossary that was loaded since, and by a rebuild as they were', async () => {
    const { store, follower, approve, explainedOf } = await aHouse();
    await approve();
    const first = await explainedOf();
    await follower.rebuild();
    expect(await explainedOf()).toEqual(first);
    loadGlossary(store, 'own', [
      { terms: { en: ['people were'] }, definitions: { en: 'Those who took part.' } },
    ]);
    await follower.catchUp();
    expect(wordsIn(await explainedOf()).terms).toContain('0: people were');
  });

  it('are forgotten with the summary that was withdrawn, and explained again with it', async () => {
    const { store, summaries, follower, approve, explainedOf } = await aHouse();
    const number = await approve();
    await summaries.withdraw(number, by, at);
    await follower.catchUp();
    expect(store.reader.prepare('select count(*) as kept from plain_summary').get()).toEqual({ kept: 0 });
    await summaries.approve(number, by, at);
    await follower.catchUp();
    expect((await explainedOf())?.terms).toHaveLength(3);
  });
});
