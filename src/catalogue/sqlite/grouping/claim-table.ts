import type { DatabaseSync } from 'node:sqlite';
import type { WorkId } from '../../../model/index.ts';
import type { Claim } from '../../grouping/claims.ts';

export interface Carrier {
  readonly work: number;
  readonly workId: WorkId;
}

/** Under an identifier with so many different PMIDs are works printed together: it joins nothing. */
const mostPmids = 8;

/** Which counting record claims which identifier. Runs inside `store.transaction`. */
export function createClaimTable(writer: DatabaseSync) {
  const insert = writer.prepare(
    'insert into claim (scheme, value, record, live) values (?, ?, ?, ?) on conflict do nothing',
  );
  const remove = writer.prepare('delete from claim where record = ?');
  const ofRecord = writer.prepare('select scheme, value from claim where record = ?');
  const any = writer.prepare('select 1 from claim where scheme = ? and value = ? limit 1');
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
      for (const { scheme, value } of claims) insert.run(scheme, value, record, live);
    },
    remove: (record: number) => remove.run(record),
    of: (record: number) => ofRecord.all(record) as unknown as readonly Claim[],
    isCarried: ({ scheme, value }: Claim): boolean => any.get(scheme, value) !== undefined,
    /** The works whose records claim it, the oldest first. */
    carriers: ({ scheme, value }: Claim) => works.all(scheme, value) as unknown as readonly Carrier[],
    isWide: ({ scheme, value }: Claim): boolean =>
      scheme !== 'pmid' && pmids.all(scheme, value).length > mostPmids,
  };
}

export type ClaimTable = ReturnType<typeof createClaimTable>;
