import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { WorkId, WorkType } from '../../model/index.ts';
import type { LastChanged, LastChangedQuestion, LastChangedWork, PortionWork } from '../catalogue.ts';
import type { Tables } from './tables.ts';

type Works<O> = SelectQueryBuilder<Tables, 'work', O>;

/** What was never public never changed, as far as others can know. Written out, for an index is made for it. */
const shown = sql<boolean>`work.shown = 1`;

export async function lastChanged(db: Kysely<Tables>, question: LastChangedQuestion): Promise<LastChanged> {
  const { after, limit } = question;
  const [counted, rows] = await Promise.all([
    after === undefined
      ? narrowed(db.selectFrom('work'), question)
          .select(({ fn }) => fn.countAll<number>().as('total'))
          .executeTakeFirstOrThrow()
      : undefined,
    behind(narrowed(db.selectFrom('work'), question), after)
      .select(columns)
      .orderBy('work.changed_at')
      .orderBy('work.number')
      .limit(limit)
      .execute(),
  ]);
  return { total: counted?.total, works: rows.map(toChanged) };
}

const columns = ['number', 'id', 'slug', 'state', 'type', 'sort_date as date', 'changed_at as at'] as const;

export async function changedWork(db: Kysely<Tables>, id: WorkId): Promise<LastChangedWork | undefined> {
  const row = await db
    .selectFrom('work')
    .where('work.id', '=', id)
    .where(shown)
    .select(columns)
    .executeTakeFirst();
  return row && toChanged(row);
}

function narrowed<O>(works: Works<O>, { from, until, type, year, among }: LastChangedQuestion): Works<O> {
  let narrow = works.where(shown);
  if (from !== undefined) narrow = narrow.where('work.changed_at', '>=', from.getTime());
  if (until !== undefined) narrow = narrow.where('work.changed_at', '<=', until.getTime());
  if (type !== undefined) narrow = narrow.where('work.type', '=', type);
  if (year !== undefined) narrow = narrow.where(sql`substr(work.sort_date, 1, 4)`, '=', String(year));
  if (among !== undefined)
    narrow = narrow.where(
      sql<boolean>`(work.id in (select value from json_each(${JSON.stringify(among)})) or work.state <> 'held')`,
    );
  return narrow;
}

function behind<O>(works: Works<O>, after: LastChangedQuestion['after']): Works<O> {
  return after === undefined
    ? works
    : works.where(sql<boolean>`(work.changed_at, work.number) > (${after.at}, ${after.number})`);
}

function toChanged(row: {
  readonly number: number;
  readonly id: string;
  readonly slug: string;
  readonly state: 'held' | 'moved' | 'withdrawn';
  readonly type: string;
  readonly date: string;
  readonly at: number;
}): LastChangedWork {
  return {
    id: row.id as WorkId,
    slug: row.slug,
    state: row.state === 'held' ? 'held' : 'gone',
    type: row.type as WorkType,
    ...(row.date !== '' && { year: Number(row.date.slice(0, 4)) }),
    place: { at: row.at, number: row.number },
  };
}

export async function firstChangedAt(db: Kysely<Tables>): Promise<Date | undefined> {
  const row = await db
    .selectFrom('work')
    .where(shown)
    .select('changed_at as at')
    .orderBy('work.changed_at')
    .limit(1)
    .executeTakeFirst();
  return row && new Date(row.at);
}

export async function portion(
  db: Kysely<Tables>,
  portion: number,
  size: number,
): Promise<readonly PortionWork[]> {
  const rows = await db
    .selectFrom('work')
    .where('work.number', '>', portion * size)
    .where('work.number', '<=', (portion + 1) * size)
    .where('work.state', '=', 'held')
    .select(['id', 'slug', 'changed_at as at'])
    .orderBy('work.number')
    .execute();
  return rows.map(({ id, slug, at }) => ({ id: id as WorkId, slug, changedAt: new Date(at) }));
}

/** Reads the index by change alone. */
export async function portions(
  db: Kysely<Tables>,
  size: number,
): Promise<readonly { readonly portion: number; readonly changedAt: Date }[]> {
  const number = sql<number>`(work.number - 1) / ${sql.lit(size)}`;
  const rows = await db
    .selectFrom('work')
    .where(shown)
    .groupBy(number)
    .orderBy(number)
    .select(({ fn }) => [number.as('portion'), fn.max<number>('work.changed_at').as('at')])
    .execute();
  return rows.map(({ portion, at }) => ({ portion, changedAt: new Date(at) }));
}
