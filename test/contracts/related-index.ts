import { describe, expect, it } from 'vitest';
import { inlineText } from '../../src/markup/index.ts';
import { parseDoi, type WorkId } from '../../src/model/index.ts';
import type { RelatedIndex } from '../../src/related/index.ts';
import type { WorkParts } from '../support/a-work.ts';

/** An occupant of the port over works that come and go. */
export interface RelatedIndexUnderTest {
  readonly index: RelatedIndex;
  save(...works: readonly WorkParts[]): void;
  withdraw(id: string): void;
  /** Until the index has taken in everything so far. */
  settle(): Promise<void>;
}

const doi = (name: string) => ({
  doi: parseDoi(`10.5555/${name}`) as NonNullable<ReturnType<typeof parseDoi>>,
});
const cites = (...names: readonly string[]) => names.map((name) => ({ citation: name, ...doi(name) }));

const vesicles: WorkParts = {
  id: 'aaaaaaaa',
  identifiers: doi('vesicles'),
  title: 'Exosomes carry IL-10 in rheumatoid arthritis',
  abstract: 'Exosomes of synovial cells carry IL-10 in patients with rheumatoid arthritis.',
  authors: ['Aramesh, Sina', 'Mobini, Azar', 'Seyedi, Iman'],
};
const joints: WorkParts = {
  id: 'bbbbbbbb',
  identifiers: doi('joints'),
  title: 'IL-10 and exosome release in arthritis of the joints',
  abstract: 'Rheumatoid joints release exosomes.',
  references: cites('vesicles', 'elsewhere'),
  authors: ['Mobini, A.', 'Seyedi, I.'],
};
const air: WorkParts = {
  id: 'cccccccc',
  identifiers: doi('air'),
  title: 'Air pollution in cities',
  abstract: 'Particles of soot in the air of cities.',
  authors: ['Seyedi, Iman'],
};
const soot: WorkParts = {
  id: 'dddddddd',
  identifiers: doi('soot'),
  title: 'Soot particles and asthma',
  abstract: 'Soot in city air and asthma of children.',
};

