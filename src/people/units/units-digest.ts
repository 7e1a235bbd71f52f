import type { Digester } from '../../catalogue/index.ts';
import { isoDate, type WorkDescription } from '../../model/index.ts';

/** The affiliations of a work and who has them as JSON text, and the day. */
export const unitsDigester: Digester = {
  name: 'units',
  digest: (description) => [JSON.stringify(placesOf(description)), String(dayOf(description))],
};

export interface Places {
  /** The distinct affiliations, as printed. */
  readonly texts: readonly string[];
  /** Of each contribution, in the order of the byline, which of them. */
  readonly signed: readonly (readonly number[])[];
}

function placesOf({ contributions }: WorkDescription): Places {
  const places = new Map<string, number>();
  const signed = contributions.map(({ affiliations }) => [
    ...new Set(
      affiliations.map(({ text }) => {
        const place = places.get(text) ?? places.size;
        places.set(text, place);
        return place;
      }),
    ),
  ]);
  return { texts: [...places.keys()], signed };
}

/** Year, month and day in one number; 0 where none is known. */
function dayOf({ published }: WorkDescription): number {
  if (published === undefined) return 0;
  const [year = 0, month = 0, day = 0] = isoDate(published).split('-').map(Number);
  return year * 10_000 + month * 100 + day;
}
