import { describe, expect, it } from 'vitest';
import { aDeletion, aDescription, aRecord, describeJson, identifiers } from '../../test/support/a-record.ts';
import { temporaryStore } from '../../test/support/temporary-store.ts';
import { titlesDerivation, titlesHeld } from '../../test/support/titles-derivation.ts';
import type { WorkDescription, WorkId } from '../model/index.ts';
import { createSqliteCatalogue, type IncomingRecord, type OursRule } from './index.ts';

/** Works are ours whose title begins with a word of ours; `?` in it is doubtful. */
function ruleOf(signs: { word: string | undefined }): OursRule {
  return {
    name: 'ours',
    digest: ({ title }) => [title],
    version: () => signs.word,
    judge([title]) {
      const text = Buffer.from(title ?? []).toString();
      const answer = text.startsWith(signs.word ?? '')
        ? 'ours'
        : text.includes('?')
          ? 'doubtful'
          : 'not-ours';
      return { answer, suggests: 'no', evidence: [`It is called ${text}.`] };
    },
  };
}

function aHouse(word: string | undefined = 'Our') {
  const store = temporaryStore();
  const signs: { word: string | undefined } = { word };
  const titles = titlesDerivation(store);
  let hours = 0;
  const nextHour = () => {
    hours += 1;
    return new Date(Date.UTC(2026, 0, 1, hours));
  };
  const catalogue = createSqliteCatalogue(store, describeJson, {
    alongside: [titles],
    ours: ruleOf(signs),
    now: nextHour,
  });
  const save = async (...records: readonly IncomingRecord[]) => {
    const outcomes = await catalogue.save(records, nextHour());
    return outcomes.map((outcome) => ('workId' in outcome ? outcome.workId : ('' as WorkId)));
  };
  /** Everything by which others could learn of a work. */
  const seen = async (id: WorkId) => ({
    fate: (await catalogue.fate(id)).kind,
    found: (await catalogue.find(id)) !== undefined,
    listed: (await catalogue.summaries([id])).length,
    counted: (await catalogue.counts()).works,
    oai: (await catalogue.changedWork(id))?.state,
    logged: (await catalogue.changes(0, 1000)).filter(({ workId }) => workId === id).length,
    derived: titlesHeld(store).length,
  });
  return { store, signs, catalogue, save, seen };
}

function asked(title: string, key = '1', rest: Partial<WorkDescription> = {}): IncomingRecord {
  const description = aDescription({ ...rest, title: title as WorkDescription['title'] });
  return { ...aRecord({ key, description, rank: rest.volume ?? '1' }), isAsked: true };
}

const nowhere = {
  fate: 'unknown',
  found: false,
  listed: 0,
  counted: 0,
  oai: undefined,
  logged: 0,
  derived: 0,
};
const public1 = { fate: 'held', found: true, listed: 1, counted: 1, oai: 'held', logged: 1, derived: 1 };

