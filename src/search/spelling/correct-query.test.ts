import { describe, expect, it } from 'vitest';
import { searchOver } from '../../../test/searching/search-over.ts';
import { applyChanges, type WorkParts } from '../../../test/support/a-work.ts';
import type { WorkId } from '../../model/index.ts';

describe('misspelt words', () => {
  const works: readonly WorkParts[] = [
    ...Array.from({ length: 30 }, (_, n) => ({
      title: `Rheumatoid arthritis, part ${n}`,
      authors: ['Sohrabi, Sara'],
    })),
    { title: 'Antritis of the ear' },
    { title: 'Gestational weight', abstract: 'Weighed in pregnancy.', authors: ['Khorasanizadeh, Ali'] },
    { title: 'آگاهی متخصصان روماتولوژی' },
  ];

  it.each([
    ['rheumatiod artritis', 'rheumatoid arthritis', 30],
    ['gestatoinal weight', 'gestational weight', 1],
    ['"part 7" rheumatiod', '"part 7" rheumatoid', 1],
    ['روماتلوژی', 'روماتولوژی', 1],
    ['author:Khorasanizade', 'author:Khorasanizadeh', 1],
    ['Sohrbi S[au]', 'author:"Sohrabi S"', 30],
    ['title:gestatonal NOT arthritis', 'title:gestational -arthritis', 1],
  ])('in %s are corrected to %s where nothing is found, and that is said', async (text, corrected, total) => {
    const { answer } = searchOver(works);
    expect(await answer(text)).toMatchObject({ corrected, total, understood: corrected });
  });

  it.each([
    ['"rheumatiod"', '"rheumatoid"', 0],
    ['antritis', 'arthritis', 1],
  ])(
    'as in %s are only offered as %s where they were put between quotes or found',
    async (text, suggestion, total) => {
      const { answer } = searchOver(works);
      const given = await answer(text);
      expect(given).toMatchObject({ suggestion, total });
      expect(given.corrected).toBeUndefined();
    },
  );

  it.each(['arthritis', 'xylophone', 'artr', 'NOT rheumatiod', '"arthritis"', '12345'])(
    'are not seen in %s',
    async (text) => {
      const { corrected, suggestion } = await searchOver(works).answer(text);
      expect([corrected, suggestion]).toEqual([undefined, undefined]);
    },
  );

  it('are never corrected to what no work has any more', async () => {
    const { store, search, answer } = searchOver([{ id: 'aaaaaaaa', title: 'Ophthalmology' }]);
    expect(await answer('opthalmology')).toMatchObject({ corrected: 'ophthalmology', total: 1 });
    applyChanges(store, search, [{ id: 'aaaaaaaa' as WorkId, work: undefined }]);
    expect(await answer('opthalmology')).toEqual({
      total: 0,
      hits: [],
      understood: 'opthalmology',
      notices: [],
    });
  });

  it('are corrected in what is exported too, and within what was chosen', async () => {
    const { search, answer } = searchOver(works);
    expect(await search.allHits({ text: 'rheumatiod' }, 100)).toHaveLength(30);
    const filters = { languages: ['fa'] };
    expect(await answer('rheumatiod', { filters })).toMatchObject({ total: 0 });
  });
});
