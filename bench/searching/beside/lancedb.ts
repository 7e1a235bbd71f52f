import { join } from 'node:path';
import { installInto, packageIn } from './installed.ts';
import type { RivalMaker } from './rival.ts';

interface LanceModule {
  connect(
    folder: string,
  ): Promise<{ createTable(name: string, rows: readonly object[]): Promise<LanceTable> }>;
  readonly Index: { fts(options: object): unknown };
  readonly MatchQuery: new (text: string, column: string, options: object) => unknown;
  readonly Operator: { readonly And: unknown; readonly Or: unknown };
}

interface LanceTable {
  createIndex(column: string, options: object): Promise<void>;
  search(query: unknown): { select(columns: readonly string[]): LanceAnswer };
}

interface LanceAnswer {
  limit(most: number): { toArray(): Promise<readonly unknown[]> };
}

/** A database of columns in Rust with BM25; one index over title and abstract, without phrases and beginnings. */
export const makeLance: RivalMaker = async (folder) => {
  const problem = installInto(folder, ['@lancedb/lancedb', 'apache-arrow@18']);
  if (problem !== undefined) return problem;
  const lance = (await packageIn(folder, '@lancedb/lancedb')) as LanceModule;
  const database = await lance.connect(join(folder, 'lance'));
  let table: LanceTable | undefined;
  return {
    name: 'LanceDB',
    most: Number.POSITIVE_INFINITY,
    index: async (works) => {
      table = await database.createTable(
        'works',
        works.map(({ title, abstract }, id) => ({ id, text: `${title}\n${abstract}` })),
      );
      await table.createIndex('text', { config: lance.Index.fts({ stem: true, withPosition: false }) });
    },
    ask: ({ words, any }) =>
      table
        ?.search(
          new lance.MatchQuery(words.join(' '), 'text', {
            operator: any ? lance.Operator.Or : lance.Operator.And,
          }),
        )
        .select(['id', '_score'])
        .limit(10)
        .toArray(),
    close: async () => undefined,
  };
};
