import type { GroupName, PersonName } from '../../model/index.ts';

const letters = /\p{L}/u;

/** `PEI, Yu` → `Pei, Yu`, `ENGLAND, BENJAMIN S.` → `England, Benjamin S.`: some write family names, or all names, in capitals. */
export function withoutCapitals(contributor: PersonName): PersonName;
export function withoutCapitals(contributor: PersonName | GroupName): PersonName | GroupName;
export function withoutCapitals(contributor: PersonName | GroupName): PersonName | GroupName {
  if (contributor.kind === 'group') return contributor;
  const { family, given, initials } = contributor;
  // Four capitals are a name rather than initials where all is in capitals.
  if (given === undefined && initials?.length === 4 && family.length > 3 && isCapitals(family)) {
    const { initials: _, ...rest } = contributor;
    return { ...rest, family: inSmallLetters(family), given: inSmallLetters(initials) };
  }
  if (given === undefined || !isCapitals(family)) return contributor;
  if (/\p{Ll}/u.test(given)) return { ...contributor, family: inSmallLetters(family) };
  return family.length > 3 && /\p{Lu}{3}/u.test(given)
    ? { ...contributor, family: inSmallLetters(family), given: inSmallLetters(given) }
    : contributor;
}

export function isCapitals(text: string): boolean {
  return text.length > 1 && letters.test(text) && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** `MONTGOMERY` → `Montgomery` */
export function inSmallLetters(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
