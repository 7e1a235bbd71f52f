import type { WorkId } from '../../model/index.ts';
import type { ExplainedWords } from '../../plain/index.ts';
import type { WrittenSummary } from '../summaries.ts';
import type { Summary } from '../summary.ts';

/** What stands in `summary.says`: all of a written summary but what has a column. */
type Says = Omit<WrittenSummary, 'language' | 'origin'>;

/** The tables of migration 0006, the newest word on each summary, and what is explained in it. */
export const summaryColumns = `
  s.number, s.language, s.origin, s.says, s.at, w.kind, w.by, w.at as saidAt, w.number as word, e.explained
  from summary s left join summary_word w
    on w.number = (select max(number) from summary_word where summary = s.number)
  left join plain_summary e on e.summary = s.number`;

/** The ids of a work and of all that moved to it. */
export const idsOfWork = `
  with recursive same (id) as (
    select ?1 union select w.id from work w join same on w.moved_to = same.id where w.state = 'moved'
  )`;

export function saysOf({ language: _, origin: __, ...says }: WrittenSummary): string {
  return JSON.stringify(says satisfies Says);
}

/** A row as `summaryColumns` asks it; `wording` is the mark of the work's texts as they are today. */
export function readSummary(
  row: Readonly<Record<string, unknown>>,
  work: WorkId,
  wording: string | undefined,
): Summary {
  const { wording: wordingThen, sources, ...says } = JSON.parse(String(row.says)) as Says;
  const isOutdated = wording !== undefined && wording !== wordingThen;
  const isApproved = row.kind === 'approved';
  return {
    ...says,
    work,
    number: Number(row.number),
    language: String(row.language),
    origin: row.origin === 'drafted' ? 'drafted' : 'typed',
    writtenAt: new Date(Number(row.at)),
    state: isApproved ? 'approved' : row.kind === 'withdrawn' ? 'withdrawn' : 'draft',
    ...(isApproved && { approvedBy: String(row.by), approvedAt: new Date(Number(row.saidAt)) }),
    ...(isApproved &&
      row.explained !== null && { explained: JSON.parse(String(row.explained)) as ExplainedWords }),
    // The places in an abstract that is another by now would be wrong.
    sources: isOutdated ? [] : sources,
    ...(isOutdated && { isOutdated }),
  };
}
