import { describe, expect, it } from 'vitest';
import type { IncomingRecord } from '../../src/catalogue/index.ts';
import type { WorkDescription, WorkId } from '../../src/model/index.ts';
import type { Suggester } from '../../src/search/index.ts';
import { aDeletion, aDescription, aRecord } from '../support/a-record.ts';

/** A suggester over a catalogue that is filled by records, and names for what it suggests. */
export interface SuggesterUnderTest {
  readonly suggester: Suggester;
  save(records: readonly IncomingRecord[]): Promise<void>;
  titleOf(id: WorkId): Promise<string>;
  nameOf(person: string): Promise<string>;
  sourceOf(id: string): Promise<string>;
}

export interface SuggestedWork {
  readonly title: string;
  readonly authors?: readonly (readonly [given: string, family: string])[];
  readonly source?: string;
  readonly subjects?: readonly string[];
  readonly year?: number;
}

/** What every occupant of the port promises. */
export function suggesterContract(occupant: string, open: () => Promise<SuggesterUnderTest>): void {
  async function over(works: readonly SuggestedWork[]) {
    const under = await open();
    await under.save(works.map(recordOf));
    /** All that is suggested, as readers see it, kind by kind. */
    const told = async (text: string, most = 5) => {
      const { works, people, sources, subjects } = await under.suggester.suggest(text, most);
      return {
        works: await Promise.all(works.map(under.titleOf)),
        people: await Promise.all(people.map(under.nameOf)),
        sources: await Promise.all(sources.map(under.sourceOf)),
        subjects: subjects.map(({ name, works }) => `${name} ${works}`),
      };
    };
    return { ...under, told };
  }
  const nothing = { works: [], people: [], sources: [], subjects: [] };

  describe(`suggestions (${occupant})`, () => {
    it('are works, people, sources and subjects with words that begin so', async () => {
      const { told } = await over([
        {
          title: 'Exosomes in arthritis',
          authors: [['Exa', 'Aghajani']],
          source: 'Journal of Extracellular Vesicles',
          subjects: ['Exosomes', 'Knee'],
        },
      ]);
      expect(await told('ex')).toEqual({
        works: ['Exosomes in arthritis'],
        people: ['Exa Aghajani'],
        sources: ['Journal of Extracellular Vesicles'],
        subjects: ['Exosomes 1'],
      });
      expect(await told('some')).toEqual(nothing);
      expect(await told('arth exos')).toEqual({ ...nothing, works: ['Exosomes in arthritis'] });
      expect(await told('arth knee')).toEqual(nothing);
    });

    it.each([
      ['Sjögren disease', ['sjo', 'SJÖGREN', 'sjogren dis']],
      ['TGF-β1 in the heart', ['tgf', 'TGFb', 'tgfbeta', 'TGF-β', 'tgf beta']],
      ['IL-10 and age', ['il10', 'IL-1', 'il 10']],
      ['Tumour growth', ['tumor', 'tumour', 'tumo']],
      ['Exosome cargo', ['exosomes', 'exosome']],
      ['کیفیت زندگی و بیماری‌های قلبی', ['كيفيت', 'زندگي', 'بیماریها', 'قلبی کیفیت']],
      ['The role of the nurse', ['the role of nur', 'role o', 'nurse,']],
      ['Łukasiewicz on H₂O', ['lukas', 'h2o']],
    ])('are found as readers spell them: %s', async (title, typed) => {
      const { told } = await over([{ title }]);
      for (const text of typed) expect((await told(text)).works, text).toEqual([title]);
    });

    it('are in the order of how much they stand for, works the newest first, and first those that begin so', async () => {
      const { told } = await over([
        {
          title: 'Bone',
          authors: [['Ali', 'Bonakdar']],
          source: 'Bone Letters',
          subjects: ['Bone Loss'],
          year: 2020,
        },
        {
          title: 'Bone loss',
          authors: [['Sara', 'Bonyad']],
          source: 'Bone Reports',
          subjects: ['Bones'],
          year: 2024,
        },
        {
          title: 'Ageing bone',
          authors: [['Sara', 'Bonyad']],
          source: 'Bone Reports',
          subjects: ['Bones'],
          year: 2025,
        },
      ]);
      expect(await told('bon')).toEqual({
        works: ['Bone loss', 'Bone', 'Ageing bone'],
        people: ['Sara Bonyad', 'Ali Bonakdar'],
        sources: ['Bone Reports', 'Bone Letters'],
        subjects: ['Bones 2', 'Bone Loss 1'],
      });
      expect((await told('bon', 1)).works).toEqual(['Bone loss']);
    });

    it('follow the catalogue: what is new comes, what was taken back goes, what was renamed is found anew', async () => {
      const { told, save } = await over([{ title: 'Knees', source: 'Joints', subjects: ['Knee'] }]);
      expect((await told('kn')).subjects).toEqual(['Knee 1']);
      await save([recordOf({ title: 'Knots', authors: [['Sara', 'Knaus']], subjects: ['Knee'] }, 1)]);
      expect(await told('kn')).toEqual({
        works: ['Knees', 'Knots'],
        people: ['Sara Knaus'],
        sources: [],
        subjects: ['Knee 2'],
      });
      await save([recordOf({ title: 'Ropes', authors: [['Sara', 'Knaus']] }, 1)]);
      expect((await told('kno')).works).toEqual([]);
      expect((await told('rop')).works).toEqual(['Ropes']);
      await save([aDeletion({ key: 'r0' })]);
      expect(await told('kn')).toEqual({ ...nothing, people: ['Sara Knaus'] });
      expect((await told('joi')).sources).toEqual([]);
    });

    it('mark what was typed, and nothing else', async () => {
      const { suggester } = await over([{ title: 'Knees' }]);
      const { marked } = await suggester.suggest('exos art', 1);
      expect(marked('Exosomes <in> Arthritis')).toBe('\u0002Exos\u0003omes <in> \u0002Art\u0003hritis');
    });

    it('are none for nothing, and for any text a bounded answer', async () => {
      const { told } = await over([{ title: 'Knees' }]);
      const odd = ['', ' ', '*', '"', '%', '-', '()', '\ud800', '\u0000', "' or 1=1 --", 'NEAR(', '\uffff'];
      for (const text of odd) expect(await told(text), JSON.stringify(text)).toEqual(nothing);
      expect(await told('('.repeat(1_000_000))).toEqual(nothing);
      expect((await told(`kne ${'x '.repeat(50_000)}`)).works).toEqual([]);
    });
  });
}

function recordOf({ title, authors = [], source, subjects, year }: SuggestedWork, at: number) {
  const description: WorkDescription = aDescription({
    title: title as WorkDescription['title'],
    contributions: authors.map(([given, family]) => ({
      role: 'author',
      contributor: { kind: 'person', given, family },
      affiliations: [],
    })),
    ...(source !== undefined && { source: { name: source } }),
    ...(subjects !== undefined && { subjects: subjects.map((name) => ({ scheme: 'mesh', name })) }),
    ...(year !== undefined && { published: { year } }),
  });
  return aRecord({ key: `r${at}`, description });
}
