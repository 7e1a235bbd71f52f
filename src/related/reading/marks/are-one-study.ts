import type { Marks } from '../profile.ts';
import { shareStudy } from './study-of.ts';
import { areOneTeam } from './team-of.ts';

/** From this likeness on (0–1) two works of one team say so much the same that they report one study. */
const sameStudy = 0.65;

/** Whether two works report one study: the records say so, or one team says the same words. */
export function areOneStudy(a: Marks, b: Marks, likeness: number): boolean {
  return shareStudy(a.study, b.study) || (likeness >= sameStudy && areOneTeam(a.team, b.team));
}
