import type { DatabaseSync } from 'node:sqlite';
import type { ContributionRef } from '../identity/curators-words.ts';
import { personNumber } from '../names/person-id.ts';

interface Address {
  readonly number: number;
  readonly person: number;
  readonly leads: number;
}

/**
 * Ids of people without an ORCID iD, given once and kept for ever. Each is anchored in the contribution it was given
 * for: whoever that is taken to be of has the id, and of several ids the oldest; the others lead there. Inside
 * `store.transaction`.
 */
export function createAddressTable(db: DatabaseSync) {
  const anchored = db.prepare(
    'select number, person, leads from people_address where work_id = ? and name = ?',
  );
  const isTaken = db.prepare('select 1 from people_address where person = ?');
  const insert = db.prepare('insert into people_address (person, work_id, name, leads) values (?, ?, ?, ?)');
  const lead = db.prepare('update people_address set leads = ? where number = ?');

  function anchoredIn(refs: readonly ContributionRef[]): readonly Address[] {
    const found = refs.flatMap(([work, name]) => anchored.all(work, name) as unknown as readonly Address[]);
    return found.sort((a, b) => a.number - b.number);
  }

  function leadTo(person: number, refs: readonly ContributionRef[], known = anchoredIn(refs)): number {
    for (const address of known) if (address.leads !== person) lead.run(person, address.number);
    return person;
  }

  /** The first bearer of a name has its number, so that addresses from before there was a closer look hold. */
  function give([work, name]: ContributionRef): number {
    const person = isTaken.get(name) ? personNumber(`contribution:${work}:${name}`) : name;
    if (!isTaken.get(person)) insert.run(person, work, name, person);
    return person;
  }

  return {
    leadTo,
    /**
     * The id of the person whose contributions these are, the earliest first. What a curator put together, perhaps
     * under several names, goes by its anchor alone.
     */
    personOf(refs: readonly ContributionRef[], anchor: ContributionRef | undefined): number {
      const known = anchoredIn(refs);
      const own = anchor === undefined ? known[0] : anchoredIn([anchor])[0];
      const first = anchor ?? refs[0];
      if (first === undefined) throw new Error('Nobody has no contributions.');
      const person = own?.person ?? give(first);
      return leadTo(person, refs, known);
    },
  };
}
