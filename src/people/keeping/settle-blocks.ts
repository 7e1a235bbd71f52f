import type { Store } from '../../catalogue/index.ts';
import type { Orcid, WorkId } from '../../model/index.ts';
import { type Byline, nameOfSignature } from '../byline.ts';
import { clusterBlock } from '../identity/cluster-block.ts';
import { type Groups, groupsOf } from '../identity/curators-words.ts';
import type { Signed } from '../identity/profile.ts';
import { type Reasons, reasonsOf } from '../identity/reasons.ts';
import { refOf } from '../identity/traits.ts';
import { orcidIdentity, personNumber } from '../names/person-id.ts';
import { createAddressTable } from './address-table.ts';
import { createPersonRows } from './person-rows.ts';
import { type KeptTeam, type KeptTraits, soilStatement } from './team-table.ts';
import { createWordTable } from './word-table.ts';

/** About so many contributions are clustered and then written in one transaction. */
const atOnce = 4_000;

/** A contribution with what its record says, whatever curators said. */
interface Kept extends Signed {
  readonly team: KeptTeam;
  readonly teamNumber: number;
  readonly printed: string | undefined;
}

interface Settled {
  readonly block: number;
  readonly stamp: number;
  readonly clusters: readonly {
    readonly orcid: string | undefined;
    readonly group: number;
    readonly members: readonly { readonly signed: Kept; readonly reasons: Reasons }[];
  }[];
}

/**
 * Clusters the blocks in which something changed, and writes who is who. Clustering is done outside of transactions;
 * what changed meanwhile is left for the next time. Answers the works that other people signed than was thought.
 */
export function createBlockSettler(store: Store) {
  const { reader, writer } = store;
  const sql = {
    dirty: reader.prepare('select block, stamp from person_dirty order by block limit 500'),
    left: reader.prepare('select count(*) as blocks from person_dirty'),
    contributions: reader.prepare(
      `select c.team, c.place, c.traits, t.work_id, t.team as shared from person_contribution c
       join person_team t on t.id = c.team where c.block = ?`,
    ),
    clean: writer.prepare('delete from person_dirty where block = ? and stamp = ?'),
    soil: writer.prepare(soilStatement),
    reasons: writer.prepare(
      'update person_contribution set reasons = ? where block = ? and team = ? and place = ? and reasons is not ?',
    ),
    work: writer.prepare('select id, byline, persons from person_work where work_id = ?'),
    persons: writer.prepare('update person_work set persons = ? where id = ?'),
    lead: writer.prepare(
      `insert into person_name (number, form, leads) values (?, ?, ?)
       on conflict (number) do update set leads = excluded.leads where leads <> excluded.leads`,
    ),
    seen: writer.prepare('select coalesce(max(number), 0) as number from person_word_seen'),
    see: writer.prepare('insert into person_word_seen (number) values (?)'),
    blocksOf: writer.prepare('select blocks from person_team where work_id = ?'),
  };
  const words = { read: createWordTable(reader), write: createWordTable(writer) };
  const addresses = createAddressTable(writer);
  const changesOfPersons = createPersonRows(writer);

  /** Notes the blocks of contributions that curators spoke of since the last look. */
  function hearCurators(): void {
    const { works, newest } = words.write.spokenOfAfter(Number(sql.seen.get()?.number));
    for (const work of works) {
      const row = sql.blocksOf.get(work);
      for (const block of row ? (JSON.parse(String(row.blocks)) as readonly number[]) : [])
        sql.soil.run(block);
    }
    if (newest > Number(sql.seen.get()?.number)) sql.see.run(newest);
  }

  function clusterOne(block: number, stamp: number, groups: Groups): Settled {
    const signed = sql.contributions
      .all(block)
      .map((row) => readContribution(row as unknown as ContributionRow, block, groups));
    const { clusters, compare } = clusterBlock(signed);
    const settled = clusters.map((cluster) => ({
      orcid: cluster.orcid,
      group: cluster.group,
      members: (cluster.members as readonly Signed[] as readonly Kept[]).map((member) => ({
        signed: member,
        reasons: reasonsOf(member, cluster, compare, member.printed === member.orcid),
      })),
    }));
    return { block, stamp, clusters: settled };
  }

  /** Clusters some of the blocks in which something changed; answers whether there were any. */
  function step(): { more: boolean; shown: readonly WorkId[] } {
    const dirty = sql.dirty.all().map(({ block, stamp }) => ({ block: Number(block), stamp: Number(stamp) }));
    if (dirty.length === 0) return { more: false, shown: [] };
    const groups = groupsOf(words.read.inForce());
    const settled: Settled[] = [];
    let contributions = 0;
    for (const { block, stamp } of dirty) {
      const one = clusterOne(block, stamp, groups);
      settled.push(one);
      contributions += one.clusters.reduce((sum, { members }) => sum + members.length, 0);
      if (contributions >= atOnce) break;
    }
    return { more: true, shown: store.transaction(() => write(settled, groups)) };
  }

  function write(settled: readonly Settled[], groups: Groups): readonly WorkId[] {
    const changes = changesOfPersons();
    const works = new Map<string, OpenWork | undefined>();
    const open = (id: string): OpenWork | undefined => {
      if (works.has(id)) return works.get(id);
      const row = sql.work.get(id);
      const work = row && {
        id: Number(row.id),
        byline: JSON.parse(String(row.byline)) as Byline,
        before: JSON.parse(String(row.persons)) as readonly number[],
        now: JSON.parse(String(row.persons)) as number[],
        orcids: new Map<number, string | undefined>(),
      };
      works.set(id, work);
      return work;
    };
    for (const { block, stamp, clusters } of settled) {
      // Somebody else did it, or there is more to it by now.
      if (sql.clean.run(block, stamp).changes === 0) continue;
      const leads = new Map<number, Map<number, number>>();
      for (const { orcid, group, members } of inOrder(clusters)) {
        const refs = members.map(({ signed }) => refOf(signed));
        const person =
          orcid === undefined
            ? addresses.personOf(refs, group === 0 ? undefined : groups.anchorOf(group))
            : addresses.leadTo(personNumber(orcidIdentity(orcid as Orcid)), refs);
        for (const { signed, reasons } of members) {
          const text = JSON.stringify(reasons);
          sql.reasons.run(text, block, signed.teamNumber, signed.place, text);
          const work = open(signed.workId);
          const signature = work?.byline.signed[signed.place];
          // A byline that is newer than what was clustered comes again.
          if (work === undefined || !signature || nameOfSignature(signature) !== signed.name) continue;
          work.now[signed.place] = person;
          work.orcids.set(person, orcid);
          const ofName = leads.get(signed.name) ?? new Map<number, number>();
          leads.set(signed.name, ofName.set(person, (ofName.get(person) ?? 0) + 1));
          if (ofName.size === 1 && ofName.get(person) === 1) forms.set(signed.name, signature.name);
        }
      }
      for (const [name, persons] of leads) {
        const [lead] = [...persons].sort(([a, often], [b, oftenB]) => oftenB - often || a - b)[0] ?? [];
        if (lead !== undefined) sql.lead.run(name, forms.get(name) ?? '', lead);
      }
      forms.clear();
    }
    const shown: WorkId[] = [];
    for (const [id, work] of works) if (work && rewrite(work, changes)) shown.push(id as WorkId);
    changes.settle();
    return shown;
  }
  const forms = new Map<number, string>();

  /** Writes who signed a work, where that is others than before. */
  function rewrite(
    { id, byline, before, now, orcids }: OpenWork,
    changes: ReturnType<typeof changesOfPersons>,
  ): boolean {
    let differs = false;
    for (const [place, person] of now.entries()) {
      const signature = byline.signed[place];
      const was = before[place];
      if (!signature || was === undefined || person === was) continue;
      differs = true;
      if (!now.includes(was)) changes.remove(was, id, signature.name);
      changes.add(person, id, signature, orcids.get(person));
    }
    if (differs) sql.persons.run(JSON.stringify(now), id);
    return differs;
  }

  return {
    hearCurators: () => store.transaction(hearCurators),
    step,
    /** How many blocks are to be clustered. */
    left: () => Number(sql.left.get()?.blocks),
  };
}

