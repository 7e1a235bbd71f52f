import type { Change, Store } from '../catalogue/index.ts';
import type { WorkId } from '../model/index.ts';
import { wordingMark } from '../plain/index.ts';
import { ensureExplainedTable } from './explaining/explained-summaries.ts';
import { idsOfWork, readSummary, saysOf, summaryColumns } from './keeping/summary-rows.ts';
import { recordSummaries } from './record-summaries.ts';
import type { Summaries, SummaryOutcome, SummaryWord } from './summaries.ts';
import type { Summary } from './summary.ts';

/** Adds changes to the log inside the transaction that is open (the catalogue's `appendChanges`). */
type AppendChanges = (store: Store, workIds: readonly WorkId[], aspect: Change['aspect'], at: Date) => void;

type Row = Readonly<Record<string, unknown>>;

/**
 * Summaries in the catalogue's own file. What makes or ends a public one appends `related` to the change log, so that
 * the pages that show it are made anew.
 */
export function createSqliteSummaries(store: Store, appendChanges: AppendChanges): Summaries {
  ensureExplainedTable(store);
  const { reader, writer } = store;
  const ofWork = reader.prepare(
    `${idsOfWork} select ${summaryColumns} where s.work in (select id from same) order by w.number desc, s.number desc`,
  );
  // Most works have none: that is seen in two indexes.
  const mayHave = reader.prepare(
    "select exists (select 1 from summary where work = ?1) or exists (select 1 from work where moved_to = ?1 and state = 'moved') as may",
  );
  mayHave.setReturnArrays(true);
  const byNumber = `select s.work, ${summaryColumns} where s.number = ?`;
  const one = reader.prepare(byNumber);
  const all = reader.prepare(`select s.work, ${summaryColumns} order by s.number desc`);
  const words = reader.prepare(
    'select kind, by, because, at from summary_word where summary = ? order by number',
  );
  const moved = `with recursive way (id) as (
      select ?1 union select w.moved_to from work w join way on w.id = way.id where w.state = 'moved'
    ) select w.id from work w join way on way.id = w.id where w.state <> 'moved'`;
  const lives = reader.prepare(moved);
  const write = {
    insert: writer.prepare('insert into summary (work, language, origin, says, at) values (?, ?, ?, ?, ?)'),
    say: writer.prepare('insert into summary_word (summary, kind, by, because, at) values (?, ?, ?, ?, ?)'),
    one: writer.prepare(byNumber),
    lives: writer.prepare(moved),
    ofWork: writer.prepare(
      `${idsOfWork} select ${summaryColumns} where s.work in (select id from same) and w.kind = 'approved'`,
    ),
  };

  const workOf = (row: Row, from = lives): WorkId =>
    String(from.get(String(row.work))?.id ?? row.work) as WorkId;
  const say = (number: number, kind: SummaryWord['kind'], word: { by: string; because?: string }, at: Date) =>
    write.say.run(number, kind, word.by, word.because ?? null, at.getTime());

  return {
    async approvedOf(work) {
      const ofRecords = recordSummaries(work);
      const [may] = mayHave.get(work.id) as unknown as [0 | 1];
      if (may === 0) return ofRecords;
      const rows = ofWork.all(work.id).filter(({ kind }) => kind === 'approved');
      if (rows.length === 0) return ofRecords;
      const wording = wordingMark(work);
      const approved = new Map<string, Summary>();
      for (const row of rows) {
        const language = String(row.language);
        if (!approved.has(language)) approved.set(language, readSummary(row, work.id, wording));
      }
      return [...approved.values(), ...ofRecords];
    },
    async find(number) {
      const row = one.get(number);
      return row && readSummary(row, workOf(row), undefined);
    },
    async list({ work } = {}) {
      const rows: readonly Row[] = work === undefined ? all.all() : ofWork.all(work);
      return rows
        .map((row) => readSummary(row, work ?? workOf(row), undefined))
        .sort((one, other) => (other.number ?? 0) - (one.number ?? 0));
    },
    async words(number) {
      return words.all(number).map(({ kind, by, because, at }) => ({
        kind: kind === 'approved' ? 'approved' : 'withdrawn',
        by: String(by),
        ...(because !== null && { because: String(because) }),
        at: new Date(Number(at)),
      }));
    },
    async add(work, written, at) {
      return store.transaction(() =>
        Number(
          write.insert.run(work, written.language, written.origin, saysOf(written), at.getTime())
            .lastInsertRowid,
        ),
      );
    },
    async approve(number, word, at): Promise<SummaryOutcome> {
      return store.transaction(() => {
        const row = write.one.get(number);
        if (row === undefined) return unknown(number);
        if (row.kind === 'approved')
          return { kind: 'refused', reason: `Summary ${number} is approved already.` };
        const work = workOf(row, write.lives);
        const public_ = write.ofWork.all(work).filter(({ language }) => language === row.language);
        for (const before of public_)
          say(
            Number(before.number),
            'withdrawn',
            { by: word.by, because: `Summary ${number} took its place.` },
            at,
          );
        say(number, 'approved', word, at);
        appendChanges(store, [work], 'related', at);
        const [before] = public_;
        return { kind: 'done', ...(before && { replaced: Number(before.number) }) };
      });
    },
    async withdraw(number, word, at): Promise<SummaryOutcome> {
      return store.transaction(() => {
        const row = write.one.get(number);
        if (row === undefined) return unknown(number);
        if (row.kind === 'withdrawn')
          return { kind: 'refused', reason: `Summary ${number} is withdrawn already.` };
        say(number, 'withdrawn', word, at);
        if (row.kind === 'approved') appendChanges(store, [workOf(row, write.lives)], 'related', at);
        return { kind: 'done' };
      });
    },
  };
}

function unknown(number: number): SummaryOutcome {
  return { kind: 'refused', reason: `There is no summary ${number}. See "lectern summary list".` };
}
