import type { GroupName, PersonName } from '../../model/index.ts';

const letters = /\p{L}/u;

/** `PEI, Yu` → `Pei, Yu`: some write a family name in capitals to set it off. A name that is all capitals stays, and so does `Li`. */
export function withoutCapitals<T extends PersonName | GroupName>(contributor: T): T {
  if (contributor.kind === 'group') return contributor;
  const { family, given } = contributor;
  const sets = given !== undefined && /\p{Ll}/u.test(given) && isInCapitals(family);
  return sets ? inSmallLetters(contributor) : contributor;
}

/** `MONTGOMERY` → `Montgomery`, whatever the given name is written in. */
export function inSmallLetters<T extends PersonName | GroupName>(contributor: T): T {
  return contributor.kind === 'group'
    ? contributor
    : { ...contributor, family: smallLetters(contributor.family) };
}

export function isInCapitals(text: string): boolean {
  return text.length > 1 && letters.test(text) && text === text.toUpperCase() && text !== text.toLowerCase();
}

function smallLetters(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
