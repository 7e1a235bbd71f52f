import type { Contribution } from '../../model/index.ts';
import type { UnitRef, Units } from '../../people/index.ts';
import type { WorkView } from './work-view.ts';

/** The institution's own units that the affiliations of a byline name; those that name none are left out. */
export async function unitsNamedIn(
  contributions: readonly Contribution[],
  units: Pick<Units, 'unitsIn'>,
): Promise<WorkView['units']> {
  const texts = [
    ...new Set(contributions.flatMap(({ affiliations }) => affiliations.map(({ text }) => text))),
  ];
  const named = await units.unitsIn(texts);
  return new Map(
    texts.flatMap((text, at): readonly (readonly [string, readonly UnitRef[]])[] => {
      const own = named[at] ?? [];
      return own.length === 0 ? [] : [[text, own]];
    }),
  );
}
