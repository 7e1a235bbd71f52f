import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { WorkId } from '../../model/index.ts';
import type { ListBehindQuestion, ListPlace, PlacedWork, SourcePlace, SourceSummary } from '../catalogue.ts';
import { narrowed, ordered, sourcesCounted, toSource } from './questions.ts';
import type { Tables } from './tables.ts';

/** Held works behind a place in an order: what came, changed or went meanwhile moves nothing that is still to come. */
export async function listBehind(
  db: Kysely<Tables>,
  { order = 'newest', after, limit, ...question }: ListBehindQuestion,
): Promise<readonly PlacedWork[]> {
  const works = narrowed(db.selectFrom('work'), question);
  const key = order === 'title' ? 'work.title_sort' : 'work.sort_date';
  const rows = await ordered(after === undefined ? works : behind(works, order, after), order)
    .select(['work.id', 'work.number', `${key} as key`])
    .limit(limit)
    .execute();
  return rows.map((row) => ({ id: row.id as WorkId, place: { key: row.key, number: row.number } }));
}

type Order = NonNullable<ListBehindQuestion['order']>;

function behind<O>(
  works: SelectQueryBuilder<Tables, 'work', O>,
  order: Order,
  { key, number }: ListPlace,
): SelectQueryBuilder<Tables, 'work', O> {
  switch (order) {
    case 'newest':
      return works.where(sql<boolean>`(work.sort_date, work.number) < (${key}, ${number})`);
    case 'oldest':
      return works.where(
        sql<boolean>`(work.sort_date = '', work.sort_date, work.number) > (${key === '' ? 1 : 0}, ${key}, ${number})`,
      );
    case 'latest-arrival':
      return works.where('work.number', '<', number);
    case 'title':
      return works.where(sql<boolean>`(work.title_sort, work.number) > (${key}, ${number})`);
  }
}

/** Venues by name. */
export async function sourcesBehind(
  db: Kysely<Tables>,
  { after, limit }: { readonly after?: SourcePlace | undefined; readonly limit: number },
): Promise<readonly SourceSummary[]> {
  const sources = sourcesCounted(db);
  const rows = await (after === undefined
    ? sources
    : sources.where(sql<boolean>`(source.name, source.id) > (${after.name}, ${after.id})`)
  )
    .orderBy('source.name')
    .orderBy('source.id')
    .limit(limit)
    .execute();
  return rows.map(toSource);
}
