import type { Contribution, WorkDescription } from '../../src/model/index.ts';
import { hash32 } from '../../src/text/index.ts';
import { realWorks } from '../real-works.ts';
import { realAffiliations } from '../units/real-affiliations.ts';

/** Of those who sign in one round, who signs in the next one too; all others are new people. */
const stays = 0.4;
/** Works whose contributors say where they are. */
const placed = 0.7;
/** A family name of so many bearers has given names of its own. */
const manyBearers = 20;

type Describe = (number: number) => WorkDescription;

/**
 * Any number of works whose names are spread as in the real ones: first those as they are, then in each round teams of
 * the same sizes, in which some of the people stay and the others are new: a family name and a given name drawn by how
 * often they stand in real bylines, the same new person for an old one throughout a round, so that teams stay teams. Titles
 * are of the halves of two, affiliations are real ones, of a whole team or of one's own. `undefined` without real works.
 */
export function growWorks(): Describe | undefined {
  const works = realWorks(Number.POSITIVE_INFINITY);
  if (works.length === 0) return undefined;
  const places = [...realAffiliations().keys()];
  const bylines = works.flatMap(({ contributions }) => contributions);
  const bearers = Map.groupBy(bylines, ({ contributor }) => familyOf(contributor));

  function successor({ contributor, ...rest }: Contribution, round: number): Contribution {
    if (contributor.kind === 'group') return { contributor, ...rest };
    const seed = `${round} ${contributor.family} ${contributor.given}`;
    if (share(seed) < stays) return { contributor, ...rest };
    const drawn = pick(bylines, `family ${seed}`)?.contributor ?? contributor;
    const family = familyOf(drawn);
    const own = bearers.get(family) ?? [];
    const named = pick(own.length < manyBearers ? bylines : own, `given ${seed}`)?.contributor ?? drawn;
    const given = named.kind === 'person' ? named.given : undefined;
    return { ...rest, contributor: { kind: 'person', family, ...(given && { given }) } };
  }

  function settled(contribution: Contribution, team: number): Contribution {
    const { contributor } = contribution;
    const own = contributor.kind === 'person' ? `${contributor.family} ${contributor.given}` : '';
    const place = pick(places, share(`home ${own} ${team}`) < 0.6 ? `team ${team}` : `own ${own}`);
    return place === undefined ? contribution : { ...contribution, affiliations: [{ text: place }] };
  }

  return (number) => {
    const [at, round] = [number % works.length, Math.floor(number / works.length)];
    const { id, version, changedAt, ...work } = works[at] ?? ({} as never);
    const other = works[(at * 7 + 13 * round) % works.length] ?? work;
    const signed = round === 0 ? work.contributions : work.contributions.map((one) => successor(one, round));
    const contributions = share(`placed ${number}`) < placed ? signed.map((one) => settled(one, at)) : signed;
    if (round === 0) return { ...work, contributions };
    const { abstract, title } = other;
    return {
      ...work,
      title: `${half(work.title, 0)} ${half(title, 1)}` as WorkDescription['title'],
      ...(abstract && { abstract }),
      identifiers: {},
      contributions,
      published: { year: (work.published?.year ?? 2010) + round },
    };
  };
}

function familyOf(contributor: Contribution['contributor']): string {
  return contributor.kind === 'person' ? contributor.family : contributor.name;
}

/** From 0 to 1, the same for the same text. */
function share(text: string): number {
  return (Math.imul(hash32(text), 0x9e3779b1) >>> 0) / 2 ** 32;
}

function pick<T>(from: readonly T[], seed: string): T | undefined {
  return from[Math.floor(share(seed) * from.length)];
}

function half(title: string, which: 0 | 1): string {
  const words = title.split(' ');
  const middle = Math.ceil(words.length / 2);
  return (which === 0 ? words.slice(0, middle) : words.slice(middle)).join(' ');
}
