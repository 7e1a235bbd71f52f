import { describe, expect, it } from 'vitest';
import { aLog } from '../../../test/support/a-log.ts';
import type { WorkParts } from '../../../test/support/a-work.ts';
import { temporaryStore } from '../../../test/support/temporary-store.ts';
import { testEffects } from '../../../test/support/test-effects.ts';
import type { WorkId } from '../../model/index.ts';
import { createRelated } from '../keeping/sqlite-related.ts';
import { allSignals, type Signals } from '../signals.ts';

const team = ['Aramesh, Sina', 'Mobini, Azar', 'Seyedi, Iman'];
const title = 'Exosomes of synovial cells in early rheumatoid arthritis of young adults';
const abstract =
  'Synovial cells release exosomes that carry cargo of microRNA and interleukins to cartilage. We measured vesicles in synovial fluid of inflamed joints, and cartilage loss by magnetic resonance.';
const seed: WorkParts = {
  id: 'seed0000',
  title: 'Vesicles and cartilage loss in inflamed joints with rheumatoid arthritis',
  abstract: 'Exosomes in synovial fluid foretell the loss of cartilage in rheumatoid arthritis.',
};
/** One study, published four times. */
const versions: readonly WorkParts[] = [
  { id: 'v1aaaaaa', title, abstract, authors: team },
  { id: 'v2aaaaaa', title, abstract: `${abstract} Preprint.`, authors: team, type: 'preprint' },
  { id: 'v3aaaaaa', title: `P-107 ${title}`, abstract: abstract.slice(0, 90), authors: team },
  { id: 'v4aaaaaa', title: `Erratum: ${title}`, type: 'notice', authors: team },
];
const other: WorkParts = {
  id: 'aather00',
  title: 'Magnetic resonance of joints with arthritis',
  abstract: 'Inflamed joints lose cartilage.',
  authors: ['Else, Any', 'Body, Some'],
};
const elsewhere: WorkParts[] = Array.from({ length: 60 }, (_, n) => ({
  id: `e${String(n).padStart(2, '0')}aaaaa`,
  title: `Soot and air in city number${n} district${n}`,
}));

/** The list of a work; some may come when the others have their lists. */
async function listOf(
  works: readonly WorkParts[],
  id: string,
  { signals = allSignals, late = [] }: { signals?: Signals; late?: readonly WorkParts[] } = {},
) {
  const held = aLog();
  held.save(...works);
  const related = createRelated(temporaryStore(), held.catalogue, held.append, testEffects(), {
    signals: () => signals,
  });
  await related.catchUp();
  for (const work of late) {
    held.save(work);
    await related.catchUp();
  }
  return related.relatedTo(id as WorkId, 50);
}

describe('a list of related works', () => {
  it('has one version of a study before other works, and the others behind them', async () => {
    const works = [seed, ...versions, other, ...elsewhere];
    const list = await listOf(works, 'seed0000');
    const plain = await listOf(works, 'seed0000', { signals: { ...allSignals, variety: false } });
    expect(plain.slice(0, 2).every(({ id }) => id.startsWith('v'))).toBe(true);
    expect(list.map(({ id }) => id[0])).toEqual(['v', 'a', 'v', 'v', 'v']);
    expect(list[0]?.id).toBe(plain[0]?.id);
    // Nothing is lost, and the rest keeps its order.
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect([...list].sort(byId)).toEqual([...plain].sort(byId));
    const behind = plain.filter(({ id }) => id.startsWith('v')).slice(1);
    expect(list.slice(2)).toEqual(behind);
  });

  it('says of a version of the same study that it is one, and has one of them first', async () => {
    const list = await listOf([...versions, other, ...elsewhere], 'v1aaaaaa');
    expect(list.map(({ id }) => id[0])).toEqual(['v', 'a', 'v', 'v']);
    for (const { id, ties } of list) expect(ties.includes('same-study')).toBe(id.startsWith('v'));
    // Who does not sign may have called another thing the same.
    const unsigned = versions.map(({ authors, ...work }) => work);
    for (const { ties } of await listOf([...unsigned, other, ...elsewhere], 'v1aaaaaa'))
      expect(ties).toEqual([]);
  });

  it('has no notice about another study before other works', async () => {
    const notice: WorkParts = {
      id: 'nnnnnnnn',
      title: 'Retraction: Cartilage loss in inflamed joints with rheumatoid arthritis',
      type: 'notice',
    };
    const list = await listOf([seed, notice, other, ...elsewhere], 'seed0000');
    expect(list.map(({ id }) => id[0])).toEqual(['a', 'n']);
  });

  it('has three parts of a series before other works', async () => {
    const outcomes = ['pain', 'sleep', 'work', 'walking', 'fatigue'];
    const parts = outcomes.map(
      (outcome, n): WorkParts => ({
        id: `p${n}aaaaaa`,
        title: `Vesicles in rheumatoid arthritis of inflamed joints: ${outcome} in the Vesicle cohort`,
        abstract: `We followed the Vesicle cohort for ${outcome}, ${outcome} ladders and ${outcome} scales${n}.`,
        authors: team,
      }),
    );
    const list = await listOf([seed, ...parts, other, ...elsewhere], 'seed0000');
    expect(list.map(({ id }) => id[0])).toEqual(['p', 'p', 'p', 'a', 'p', 'p']);
  });

  it('is in the same order where some of its works came later', async () => {
    const firstLetters = async (works: readonly WorkParts[], ...late: readonly WorkParts[]) =>
      (await listOf([...works, ...elsewhere], 'seed0000', { late })).map(({ id }) => id.slice(0, 2));
    const [one, ...more] = versions as [WorkParts, ...WorkParts[]];
    // What repeats nothing comes before what stood behind, wherever it is near.
    const far: WorkParts = {
      id: 'far00000',
      title: 'Loss of teeth, and cartilage of the jaw',
      abstract: 'Teeth.',
    };
    const whole = await firstLetters([seed, ...versions, other, far]);
    expect(whole).toEqual(['v1', 'aa', 'fa', 'v2', 'v3', 'v4']);
    expect(await firstLetters([seed, ...versions], other, far)).toEqual(whole);
    expect(await firstLetters([seed, ...versions], far, other)).toEqual(whole);
    // What repeats another moves others.
    expect(await firstLetters([seed, other, far, ...more], one)).toEqual(whole);
    expect(await firstLetters([seed, other, far], ...more, one)).toEqual(whole);
  });
});
