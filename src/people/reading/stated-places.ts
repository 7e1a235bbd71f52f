import type { PersonView } from '../people.ts';

type Stated = PersonView['affiliations'][number];

/** Affiliations as printed, with the years in which they were; to be told of works newest first. */
export function createStatedPlaces() {
  const places = new Map<string, Stated & { readonly date: string }>();
  return {
    note(text: string, date: string): void {
      const key = text.replace(/[\s.;,]+$/, '').toLowerCase();
      if (key === '') return;
      const year = date === '' ? undefined : Number(date.slice(0, 4));
      const place = places.get(key);
      // The first mention is the latest, and its spelling is shown.
      if (place === undefined)
        places.set(key, { text, date, ...(year === undefined ? {} : { firstYear: year, lastYear: year }) });
      else if (year !== undefined)
        places.set(key, { ...place, firstYear: year, lastYear: place.lastYear ?? year });
    },
    /** The most recent first. */
    all: (): readonly Stated[] =>
      [...places.values()]
        .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.text < b.text ? -1 : 1))
        .map(({ date: _, ...place }) => place),
  };
}