describe('a work that came with the question whether it is ours', () => {
  it('is public when it is', async () => {
    const { save, seen } = aHouse();
    const [id = '' as WorkId] = await save(asked('Our cells'));
    expect(await seen(id)).toEqual(public1);
  });

  it.each(['Cells', 'Cells?'])('is nowhere to be seen when it is not or is doubtful: %s', async (title) => {
    const { save, seen, catalogue } = aHouse();
    const [id = '' as WorkId] = await save(asked(title, '1', { identifiers: identifiers({ pmid: '77' }) }));
    expect(await seen(id)).toEqual(nowhere);
    expect(await catalogue.findByIdentifier('pmid', '77')).toBeUndefined();
    expect((await catalogue.lastChanged({ limit: 9 })).total).toBe(0);
    expect(await catalogue.firstChangedAt()).toBeUndefined();
    expect(await catalogue.portions(100)).toEqual([]);
    expect(await catalogue.oursOf(id)).toMatchObject({ isPublic: false, isAsked: true });
  });

  it('is public where nothing tells what is ours, or nobody asked', async () => {
    const nothing = aHouse('');
    nothing.signs.word = undefined;
    const [id = '' as WorkId] = await nothing.save(asked('Cells'));
    expect(await nothing.seen(id)).toEqual(public1);
    const { save, seen } = aHouse();
    const [other = '' as WorkId] = await save({ ...asked('Cells'), isAsked: false });
    expect(await seen(other)).toEqual(public1);
  });

  it('appears everywhere at once with a curator’s word, and goes with another; the word outlives rebuilds', async () => {
    const { save, seen, catalogue } = aHouse();
    const [id = '' as WorkId] = await save(asked('Cells?'));
    expect(await catalogue.waiting({ answer: 'doubtful', limit: 9 })).toMatchObject({
      total: 1,
      works: [{ id, answer: 'doubtful', suggests: 'no', evidence: ['It is called Cells?.'] }],
    });
    await catalogue.sayOurs([id], 'yes', 'We know', new Date(0));
    expect(await seen(id)).toEqual(public1);
    await catalogue.rebuildWorks();
    await save(asked('Cells again?', '1', { volume: '2' }));
    expect(await seen(id)).toMatchObject({ fate: 'held', oai: 'held' });
    await catalogue.sayOurs([id], 'no', 'A mistake', new Date(0));
    // Its address was public: who followed it is told.
    expect(await seen(id)).toMatchObject({ fate: 'withdrawn', found: false, oai: 'gone', derived: 0 });
    await catalogue.undoOurs([id], 'Yet', new Date(0));
    expect(await seen(id)).toMatchObject({ fate: 'held', oai: 'held', derived: 1 });
    await catalogue.undoOurs([id], 'And yet', new Date(0));
    expect(await seen(id)).toMatchObject({ fate: 'withdrawn', oai: 'gone' });
    expect(await catalogue.undoOurs([id], 'Again', new Date(0))).toMatchObject({ kind: 'refused' });
  });

  it('is judged again when it says something else, and when the rule is another', async () => {
    const { save, seen, signs, catalogue } = aHouse();
    const [id = '' as WorkId] = await save(asked('Cells'));
    await save(asked('Our cells', '1', { volume: '2' }));
    expect(await seen(id)).toEqual(public1);
    signs.word = 'Their';
    await catalogue.judgeAnew();
    expect(await seen(id)).toMatchObject({ fate: 'withdrawn', oai: 'gone', derived: 0 });
    signs.word = undefined;
    await catalogue.judgeAnew();
    expect(await seen(id)).toMatchObject({ fate: 'held', oai: 'held', derived: 1 });
  });

  it('is public when a record joins it that nobody asked about, and leads to itself when it is merged away', async () => {
    const { save, seen } = aHouse();
    const same = { identifiers: identifiers({ doi: '10.5555/a' }) };
    const [waits = '' as WorkId] = await save(asked('Cells', '1', same));
    const [own] = await save({ ...asked('Cells', '2', same), isAsked: false });
    expect(own).toBe(waits);
    expect(await seen(waits)).toEqual(public1);
  });

  it('leaves a tombstone where a public address leads to one that never was', async () => {
    const { save, catalogue, seen } = aHouse();
    const [hidden = '' as WorkId] = await save(asked('Cells', '1'));
    const [open = '' as WorkId] = await save(asked('Our own', '2'));
    await catalogue.merge(hidden, open, 'One', new Date(0));
    await catalogue.sayOurs([hidden], 'no', 'Neither', new Date(0));
    expect((await catalogue.fate(open)).kind).toBe('withdrawn');
    expect(await seen(hidden)).toMatchObject({ found: false });
  });

  it('is gone for good when its provider takes it back', async () => {
    const { save, seen, catalogue } = aHouse();
    const [id = '' as WorkId] = await save(asked('Cells'));
    await save(aDeletion({ key: '1' }));
    expect(await seen(id)).toEqual(nowhere);
    expect((await catalogue.waiting({ limit: 9 })).total).toBe(0);
  });
});

/** What was asked for to complete the work of a DOI. */
function completing(doi: string, key: string, rest: Partial<WorkDescription> = {}): IncomingRecord {
  const description = aDescription({
    ...rest,
    identifiers: { ...identifiers({ doi }), ...rest.identifiers },
  });
  return { ...aRecord({ key, description }), isCompletion: true };
}

describe('a record that came to complete a work', () => {
  const ours = (doi: string) =>
    aDescription({ title: 'Our cells' as never, identifiers: identifiers({ doi }) });

  it('is joined to it, whatever it says of places, and is left out where there is no such work', async () => {
    const { save, seen, catalogue } = aHouse();
    const [id = '' as WorkId] = await save(aRecord({ key: '1', description: ours('10.5555/one') }));
    expect(
      await catalogue.save(
        [completing('10.5555/one', '2', { volume: '7' }), completing('10.5555/none', '3')],
        new Date('2026-02-01'),
      ),
    ).toMatchObject([{ kind: 'changed', workId: id }, { kind: 'nothing-to-complete' }]);
    expect(await seen(id)).toMatchObject({ fate: 'held', counted: 1 });
    expect(await catalogue.find(id)).toMatchObject({ volume: '7' });
  });

  it('does not make it one that is asked about, nor take the question away', async () => {
    const { save, seen } = aHouse();
    const imported = aRecord({ key: '1', description: ours('10.5555/one') });
    const [id = '' as WorkId] = await save({
      ...imported,
      description: JSON.stringify(
        aDescription({ title: 'Cells' as never, identifiers: identifiers({ doi: '10.5555/one' }) }),
      ),
    });
    await save(completing('10.5555/one', '1', { volume: '7' }));
    expect(await seen(id)).toMatchObject({ fate: 'held' });
    const [waits = '' as WorkId] = await save(
      asked('Cells', '4', { identifiers: identifiers({ doi: '10.5555/four' }) }),
    );
    await save(completing('10.5555/four', '5', { volume: '8' }));
    expect(await seen(waits)).toMatchObject({ fate: 'unknown' });
  });

  it('is seen by nobody when a curator parts the two, rule or no rule', async () => {
    const { signs, save, catalogue } = aHouse();
    signs.word = undefined;
    const [id = '' as WorkId] = await save(aRecord({ key: '1', description: ours('10.5555/one') }));
    await save(completing('10.5555/one', '2'));
    const parted = await catalogue.split(id, ['pubmed:2'], 'another work', new Date('2026-02-02'));
    expect(parted.kind).toBe('done');
    expect((await catalogue.counts()).works).toBe(1);
    const { works } = await catalogue.waiting({ limit: 9 });
    expect(works).toMatchObject([{ answer: 'not-ours', evidence: [expect.stringMatching(/to complete/)] }]);
  });
});
