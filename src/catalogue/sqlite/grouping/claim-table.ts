import type { DatabaseSync } from 'node:sqlite';
import type { WorkId } from '../../../model/index.ts';
import type { Claim } from '../../grouping/claims.ts';
import { forEachCount, repeated } from '../statements-by-count.ts';

export interface Carrier {
  readonly work: number;
  readonly workId: WorkId;
}

/** Under an identifier with so many different PMIDs are works printed together: it joins nothing. */
const mostPmids = 8;

/** Which counting record claims which identifier. Runs inside `store.transaction`. */
export function createClaimTable(writer: DatabaseSync) {
  const insert = forEachCount(
    writer,
    (count) =>
      `insert into claim (scheme, value, record, live) values ${repeated('(?, ?, ?, ?)', count)} on conflict do nothing`,
  );
  const remove = writer.prepare('delete from claim where record = ?');
  const ofRecord = writer.prepare('select scheme, value from claim where record = ?');
  const carried = 'exists (select 1 from claim where scheme = ? and value = ?)';
  const any = forEachCount(
    writer,
    (count) =>
      `select case ${Array.from({ length: count }, (_, at) => `when ${carried} then ${at}`).join(' ')} end as at`,
  );
  const works = writer.prepare(
    `select distinct w.number as work, w.id as workId
     from claim c cross join record r on r.number = c.record join work w on w.number = r.work
     where c.scheme = ? and c.value = ? order by w.number`,
  );
  // A cross join is taken in the order in which it is written: there are far more PMIDs than carriers of one identifier.
  const pmids = writer.prepare(
    `select distinct p.value from claim c cross join claim p on p.record = c.record and p.scheme = 'pmid'
     where c.scheme = ? and c.value = ? and c.live = 1 limit ${mostPmids + 1}`,
  );
  return {
    add(record: number, claims: readonly Claim[], live: 0 | 1 = 1): void {
      if (claims.length === 0) return;
      insert(claims.length).run(...claims.flatMap(({ scheme, value }) => [scheme, value, record, live]));
    },
    remove: (record: number) => remove.run(record),
    of: (record: number) => ofRecord.all(record) as unknown as readonly Claim[],
    /** The first of them that any record claims. */
    firstCarried(claims: readonly Claim[]): Claim | undefined {
      if (claims.length === 0) return undefined;
      const row = any(claims.length).get(...claims.flatMap(({ scheme, value }) => [scheme, value]));
      return typeof row?.at === 'number' ? claims[row.at] : undefined;
    },
    /** The works whose records claim it, the oldest first. */
    carriers: ({ scheme, value }: Claim) => works.all(scheme, value) as unknown as readonly Carrier[],
    isWide: ({ scheme, value }: Claim): boolean =>
      scheme !== 'pmid' && pmids.all(scheme, value).length > mostPmids,
  };
}

export type ClaimTable = ReturnType<typeof createClaimTable>;
