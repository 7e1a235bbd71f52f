import { installInto, packageIn } from './installed.ts';
import type { RivalMaker } from './rival.ts';

interface MiniSearchModule {
  readonly default: new (options: {
    readonly fields: readonly string[];
    readonly storeFields: readonly string[];
  }) => {
    addAll(documents: readonly object[]): void;
    search(text: string, options: object): readonly unknown[];
  };
}

/** An index of JavaScript objects in memory. */
export const makeMiniSearch: RivalMaker = async (folder) => {
  const problem = installInto(folder, ['minisearch@7']);
  if (problem !== undefined) return problem;
  const { default: MiniSearch } = (await packageIn(folder, 'minisearch')) as MiniSearchModule;
  const index = new MiniSearch({ fields: ['title', 'abstract'], storeFields: [] });
  return {
    name: 'MiniSearch',
    most: 90_643,
    index: async (works) => index.addAll(works.map((work, id) => ({ id, ...work }))),
    ask: ({ words, any, beginning }) =>
      index
        .search(words.join(' '), {
          combineWith: any ? 'OR' : 'AND',
          prefix: beginning === true,
          boost: { title: 8 },
        })
        .slice(0, 10),
    close: async () => undefined,
  };
};
