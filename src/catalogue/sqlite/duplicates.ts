import type { WorkId } from '../../model/index.ts';
import type { DuplicateWork, PossibleDuplicate } from '../curation.ts';
import type { Store } from '../store.ts';
import type { StoredSummary } from '../work-columns.ts';

interface PairRow {
  readonly a: WorkId;
  readonly b: WorkId;
  readonly aSummary: string;
  readonly bSummary: string;
  readonly score: number;
  readonly reasons: string;
}

/** Pairs of works held that are alike and that nobody settled, the likeliest first; of several likenesses of two works the greatest. */
export function findDuplicates(
  { reader }: Store,
  limit: number,
): { readonly total: number; readonly pairs: readonly PossibleDuplicate[] } {
  const rows = reader
    .prepare(
      `with apart as (
         select distinct ra.work as one, rb.work as other
         from decided_pair p join decision d on d.number = p.decision
           join record ra on ${isNamed('ra', 'p.name')} join record rb on ${isNamed('rb', 'p.other')}
         where d.kind = 'different' and not exists (select 1 from decision u where u.undoes = d.number))
       select min(wa.id, wb.id) as a, max(wa.id, wb.id) as b,
         iif(wa.id < wb.id, wa.summary, wb.summary) as aSummary,
         iif(wa.id < wb.id, wb.summary, wa.summary) as bSummary,
         max(l.score) as score, l.reasons
       from likeness l
         join record ra on ra.number = l.a join work wa on wa.number = ra.work
         join record rb on rb.number = l.b join work wb on wb.number = rb.work
       where wa.number <> wb.number and wa.state = 'held' and wb.state = 'held'
         and not exists (select 1 from apart where one = wa.number and other = wb.number)
       group by 1, 2 order by score desc, 1, 2`,
    )
    .all() as unknown as readonly PairRow[];
  const pairs = rows.slice(0, limit).map(
    ({ a, b, aSummary, bSummary, score, reasons }): PossibleDuplicate => ({
      score,
      reasons: JSON.parse(reasons) as string[],
      works: [toDuplicate(a, aSummary), toDuplicate(b, bSummary)],
    }),
  );
  return { total: rows.length, pairs };
}

/** Whether a record is the one that `provider:key` names. */
function isNamed(record: string, name: string): string {
  return `${record}.provider = substr(${name}, 1, instr(${name}, ':') - 1) and ${record}.key = substr(${name}, instr(${name}, ':') + 1)`;
}

function toDuplicate(id: WorkId, summary: string): DuplicateWork {
  const { title, year } = JSON.parse(summary) as StoredSummary;
  return { id, title, ...(year !== undefined && { year }) };
}
