import type { NameAgreement } from '../names/compare-names.ts';
import type { Comparing } from './evidence.ts';
import { count, keyOf, type Profile, profileOf, type Signed } from './profile.ts';

/** Why a contribution is taken to be a person's, as it is kept. */
export interface Reasons {
  /** `orcid`: the record says so; `curator`: somebody did; `name`: by what is named here; `alone`: there is no other. */
  readonly by: 'orcid' | 'curator' | 'name' | 'alone';
  /** How sure, in percent; for what was found by name only. */
  readonly sure?: number;
  readonly name?: NameAgreement;
  /** How many of the same names sign with the others of the person's contributions, and blocks of a few of them. */
  readonly coauthors?: number;
  readonly team?: readonly number[];
  readonly place?: true;
  readonly mail?: true;
  readonly subject?: true;
  readonly source?: true;
}

const mostNamed = 3;

/** What speaks for one member of a cluster, compared with all its others. */
export function reasonsOf(
  member: Signed,
  cluster: Profile,
  compare: Comparing,
  isOrcidPrinted: boolean,
): Reasons {
  if (member.group !== 0) return { by: 'curator' };
  if (member.orcid !== undefined && isOrcidPrinted) return { by: 'orcid' };
  if (cluster.members.length === 1) return { by: 'alone' };
  count(cluster, member, -1);
  // Its own work must not stand in the way.
  const own: Profile = { ...profileOf([member]), works: new Map() };
  const evidence = compare(own, { ...cluster, group: 0, names: namesBeside(member, cluster) });
  count(cluster, member, 1);
  if (cluster.group !== 0 && evidence === undefined) return { by: 'curator' };
  if (evidence === undefined) return { by: 'name', sure: 50 };
  const { score, name, team, places, mail, subjects, source } = evidence;
  return {
    by: 'name',
    sure: Math.min(99, Math.round(100 / (1 + Math.exp(-score)))),
    name,
    ...(team.length > 0 && { coauthors: team.length, team: team.slice(0, mostNamed) }),
    ...(places >= 0.3 && { place: true }),
    ...(mail && { mail }),
    ...(subjects >= 0.3 && { subject: true }),
    ...(source && { source }),
  };
}

/** How many members of a cluster bear each of its names. */
const bearersIn = new WeakMap<Profile, ReadonlyMap<string, number>>();

/** The names of the others: that a name is the same as itself tells nothing. */
function namesBeside({ form }: Signed, cluster: Profile): Profile['names'] {
  const key = keyOf(form);
  let bearers = bearersIn.get(cluster);
  if (bearers === undefined) {
    const counts = new Map<string, number>();
    for (const one of cluster.members) counts.set(keyOf(one.form), (counts.get(keyOf(one.form)) ?? 0) + 1);
    bearersIn.set(cluster, counts);
    bearers = counts;
  }
  if ((bearers.get(key) ?? 0) > 1) return cluster.names;
  const names = new Map(cluster.names);
  names.delete(key);
  return names;
}
