import type { Contribution } from '../../src/model/index.ts';
import type { Signed } from '../../src/people/identity/profile.ts';
import { traitsOf } from '../../src/people/identity/traits.ts';
import { fold } from '../../src/text/index.ts';
import type { PublishedWork } from './published-works.ts';

/** A contribution whose ORCID iD was hidden from clustering, or never known. */
export interface Hidden extends Signed {
  /** The ORCID iD. */
  readonly truth: string | undefined;
  readonly provider: string;
  /** Of the name as it was, before it was made harder: half the blocks are for development. */
  readonly half: 'development' | 'held-out';
}

/** How names are made harder than they were printed. */
export interface Harder {
  /** Given names are cut to initials, in all works or in every other one. */
  readonly initials?: 'all' | 'half';
  /** All family names are replaced by so many. */
  readonly families?: number;
}

/** Every contribution of the works, ORCID iDs hidden. */
export function hide(works: readonly PublishedWork[], harder: Harder): readonly Hidden[] {
  return works.flatMap(({ id, provider, description }) => {
    const changed = {
      ...description,
      contributions: description.contributions.map((one) => made(one, id, harder)),
    };
    const { team, signed } = traitsOf(changed);
    const seen = new Set<string>();
    return signed.map(({ orcid, ...traits }): Hidden => {
      // A record that gives one ORCID iD to two names is wrong in one of them.
      const truth = orcid !== undefined && seen.has(orcid) ? undefined : orcid;
      if (orcid !== undefined) seen.add(orcid);
      return { ...traits, workId: id, team, group: 0, truth, provider, half: halfOf(traits.block) };
    });
  });
}

/** By the block, so that nothing is learnt of the names that are held out. */
function halfOf(block: number): Hidden['half'] {
  return Math.imul(block, 0x9e3779b1) >>> 31 === 0 ? 'development' : 'held-out';
}

function made(contribution: Contribution, work: string, { initials, families }: Harder): Contribution {
  const { contributor } = contribution;
  if (contributor.kind === 'group') return contribution;
  const { given, family } = contributor;
  return {
    ...contribution,
    contributor: {
      ...contributor,
      ...(given !== undefined &&
        (initials === 'all' || (initials === 'half' && hashOf(work) % 2 === 0)) && {
          given: shortened(given),
        }),
      ...(families !== undefined && { family: `Fam${letters(hashOf(fold(family)) % families)}` }),
    },
  };
}

function shortened(given: string): string {
  return given
    .split(/[\s.-]+/)
    .map((word) => word.slice(0, 1))
    .join(' ');
}

function hashOf(text: string): number {
  return [...text].reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0, 7);
}

/** Consonants, so that no two sound alike. */
function letters(number: number): string {
  const all = 'bdfgklmnprst';
  return `${all[number % 12]}o${all[Math.floor(number / 12) % 12]}i${all[Math.floor(number / 144) % 12]}`;
}
