import type { RelationKind, RelationTarget } from './relation.ts';
import type { WorkDescription } from './work.ts';

/** How far a work may be relied upon, the gravest word first. */
export type Standing = 'retracted' | 'partly-retracted' | 'concern' | 'corrected' | 'sound';

/** A notice that a reader must see before anything else, with where it is printed. */
export interface StandingNotice {
  readonly standing: Exclude<Standing, 'sound'>;
  readonly by?: RelationTarget;
}

const standingOfRelation: Partial<Record<RelationKind, StandingNotice['standing']>> = {
  'is-retracted-by': 'retracted',
  'is-partially-retracted-by': 'partly-retracted',
  'is-concern-of': 'concern',
  'is-corrected-by': 'corrected',
  'is-republished-as': 'corrected',
};
const gravity: readonly Standing[] = ['retracted', 'partly-retracted', 'concern', 'corrected', 'sound'];

/** Every notice about a work, gravest first. A work marked retracted without a notice still gets one. */
export function standingNotices(
  work: Pick<WorkDescription, 'relations' | 'publicationTypes'>,
): readonly StandingNotice[] {
  const notices = (work.relations ?? []).flatMap(({ kind, target }): StandingNotice[] => {
    const standing = standingOfRelation[kind];
    return standing ? [{ standing, by: target }] : [];
  });
  const marked = work.publicationTypes?.some((type) => /^retracted publication$/i.test(type));
  if (marked && !notices.some(({ standing }) => standing === 'retracted'))
    notices.push({ standing: 'retracted' });
  return notices.sort((a, b) => gravity.indexOf(a.standing) - gravity.indexOf(b.standing));
}

export function standingOf(work: Pick<WorkDescription, 'relations' | 'publicationTypes'>): Standing {
  return standingNotices(work)[0]?.standing ?? 'sound';
}
