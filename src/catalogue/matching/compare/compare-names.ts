import { editDistance } from './edit-distance.ts';

export interface NamesComparison {
  readonly first: 'agrees' | 'swapped' | 'alike' | 'initial-differs' | 'among-others' | 'differs' | 'unknown';
  readonly others: 'agree' | 'some' | 'none' | 'unknown';
}

/** Compares two bylines as `MatchTraits` has them. Lists may be cut after any name. */
export function compareNames(a: readonly string[], b: readonly string[]): NamesComparison {
  const [one] = a;
  const [other] = b;
  if (one === undefined || other === undefined) return { first: 'unknown', others: 'unknown' };
  return { first: compareFirst(one, other, a, b), others: compareOthers(a, b) };
}

function compareFirst(
  one: string,
  other: string,
  a: readonly string[],
  b: readonly string[],
): NamesComparison['first'] {
  const [family, otherFamily] = [familyOf(one), familyOf(other)];
  if (family === otherFamily) return initialsConflict(one, other) ? 'initial-differs' : 'agrees';
  // Where a group signs, one record names it in other words, or its speaker first.
  if (isGroup(one) || isGroup(other)) return areAlikeGroups(one, other) ? 'alike' : 'unknown';
  if (isSwapped(one, other)) return 'swapped';
  if (areAlike(family, otherFamily)) return initialsConflict(one, other) ? 'differs' : 'alike';
  const isElsewhere =
    b.some((name) => familyOf(name) === family) || a.some((name) => familyOf(name) === otherFamily);
  return isElsewhere ? 'among-others' : 'differs';
}

/** Of the shorter list's further names, how many the longer one has. */
function compareOthers(a: readonly string[], b: readonly string[]): NamesComparison['others'] {
  const [few, many] = a.length < b.length || (a.length === b.length && a.join() < b.join()) ? [a, b] : [b, a];
  if (few.length < 2) return 'unknown';
  const families = many.map(familyOf);
  let found = 0;
  for (let at = 1; at < few.length; at += 1) {
    const name = few[at] ?? '';
    const family = familyOf(name);
    if (
      families.includes(family) ||
      families.some((other) => areAlike(other, family)) ||
      many.some((other) => isSwapped(other, name))
    )
      found += 1;
  }
  if (found === 0) return 'none';
  return found * 3 >= (few.length - 1) * 2 ? 'agree' : 'some';
}

function isGroup(name: string): boolean {
  return !name.includes('|');
}

function familyOf(name: string): string {
  const bar = name.indexOf('|');
  return bar < 0 ? name : name.slice(0, bar);
}

function givenOf(name: string): string {
  const bar = name.indexOf('|');
  return bar < 0 ? '' : name.slice(bar + 1);
}

function initialsConflict(one: string, other: string): boolean {
  const [given, otherGiven] = [givenOf(one), givenOf(other)];
  return given !== '' && otherGiven !== '' && given[0] !== otherGiven[0];
}

/** `Wei, Zhang` and `Zhang, Wei`; `Z, Wei` and `Wei, Zhang`; `Adam, B. P.` and `Balcerzak, Adam P.` */
function isSwapped(one: string, other: string): boolean {
  const [given, otherGiven] = [givenOf(one), givenOf(other)];
  if (one[0] !== otherGiven[0] || given[0] !== other[0]) return false;
  return isNameOrStart(familyOf(one), otherGiven) || isNameOrStart(familyOf(other), given);
}

function isNameOrStart(family: string, given: string): boolean {
  return given.startsWith(family) && (given.length === family.length || given[family.length] === ' ');
}

/** `van der Berg` and `Berg`, `Salas-Salvado` and `Salas`, or one letter apart. */
function areAlike(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 3) return false;
  if (short[0] !== long[0]) return long.length > short.length + 1 && long.endsWith(` ${short}`);
  if (long.startsWith(`${short} `)) return true;
  if (long.length - short.length <= 1 && short.length >= 5) return editDistance(short, long, 1) <= 1;
  return long.includes(' ') && short.replaceAll(' ', '') === long.replaceAll(' ', '');
}

function areAlikeGroups(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return (
    isGroup(one) &&
    isGroup(other) &&
    short.length >= 8 &&
    (long.includes(short) || editDistance(short, long, 2) <= 2)
  );
}
