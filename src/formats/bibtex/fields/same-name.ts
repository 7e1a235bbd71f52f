import { bylineName, type Contribution } from '../../../model/index.ts';
import { fold } from '../../../text/index.ts';
import { parseNames } from '../names.ts';

/** Finds the one person of a byline whom a note names in another manner: `Hipel, KW`, `K.W. Hipel`. */
export function findByName(byline: readonly Contribution[], name: string): Contribution | undefined {
  const [named] = parseNames([name.replace(/[{}]/g, '')]).names;
  if (named?.kind !== 'person') return undefined;
  const sought = keyOf(named);
  const found = byline.filter(
    ({ contributor }) => contributor.kind === 'person' && isAlike(keyOf(contributor), sought),
  );
  return found.length === 1 ? found[0] : undefined;
}

type NameKey = readonly [family: string, initials: string];

function keyOf(name: Contribution['contributor']): NameKey {
  if (name.kind === 'group') return [fold(name.name), ''];
  const initials = bylineName({ ...name, suffix: '' }).slice(name.family.length);
  return [fold(name.family), fold(initials).replaceAll(' ', '')];
}

/** The same family name, and initials of which the shorter begins the longer. */
function isAlike([family, initials]: NameKey, [other, letters]: NameKey): boolean {
  return family === other && (initials.startsWith(letters) || letters.startsWith(initials));
}
