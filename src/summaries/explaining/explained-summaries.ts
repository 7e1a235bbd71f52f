import type { DatabaseSync } from 'node:sqlite';
import type { Catalogue, Follower, Store } from '../../catalogue/index.ts';
import type { WorkId } from '../../model/index.ts';
import type { WordExplainer } from '../../plain/index.ts';
import type { Summaries } from '../summaries.ts';
import { explainSummary } from './explain-summary.ts';

const schema = `
  create table if not exists plain_summary (
    summary integer primary key,
    recipe text not null,
    explained text not null
  );
`;

/** Makes the table of what is explained in each summary that was approved here, where it is missing. */
export function ensureExplainedTable(store: Store): void {
  const table = `select 1 from sqlite_master where name = 'plain_summary'`;
  if (!store.reader.prepare(table).get()) store.transaction(() => store.writer.exec(schema));
}

/** What is explained, by summary. */
export function explainedContents(db: DatabaseSync): ReadonlyMap<string, string> {
  const rows = db.prepare('select summary, explained from plain_summary').all();
  return new Map(rows.map(({ summary, explained }) => [String(summary), String(explained)]));
}

interface FollowingSummaries {
  readonly store: Store;
  readonly summaries: Pick<Summaries, 'find'>;
  readonly catalogue: Pick<Catalogue, 'find'>;
  readonly explainer: WordExplainer;
  /** Tells that the pages of these works are to be made anew. Runs inside the transaction that keeps what is explained. */
  readonly announce: (works: readonly WorkId[]) => void;
}

/**
 * Lets the follower of the plain layers explain the words of approved summaries as well, once each: when one was approved,
 * and when a glossary changed. A summary is never edited, so nothing else can change them.
 */
export function followSummaries(
  follower: Follower,
  { store, summaries, catalogue, explainer, announce }: FollowingSummaries,
): Follower {
  ensureExplainedTable(store);
  const { reader, writer } = store;
  const lastWord = reader.prepare('select coalesce(max(number), 0) as last from summary_word');
  const approved = `
    select w.summary from summary_word w where w.kind = 'approved'
      and w.number = (select max(number) from summary_word where summary = w.summary)`;
  const missing = reader.prepare(`
    select a.summary from (${approved}) a
      left join plain_summary e on e.summary = a.summary and e.recipe = ?
      where e.summary is null order by a.summary`);
  const drop = writer.prepare(`delete from plain_summary where summary not in (${approved})`);
  const put = writer.prepare(
    `insert into plain_summary (summary, recipe, explained) values (?, ?, ?)
     on conflict (summary) do update set recipe = excluded.recipe, explained = excluded.explained`,
  );
  let seen = '';

  async function explain(): Promise<void> {
    const { recipe } = explainer;
    const version = `${lastWord.get()?.last} ${recipe}`;
    if (version === seen) return;
    for (const row of missing.all(recipe)) {
      const summary = await summaries.find(Number(row.summary));
      if (summary?.number === undefined) continue;
      const { number, work } = summary;
      const explained = JSON.stringify(explainSummary(summary, await catalogue.find(work), explainer));
      store.transaction(() => {
        put.run(number, recipe, explained);
        announce([work]);
      });
    }
    store.transaction(() => drop.run());
    seen = version;
  }

  return {
    ...follower,
    async catchUp(progress) {
      await follower.catchUp(progress);
      await explain();
    },
    async rebuild(progress) {
      await follower.rebuild(progress);
      store.transaction(() => writer.exec('delete from plain_summary'));
      seen = '';
      await explain();
    },
  };
}
