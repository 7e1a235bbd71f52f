import { installInto, packageIn } from './installed.ts';
import type { RivalMaker } from './rival.ts';

interface OramaModule {
  create(options: object): object;
  insertMultiple(index: object, documents: readonly object[], batch: number): Promise<unknown>;
  search(index: object, asked: object): unknown;
}

/** Another index of JavaScript objects in memory. */
export const makeOrama: RivalMaker = async (folder) => {
  const problem = installInto(folder, ['@orama/orama@3']);
  if (problem !== undefined) return problem;
  const orama = (await packageIn(folder, '@orama/orama')) as OramaModule;
  const index = orama.create({ schema: { title: 'string', abstract: 'string' } });
  return {
    name: 'Orama',
    most: 20_000,
    index: async (works) => {
      await orama.insertMultiple(index, works, 1000);
    },
    ask: ({ words, any, beginning }) =>
      orama.search(index, {
        term: words.join(' '),
        limit: 10,
        threshold: any ? 1 : 0,
        exact: beginning !== true,
        boost: { title: 8 },
      }),
    close: async () => undefined,
  };
};
