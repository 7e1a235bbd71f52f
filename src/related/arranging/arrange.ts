import { areOneStudy } from '../reading/marks/are-one-study.ts';
import { areOneTeam } from '../reading/marks/team-of.ts';
import type { Profile } from '../reading/profile.ts';
import type { Vector } from '../reading/statistics.ts';

/** From this likeness of words on two works say the same, whoever wrote them. */
const sameWords = 0.8;
/** Works of one team that are so alike are parts of a series; so many of them stand before other works. */
const sameSeries = 0.45;
const mostOfSeries = 3;

/** Likeness of the words (0–1) of a work with each of others. */
export type LikenessTo = (one: Vector, others: readonly Vector[]) => readonly number[];

/**
 * The order in which the nearest of a work are shown. Nearest first; but of one study one version, of a series three
 * parts, and of what corrects or retracts another study nothing stands before the others: the rest follow at the end,
 * again nearest first. It depends on nothing but the works of the list.
 */
export function arrange(own: Profile, near: readonly Profile[], likenessTo: LikenessTo): readonly number[] {
  const vectorsOf = (those: readonly Profile[]) => those.map(({ vector }) => vector);
  const toOwn = likenessTo(own.vector, vectorsOf(near));
  const ahead: Profile[] = [];
  const first: number[] = [];
  const behind: number[] = [];
  let ownVersions = 0;
  for (const [at, one] of near.entries()) {
    const isOwn = areOneStudy(own, one, toOwn[at] ?? 0);
    const isRepeated = isOwn ? ownVersions > 0 : one.isNotice && !own.isNotice;
    if (isRepeated || repeats(one, ahead, likenessTo(one.vector, vectorsOf(ahead)))) behind.push(at);
    else {
      first.push(at);
      ahead.push(one);
      if (isOwn) ownVersions += 1;
    }
  }
  return [...first, ...behind];
}

/** Whether a work repeats what stands before it. */
function repeats(one: Profile, ahead: readonly Profile[], likeness: readonly number[]): boolean {
  let parts = 0;
  for (const [at, other] of ahead.entries()) {
    const like = likeness[at] ?? 0;
    if (like >= sameWords || areOneStudy(one, other, like)) return true;
    if (like >= sameSeries && areOneTeam(one.team, other.team)) parts += 1;
  }
  return parts >= mostOfSeries;
}
