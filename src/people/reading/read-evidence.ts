import type { Store } from '../../catalogue/index.ts';
import type { WorkId } from '../../model/index.ts';
import type { Byline } from '../byline.ts';
import type { Reasons } from '../identity/reasons.ts';
import { identitySchema } from '../keeping/people-tables.ts';
import type { Attribution } from '../people.ts';

/** Tells why works are taken to be a person's, from what clustering left. */
export function createEvidenceReader({ reader, writer }: Store) {
  writer.exec(identitySchema);
  const work = reader.prepare('select byline, persons from person_work where work_id = ?');
  const team = reader.prepare('select id, blocks from person_team where work_id = ?');
  const contributions = reader.prepare(
    'select place, reasons from person_contribution where block = ? and team = ?',
  );

  return function evidenceOf(person: number, workId: WorkId): Attribution | undefined {
    const row = work.get(workId);
    if (row === undefined) return undefined;
    const { signed } = JSON.parse(String(row.byline)) as Byline;
    const place = (JSON.parse(String(row.persons)) as readonly number[]).indexOf(person);
    const signature = signed[place];
    if (!signature) return undefined;
    const known = { workId, name: signature.name };
    const found = team.get(workId);
    const blockOfPlace = new Map<number, number>();
    let reasons: Reasons | undefined;
    for (const block of found ? (JSON.parse(String(found.blocks)) as readonly number[]) : [])
      for (const one of contributions.all(block, Number(found?.id))) {
        blockOfPlace.set(Number(one.place), block);
        if (one.place === place && one.reasons !== null) reasons = JSON.parse(String(one.reasons)) as Reasons;
      }
    if (reasons === undefined) return { ...known, by: 'unseen', coauthors: 0, someCoauthors: [], shares: [] };
    const { by, sure, name, coauthors = 0, team: blocks = [], mail, place: at, subject, source } = reasons;
    return {
      ...known,
      by,
      ...(sure !== undefined && { sure }),
      ...(name !== undefined && { agreement: name }),
      coauthors,
      someCoauthors: blocks.flatMap((block) => {
        const other = [...blockOfPlace].find(([, one]) => one === block)?.[0];
        const signatureThere = other === undefined ? undefined : signed[other];
        return signatureThere ? [signatureThere.name] : [];
      }),
      shares: [
        ...(mail ? (['mail'] as const) : []),
        ...(at ? (['place'] as const) : []),
        ...(subject ? (['subject'] as const) : []),
        ...(source ? (['source'] as const) : []),
      ],
    };
  };
}
