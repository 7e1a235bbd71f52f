import { leastOfOneStudy, shareStudy } from '../reading/marks/study-of.ts';
import { areOneTeam } from '../reading/marks/team-of.ts';
import type { Marks } from '../reading/profile.ts';
import type { LikenessTo, Words } from './create-likeness.ts';

/** From this likeness of words on two works say the same, whoever wrote them. */
const sameWords = 0.8;
/** Works of one team that are so alike are parts of a series; so many of them stand before other works. */
const sameSeries = 0.45;
const mostOfSeries = 3;

/** A work as lists are arranged by it. */
export interface Arranged {
  readonly words: Words;
  readonly marks: Marks;
}

/** Places of the nearest, nearest first, as they are shown; `ahead`: so many of them stand before what repeats others. */
export interface Arrangement {
  readonly order: readonly number[];
  readonly ahead: number;
}

/**
 * The order in which the nearest of a work are shown. Nearest first; but of one study one version, of a series three
 * parts, and of what corrects or retracts another study nothing stands before the others: the rest follow at the end,
 * again nearest first. It depends on nothing but the works of the list.
 */
export function arrange(own: Arranged, near: readonly Arranged[], likenessTo: LikenessTo): Arrangement {
  const toOwn = likenessTo(own.words);
  const ofOwnStudy = near.map((one) => bindingOf(own, one, toOwn) === 'study');
  const ahead: Arranged[] = [];
  const first: number[] = [];
  const behind: number[] = [];
  let ownVersions = 0;
  for (const [at, one] of near.entries()) {
    const isOwn = ofOwnStudy[at] === true;
    const isRepeated = isOwn ? ownVersions > 0 : one.marks.isNotice && !own.marks.isNotice;
    if (isRepeated || repeats(one, ahead, likenessTo)) {
      behind.push(at);
      continue;
    }
    first.push(at);
    ahead.push(one);
    if (isOwn) ownVersions += 1;
  }
  return { order: [...first, ...behind], ahead: first.length };
}

/** Whether a work repeats what stands before it. */
function repeats(one: Arranged, ahead: readonly Arranged[], likenessTo: LikenessTo): boolean {
  const likeness = likenessTo(one.words);
  let parts = 0;
  for (const other of ahead) {
    const binding = bindingOf(one, other, likeness);
    if (binding === 'study' || binding === 'words') return true;
    if (binding === 'series') parts += 1;
  }
  return parts >= mostOfSeries;
}

export type Binding = 'study' | 'words' | 'series';

/** How two works belong together, if they do; `likeness` is of the one. It does not matter which of them is the one. */
export function bindingOf(
  { marks: one }: Pick<Arranged, 'marks'>,
  { marks: other, words }: Arranged,
  likeness: ReturnType<LikenessTo>,
): Binding | undefined {
  if (shareStudy(one.study, other.study)) return 'study';
  const isTeam = areOneTeam(one.team, other.team);
  const like = likeness(words, isTeam ? sameSeries : sameWords);
  if (isTeam && like >= leastOfOneStudy) return 'study';
  if (like >= sameWords) return 'words';
  return isTeam && like >= sameSeries ? 'series' : undefined;
}
