import type { Identifiers, WorkId } from '../../model/index.ts';
import type { Store } from '../store.ts';

/** An identifier by which a record claims to be of a work. */
export interface Claim {
  readonly scheme: 'doi' | 'pmid' | 'pmcid';
  readonly value: string;
}

export interface Carrier {
  readonly work: number;
  readonly workId: WorkId;
}

/** The identifiers that make two records one work, the strongest first. */
export function claimsOf({ doi, pmid, pmcid }: Identifiers): readonly Claim[] {
  const claims: Claim[] = [];
  if (doi !== undefined) claims.push({ scheme: 'doi', value: doi });
  if (pmid !== undefined) claims.push({ scheme: 'pmid', value: pmid });
  if (pmcid !== undefined) claims.push({ scheme: 'pmcid', value: pmcid });
  return claims;
}

/** Which work carries which identifier; the first that claimed one keeps it. Runs inside `store.transaction`. */
export function createIdentifiers({ writer }: Store) {
  const carrier = writer.prepare(
    `select i.work, w.id as workId from identifier i join work w on w.number = i.work
     where i.scheme = ? and i.value = ?`,
  );
  const ofWork = writer.prepare('select scheme, value from identifier where work = ?');
  const insert = writer.prepare(
    'insert into identifier (scheme, value, work) values (?, ?, ?) on conflict do nothing',
  );
  const remove = writer.prepare('delete from identifier where scheme = ? and value = ?');

  function add(work: number, claims: readonly Claim[]): void {
    for (const { scheme, value } of claims) insert.run(scheme, value, work);
  }

  return {
    add,
    carriers: (claims: readonly Claim[]): readonly (Carrier | undefined)[] =>
      claims.map(({ scheme, value }) => carrier.get(scheme, value) as Carrier | undefined),
    /**
     * Whether a work cannot be the one that is meant, whatever else it shares: PubMed gives each work a PMID of its
     * own, but all the abstracts of a congress may be printed under one DOI.
     */
    contradict(work: number, claims: readonly Claim[]): boolean {
      const pmid = claims.find(({ scheme }) => scheme === 'pmid')?.value;
      if (pmid === undefined) return false;
      const others = ofWork.all(work).filter(({ scheme }) => scheme === 'pmid');
      return others.length > 0 && !others.some(({ value }) => value === pmid);
    },
    /** Makes these the identifiers of a work: others of its are given up. */
    set(work: number, claims: readonly Claim[]): void {
      const claimed = new Set(claims.map(({ scheme, value }) => `${scheme} ${value}`));
      for (const row of ofWork.all(work)) {
        const { scheme, value } = row as unknown as Claim;
        if (!claimed.has(`${scheme} ${value}`)) remove.run(scheme, value);
      }
      add(work, claims);
    },
  };
}
