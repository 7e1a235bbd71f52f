import { join } from 'node:path';
import type { MixedQuery } from '../mixed-queries.ts';
import { installInto, packageIn } from './installed.ts';
import type { RivalMaker } from './rival.ts';

interface LanceModule {
  connect(
    folder: string,
  ): Promise<{ createTable(name: string, rows: readonly object[]): Promise<LanceTable> }>;
  readonly Index: { fts(options: object): unknown };
  readonly MatchQuery: new (text: string, column: string, options: object) => unknown;
  readonly PhraseQuery: new (text: string, column: string) => unknown;
  readonly BooleanQuery: new (parts: readonly (readonly [unknown, unknown])[]) => unknown;
  readonly Operator: { readonly And: unknown; readonly Or: unknown };
  readonly Occur: { readonly Must: unknown; readonly MustNot: unknown };
}

interface LanceTable {
  createIndex(column: string, options: object): Promise<void>;
  search(query: unknown): { select(columns: readonly string[]): LanceAnswer };
}

interface LanceAnswer {
  limit(most: number): { toArray(): Promise<readonly unknown[]> };
}

/**
 * A database of columns in Rust with BM25, places of words and all. What it has no question for is left out on both sides:
 * beginnings of words (its `prefixLength` is of misspelt ones). What must stand in the title is asked of an index over titles.
 */
export const makeLance: RivalMaker = async (folder) => {
  const problem = installInto(folder, ['@lancedb/lancedb', 'apache-arrow@18']);
  if (problem !== undefined) return problem;
  const lance = (await packageIn(folder, '@lancedb/lancedb')) as LanceModule;
  const database = await lance.connect(join(folder, 'lance'));
  let table: LanceTable | undefined;
  const words = (text: string, column: string, any = false) =>
    new lance.MatchQuery(text, column, { operator: any ? lance.Operator.Or : lance.Operator.And });
  const both = (one: unknown, other: unknown, occurs: unknown) =>
    new lance.BooleanQuery([
      [lance.Occur.Must, one],
      [occurs, other],
    ]);
  const question = ({ words: asked, any, phrase, without, inTitle }: MixedQuery) => {
    const [first = '', second = ''] = asked;
    if (phrase) return new lance.PhraseQuery(asked.join(' '), 'text');
    if (without !== undefined) return both(words(first, 'text'), words(without, 'text'), lance.Occur.MustNot);
    if (inTitle) return both(words(first, 'title'), words(second, 'text'), lance.Occur.Must);
    return words(asked.join(' '), 'text', any);
  };
  return {
    name: 'LanceDB',
    most: Number.POSITIVE_INFINITY,
    answers: ({ beginning }) => beginning !== true,
    index: async (works) => {
      table = await database.createTable(
        'works',
        works.map(({ title, abstract }, id) => ({ id, title, text: `${title}\n${abstract}` })),
      );
      const options = { stem: true, removeStopWords: false, withPosition: true };
      for (const column of ['title', 'text'])
        await table.createIndex(column, { config: lance.Index.fts(options) });
    },
    ask: (query) => table?.search(question(query)).select(['id', '_score']).limit(10).toArray(),
    close: async () => undefined,
  };
};
