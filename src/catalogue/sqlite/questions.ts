import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { WorkId } from '../../model/index.ts';
import type { ListQuestion, SourceSummary, WorkList, WorkSummary } from '../catalogue.ts';
import type { StoredSummary } from '../work-columns.ts';
import type { Tables } from './tables.ts';

type Works<O> = SelectQueryBuilder<Tables, 'work', O>;

/** Written out rather than bound, so that the partial indexes are used. */
const held = sql<boolean>`work.state = 'held'`;

export async function listWorks(db: Kysely<Tables>, question: ListQuestion): Promise<WorkList> {
  const { total } = await narrowed(db.selectFrom('work'), question)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await ordered(narrowed(db.selectFrom('work'), question), question.order ?? 'newest')
    .select(['id', 'summary'])
    .limit(question.limit)
    .offset(question.offset)
    .execute();
  return { total, works: rows.map(toSummary) };
}

export function toSummary(row: { readonly id: string; readonly summary: string }): WorkSummary {
  return { id: row.id as WorkId, ...(JSON.parse(row.summary) as StoredSummary) };
}

export function narrowed<O>(
  works: Works<O>,
  { sourceId, year, type }: Pick<ListQuestion, 'sourceId' | 'year' | 'type'>,
): Works<O> {
  let narrow = works.where(held);
  if (sourceId !== undefined) narrow = narrow.where('work.source_id', '=', sourceId);
  if (type !== undefined) narrow = narrow.where('work.type', '=', type);
  if (year !== undefined)
    narrow = narrow.where('work.sort_date', '>=', iso(year)).where('work.sort_date', '<', iso(year + 1));
  return narrow;
}

export function ordered<O>(works: Works<O>, order: NonNullable<ListQuestion['order']>): Works<O> {
  switch (order) {
    case 'newest':
      return works.orderBy('work.sort_date', 'desc').orderBy('work.number', 'desc');
    case 'oldest':
      // Works without a date come last, whichever end comes first.
      return works.orderBy(sql`work.sort_date = ''`).orderBy('work.sort_date').orderBy('work.number');
    case 'latest-arrival':
      return works.orderBy('work.number', 'desc');
    case 'title':
      return works.orderBy('work.title_sort').orderBy('work.number');
  }
}

export async function listSources(
  db: Kysely<Tables>,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; sources: readonly SourceSummary[] }> {
  const { total } = await db
    .selectFrom('work')
    .where(held)
    .select(({ fn }) => fn.count<number>('source_id').distinct().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await sourcesCounted(db)
    .orderBy('works', 'desc')
    .orderBy('source.name')
    .orderBy('source.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return { total, sources: rows.map(toSource) };
}

export async function findSource(db: Kysely<Tables>, id: string): Promise<SourceSummary | undefined> {
  const row = await sourcesCounted(db).where('source.id', '=', id).executeTakeFirst();
  return row && toSource(row);
}

export function sourcesCounted(db: Kysely<Tables>) {
  return db
    .selectFrom('work')
    .innerJoin('source', 'source.id', 'work.source_id')
    .where(held)
    .groupBy('source.id')
    .select(['source.id', 'source.slug', 'source.name', 'source.issns'])
    .select(({ fn }) => fn.countAll<number>().as('works'));
}

export function toSource(row: {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly issns: string;
  readonly works: number;
}): SourceSummary {
  return { ...row, issns: JSON.parse(row.issns) as string[] };
}

export async function countAll(
  db: Kysely<Tables>,
): Promise<{ works: number; sources: number; firstYear?: number; lastYear?: number }> {
  const row = await db
    .selectFrom('work')
    .where(held)
    .select(({ fn }) => [
      fn.countAll<number>().as('works'),
      fn.count<number>('source_id').distinct().as('sources'),
      sql<string | null>`min(nullif(sort_date, ''))`.as('first'),
      sql<string | null>`max(nullif(sort_date, ''))`.as('last'),
    ])
    .executeTakeFirstOrThrow();
  const { works, sources, first, last } = row;
  return {
    works,
    sources,
    ...(first !== null && { firstYear: Number(first.slice(0, 4)) }),
    ...(last !== null && { lastYear: Number(last.slice(0, 4)) }),
  };
}

export async function worksByYear(
  db: Kysely<Tables>,
  question: Pick<ListQuestion, 'sourceId'>,
): Promise<readonly { year: number; works: number }[]> {
  const year = sql<string>`substr(sort_date, 1, 4)`;
  const rows = await narrowed(db.selectFrom('work'), question)
    .where('work.sort_date', '>', '')
    .groupBy(year)
    .orderBy(year)
    .select(({ fn }) => [year.as('year'), fn.countAll<number>().as('works')])
    .execute();
  return rows.map(({ year, works }) => ({ year: Number(year), works }));
}

function iso(year: number): string {
  return String(year).padStart(4, '0');
}
