import type { ChangedWork, Store } from '../../catalogue/index.ts';
import type { WorkId } from '../../model/index.ts';
import { utf8Text } from '../../text/index.ts';
import { type Byline, nameOfSignature, type Signature } from '../byline.ts';
import { createPersonRows } from './person-rows.ts';

/**
 * Takes works into the tables of people, each person touched once per batch. Who signed is told at once, as far as one
 * byline tells it: the person with the ORCID iD, else whoever the name leads to, else somebody new. The follower
 * `identity` looks closer.
 */
export function createPeopleKeeper({ writer }: Store): (batch: readonly ChangedWork[]) => void {
  const sql = {
    work: writer.prepare('select id, byline, persons from person_work where work_id = ?'),
    lastWork: writer.prepare('select coalesce(max(id), 0) as id from person_work'),
    addWork: writer.prepare(
      'insert into person_work (id, work_id, date, byline, persons) values (?, ?, cast(? as text), cast(? as text), ?)',
    ),
    dropWork: writer.prepare('delete from person_work where id = ?'),
    lead: writer.prepare('select leads from person_name where number = ?'),
    addName: writer.prepare('insert into person_name (number, form, leads) values (?, ?, ?)'),
  };
  const changesOfPersons = createPersonRows(writer);

  return (batch) => {
    const changes = changesOfPersons();
    const leads = new Map<number, number>();
    /** Whom a name leads to; a new one to the person who signed with it first. */
    const leadOf = (signature: Signature): number => {
      const name = nameOfSignature(signature);
      let lead = leads.get(name);
      if (lead === undefined) {
        const row = sql.lead.get(name);
        lead = row === undefined ? signature.person : Number(row.leads);
        if (row === undefined) sql.addName.run(name, signature.name, lead);
        leads.set(name, lead);
      }
      return signature.orcid === undefined ? lead : signature.person;
    };

    const works = new Map<WorkId, ChangedWork['digest']>(batch.map(({ id, digest }) => [id, digest]));
    let next = Number(sql.lastWork.get()?.id) + 1;
    for (const [id, digest] of works) {
      const kept = sql.work.get(id);
      if (kept) {
        const { signed } = JSON.parse(String(kept.byline)) as Byline;
        for (const [place, person] of (JSON.parse(String(kept.persons)) as readonly number[]).entries()) {
          const signature = signed[place];
          if (signature) changes.remove(person, Number(kept.id), signature.name);
        }
        sql.dropWork.run(Number(kept.id));
      }
      if (digest === undefined) continue;
      const [byline, date] = digest;
      if (byline === undefined || date === undefined) throw new Error('A digest of a byline is not whole.');
      const { signed } = JSON.parse(utf8Text(byline)) as Byline;
      const persons = signed.map((signature) => {
        if (signature === 0) return 0;
        const person = leadOf(signature);
        changes.add(person, next, signature, signature.orcid);
        return person;
      });
      sql.addWork.run(next, id, date, byline, JSON.stringify(persons));
      next += 1;
    }
    changes.settle();
  };
}