interface OpenWork {
  readonly id: number;
  readonly byline: Byline;
  readonly before: readonly number[];
  readonly now: number[];
  readonly orcids: Map<number, string | undefined>;
}

interface ContributionRow {
  readonly team: number;
  readonly place: number;
  readonly traits: string;
  readonly work_id: string;
  readonly shared: string;
}

function readContribution(row: ContributionRow, block: number, groups: Groups): Kept {
  const { orcid: printed, ...traits } = JSON.parse(row.traits) as KeptTraits;
  const ref = refOf({ ...traits, workId: row.work_id });
  const group = groups.groupOf(ref);
  const orcid = groups.orcidOf(group) ?? (groups.isTakenFrom(ref) ? undefined : printed);
  return {
    ...traits,
    block,
    place: row.place,
    team: JSON.parse(row.shared) as KeptTeam,
    teamNumber: row.team,
    workId: row.work_id,
    group,
    printed,
    ...(orcid !== undefined && { orcid }),
  };
}

/** The cluster with the earliest contribution first, so that the first bearer of a name has the id of the name. */
function inOrder(clusters: Settled['clusters']): Settled['clusters'] {
  const earliest = ({ members }: Settled['clusters'][number]) =>
    members
      .map(
        ({ signed: { team, workId, place } }) =>
          `${team.date || '9'} ${workId} ${String(place).padStart(6, '0')}`,
      )
      .sort()[0] ?? '';
  return clusters
    .map((cluster) => ({ cluster, first: earliest(cluster) }))
    .sort((a, b) => (a.first < b.first ? -1 : 1))
    .map(({ cluster }) => ({
      ...cluster,
      members: [...cluster.members].sort((a, b) => compareEarliness(a.signed, b.signed)),
    }));
}

function compareEarliness(a: Kept, b: Kept): number {
  const [one, other] = [a, b].map(({ team, workId }) => `${team.date || '9'} ${workId}`);
  return (one ?? '') < (other ?? '') ? -1 : one === other ? a.place - b.place : 1;
}
