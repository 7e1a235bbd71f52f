import type { InlineMarkup, WorkId } from '../../../model/index.ts';
import type { CurationOutcome } from '../../curation.ts';
import { Described } from '../../described.ts';
import type { OursCuration, OursRule, WaitingWork } from '../../ours.ts';
import type { Store } from '../../store.ts';
import type { StoredSummary } from '../../work-columns.ts';
import type { CurationNeeds } from '../curation.ts';
import { countingMembersOf } from '../grouping/members.ts';
import { cameAs } from './came-as.ts';

interface Needs extends CurationNeeds {
  readonly rule: OursRule | undefined;
  readonly now: () => Date;
}

interface WaitingRow {
  readonly id: WorkId;
  readonly summary: string;
  readonly answer: 'not-ours' | 'doubtful';
  readonly suggests: 'yes' | 'no';
  readonly evidence: string;
}

/** The rule that the works were judged by last. */
const judgedBy = 'ours';
const worksAtOnce = 200;

export function createOursCuration(
  { reader, writer, transaction }: Store,
  { keeper, changing, ensureMatched, rule, now }: Needs,
): OursCuration {
  const { tables, grouper, oursWords } = keeper;
  const columns = 'w.id, w.summary, q.answer, q.suggests, q.evidence';
  const sql = {
    all: reader.prepare(
      `select ${columns} from waiting q join work w on w.number = q.work order by q.work desc limit ?`,
    ),
    some: reader.prepare(
      `select ${columns} from waiting q join work w on w.number = q.work where q.answer = ? order by q.work desc limit ?`,
    ),
    count: reader.prepare('select count(*) as works from waiting where answer = coalesce(?, answer)'),
    work: writer.prepare(
      `select w.number, w.id, w.state, w.summary, w.description, t.number as target
       from work w left join work t on t.id = w.moved_to where w.id = ?`,
    ),
    waits: writer.prepare(
      `select ${columns} from waiting q join work w on w.number = q.work where w.number = ?`,
    ),
    asked: writer.prepare(
      `select distinct work from record where asked = 1 and work > ? order by work limit ${worksAtOnce}`,
    ),
    askedCount: reader.prepare('select count(distinct work) as works from record where asked = 1'),
    judged: reader.prepare('select value from setting where name = ?'),
    setJudged: writer.prepare(
      'insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
    ),
    byNumber: writer.prepare('select id from work where number = ?'),
  };

  const namesOf = (work: number) => countingMembersOf(work, tables).map(({ name }) => name);

  /** The number of the work that an address leads to. */
  function standing(id: WorkId): number | undefined {
    const row = sql.work.get(id);
    return row === undefined ? undefined : Number(row.target ?? row.number);
  }

  /** Does something with each work, and judges it anew. */
  async function decide(
    ids: readonly WorkId[],
    at: Date,
    say: (names: readonly string[], id: WorkId) => string | undefined,
  ): Promise<CurationOutcome> {
    await ensureMatched();
    return changing(() => {
      const numbers = new Map<number, WorkId>();
      for (const id of ids) {
        const number = standing(id);
        if (number === undefined) return { kind: 'refused', reason: `There is no work ${id}.` };
        numbers.set(number, id);
      }
      const members = [...numbers].map(([number, id]) => ({ id, number, names: namesOf(number) }));
      for (const { names, id } of members) {
        const refusal = say(names, id);
        if (refusal !== undefined) return { kind: 'refused', reason: refusal };
      }
      for (const { number, names } of members) grouper.regroup([number], at, new Set(names));
      return { kind: 'done', works: members.map(({ number }) => sql.byNumber.get(number)?.id as WorkId) };
    });
  }

  async function judgeAnew(progress?: (done: number, total: number) => void): Promise<void> {
    await ensureMatched();
    const version = rule?.version() ?? '';
    if ((sql.judged.get(judgedBy)?.value ?? '') === version) return;
    const total = Number(sql.askedCount.get()?.works);
    let done = 0;
    for (let after = 0; ; ) {
      const works = sql.asked.all(after).map(({ work }) => Number(work));
      const last = works.at(-1);
      if (last === undefined) break;
      changing(() => {
        for (const work of works) grouper.regroup([work], now(), new Set(namesOf(work)));
      });
      after = last;
      done += works.length;
      progress?.(done, total);
      // Lets requests and signals in between two batches.
      await new Promise(setImmediate);
    }
    transaction(() => sql.setJudged.run(judgedBy, version));
  }

  return {
    judgeAnew,
    async waiting({ answer, limit }) {
      const rows = answer === undefined ? sql.all.all(limit) : sql.some.all(answer, limit);
      return {
        total: Number(sql.count.get(answer ?? null)?.works),
        works: (rows as unknown as readonly WaitingRow[]).map(toWaiting),
      };
    },
    async oursOf(id) {
      await ensureMatched();
      return transaction(() => {
        const number = standing(id);
        const own = number === undefined ? undefined : sql.byNumber.get(number)?.id;
        const row = own === undefined ? undefined : sql.work.get(own as string);
        if (number === undefined || row === undefined) return undefined;
        const members = countingMembersOf(number, tables);
        const word = oursWords.newestOn(members.map(({ name }) => name));
        const waits = sql.waits.get(number) as unknown as WaitingRow | undefined;
        const told = titleOf(row.id as WorkId, String(row.summary));
        const judged =
          rule?.version() === undefined
            ? { answer: 'doubtful' as const, suggests: 'yes' as const, evidence: [] }
            : rule.judge(Described.inJson(String(row.description)).digest(rule));
        return {
          ...(waits === undefined ? { ...told, ...judged } : toWaiting(waits)),
          isPublic: row.state === 'held',
          isAsked: cameAs(members) !== 'public',
          ...(word && { word: { says: word.says, because: word.because, at: word.at } }),
        };
      });
    },
    sayOurs: (ids, says, because, at) =>
      decide(ids, at, (names, id) => {
        if (names.length === 0) return `The work ${id} has no record to which a word could be bound.`;
        oursWords.keep(names, { says, because, at });
        return undefined;
      }),
    undoOurs(ids, because, at) {
      return decide(ids, at, (names, id) => {
        const word = oursWords.newestOn(names);
        if (word === undefined) return `Nobody said whether the work ${id} is ours.`;
        oursWords.undo(word.number, because, at);
        return undefined;
      });
    },
  };
}

function titleOf(id: WorkId, summary: string): { id: WorkId; title: InlineMarkup; year?: number } {
  const { title, year } = JSON.parse(summary) as StoredSummary;
  return { id, title, ...(year !== undefined && { year }) };
}

function toWaiting({ id, summary, answer, suggests, evidence }: WaitingRow): WaitingWork {
  return {
    ...titleOf(id, summary),
    answer,
    suggests,
    evidence: JSON.parse(evidence) as readonly string[],
  };
}
