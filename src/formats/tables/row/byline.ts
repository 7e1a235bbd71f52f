import type { GroupName, PersonName } from '../../../model/index.ts';
import { fold } from '../../../text/index.ts';

type Name = PersonName | GroupName;

/** The authors of a row, found again by names that are written otherwise. */
export interface Byline {
  readonly authors: readonly Name[];
  /** The place of the author whom a name means: the same family name, and initials that agree as far as both go. */
  placeOf(name: Name): number | undefined;
}

export function createByline(authors: readonly Name[]): Byline {
  const places = new Map<string, number[]>();
  authors.forEach((author, at) => {
    const key = keyOf(author);
    const others = places.get(key);
    if (others === undefined) places.set(key, [at]);
    else others.push(at);
  });
  return {
    authors,
    placeOf(name) {
      const letter = initialOf(name);
      return places.get(keyOf(name))?.find((at) => {
        const own = initialOf(authors[at] ?? name);
        return letter === '' || own === '' || letter === own;
      });
    },
  };
}

function keyOf(name: Name): string {
  return name.kind === 'group' ? `group ${fold(name.name)}` : `person ${fold(name.family)}`;
}

function initialOf(name: Name): string {
  return name.kind === 'group' ? '' : fold(name.initials ?? name.given ?? '').slice(0, 1);
}