/** What every `RelatedIndex` promises, whatever it is made of. */
export function relatedIndexContract(name: string, create: () => RelatedIndexUnderTest): void {
  describe(`${name}, as an index of related works`, () => {
    it('leads from one work to another by works that are near, and says where there is no way', async () => {
      const { index } = await over(vesicles, joints, air, soot);
      const path = await index.pathBetween('bbbbbbbb' as WorkId, 'aaaaaaaa' as WorkId);
      expect(path?.map(({ id }) => id)).toEqual(['aaaaaaaa']);
      expect(path?.[0]?.ties).toContain('cited');
      expect(path?.[0]?.shares).toContain('IL-10');
      expect(await index.pathBetween('aaaaaaaa' as WorkId, 'dddddddd' as WorkId)).toBeUndefined();
      expect(await index.pathBetween('aaaaaaaa' as WorkId, 'zzzzzzzz' as WorkId)).toBeUndefined();
      expect(await index.pathBetween('aaaaaaaa' as WorkId, 'aaaaaaaa' as WorkId)).toEqual([]);
    });

    async function over(...works: readonly WorkParts[]) {
      const under = create();
      under.save(...works);
      await under.settle();
      const idsOf = async (id: string) =>
        (await under.index.relatedTo(id as WorkId, 50)).map((other) => other.id as string);
      return { ...under, idsOf };
    }
    const ask = (title: string, text: string) => ({ title: inlineText(title), text: inlineText(text) });

    it('lists what speaks of the same, nearest first, never the work itself, with scores that fall', async () => {
      const { index } = await over(vesicles, joints, air, soot);
      const list = await index.relatedTo('aaaaaaaa' as WorkId, 50);
      expect(list[0]?.id).toBe('bbbbbbbb');
      expect(list.map(({ id }) => id)).not.toContain('aaaaaaaa');
      const scores = list.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
    });

    it('says why: the words shared, at most four, who cites whom, and who wrote it', async () => {
      const { index } = await over(vesicles, joints, air, soot);
      const [joint] = await index.relatedTo('aaaaaaaa' as WorkId, 1);
      expect(joint?.shares).toContain('IL-10');
      expect(joint?.shares.length).toBeLessThanOrEqual(4);
      expect(joint?.ties).toEqual(['cites', 'team']);
      expect((await index.relatedTo('bbbbbbbb' as WorkId, 1))[0]?.ties).toEqual(['cited', 'team']);
      expect((await index.relatedTo('cccccccc' as WorkId, 1))[0]?.ties).toEqual([]);
    });

    it('binds works that cite the same, also where their words are strange to each other', async () => {
      const first = { ...air, references: cites('x1', 'x2', 'x3') };
      const second = { ...vesicles, references: cites('x1', 'x2', 'x3') };
      const { index, idsOf } = await over(first, second, soot);
      expect(await idsOf('aaaaaaaa')).toEqual(['cccccccc']);
      expect((await index.relatedTo('aaaaaaaa' as WorkId, 1))[0]?.ties).toEqual(['shared-references']);
    });

    it('follows citations also where a provider names works by its own numbers only', async () => {
      const cited = {
        ...vesicles,
        identifiers: { ...vesicles.identifiers, other: { openalex: 'W9000000001' } },
      };
      const citing = { ...air, references: [{ citation: 'by its number', openalex: 'W9000000001' }] };
      const { index } = await over(cited, citing, soot);
      const [first] = await index.relatedTo('cccccccc' as WorkId, 1);
      expect([first?.id, first?.ties]).toEqual(['dddddddd', []]);
      const list = await index.relatedTo('cccccccc' as WorkId, 50);
      expect(list.find(({ id }) => id === 'aaaaaaaa')?.ties).toContain('cited');
    });

    it('follows works that come, change and go', async () => {
      const { save, withdraw, settle, idsOf } = await over(vesicles, air, soot);
      expect(await idsOf('aaaaaaaa')).toEqual([]);
      save(joints);
      await settle();
      expect([await idsOf('aaaaaaaa'), await idsOf('bbbbbbbb')]).toEqual([['bbbbbbbb'], ['aaaaaaaa']]);
      withdraw('bbbbbbbb');
      await settle();
      expect([await idsOf('aaaaaaaa'), await idsOf('bbbbbbbb')]).toEqual([[], []]);
    });

    it('answers nothing for works unknown and for no limit', async () => {
      const { index } = await over(vesicles, joints);
      expect(await index.relatedTo('zzzzzzzz' as WorkId, 9)).toEqual([]);
      expect(await index.relatedTo('aaaaaaaa' as WorkId, 0)).toEqual([]);
      expect(await index.relatedToText(ask('', 'Exosomes in arthritis'), 0)).toEqual([]);
    });

    it('finds the works nearest to a text from elsewhere, which leaves no trace', async () => {
      const { index, idsOf } = await over(vesicles, joints, air, soot);
      const before = await Promise.all(['aaaaaaaa', 'cccccccc'].map(idsOf));
      const found = await index.relatedToText(
        ask('New hope for joints', 'Tiny exosomes calm arthritis, say researchers of zzyzx.'),
        20,
      );
      expect(found.map(({ id }) => id as string).toSorted()).toEqual(['aaaaaaaa', 'bbbbbbbb']);
      expect(found[0]?.shares.join(' ')).toMatch(/arthritis|exosomes?/i);
      expect(found.flatMap(({ ties }) => ties)).toEqual([]);
      expect(await index.relatedToText(ask('', 'zzyzx qqqq'), 20)).toEqual([]);
      expect(await index.relatedToText(ask('', ''), 20)).toEqual([]);
      expect((await index.relatedToText(ask('', 'exosomes '.repeat(50_000)), 1)).length).toBe(1);
      expect(await Promise.all(['aaaaaaaa', 'cccccccc'].map(idsOf))).toEqual(before);
    });

    it('gives sensible lists for twins, works without words, and works that are all the same', async () => {
      const { idsOf } = await over(
        { id: 'aaaaaaaa', title: 'Twin of a kind' },
        { id: 'bbbbbbbb', title: 'Twin of a kind' },
        { id: 'cccccccc', title: '' },
        { id: 'dddddddd', title: '…' },
      );
      expect(await idsOf('aaaaaaaa')).toEqual(['bbbbbbbb']);
      expect([await idsOf('cccccccc'), await idsOf('dddddddd')]).toEqual([[], []]);
    });
  });
}
