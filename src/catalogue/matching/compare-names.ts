import { editDistance } from './edit-distance.ts';

export type FirstAuthor =
  | 'agrees'
  | 'swapped'
  | 'alike'
  | 'initial-differs'
  | 'among-others'
  | 'differs'
  | 'unknown';
export type OtherAuthors = 'agree' | 'some' | 'none' | 'unknown';

export interface NamesComparison {
  readonly first: FirstAuthor;
  readonly others: OtherAuthors;
}

interface Name {
  readonly family: string;
  readonly given: string;
}

/** Compares two bylines as `MatchTraits` has them. Lists may be cut after any name. */
export function compareNames(a: readonly string[], b: readonly string[]): NamesComparison {
  if (a.length === 0 || b.length === 0) return { first: 'unknown', others: 'unknown' };
  const namesOfA = a.map(nameIn);
  const namesOfB = b.map(nameIn);
  return { first: compareFirst(namesOfA, namesOfB), others: compareOthers(namesOfA, namesOfB) };
}

function nameIn(text: string): Name {
  const bar = text.indexOf('|');
  return bar < 0 ? { family: text, given: '' } : { family: text.slice(0, bar), given: text.slice(bar + 1) };
}

function compareFirst(a: readonly Name[], b: readonly Name[]): FirstAuthor {
  const [one] = a;
  const [other] = b;
  if (one === undefined || other === undefined) return 'unknown';
  if (one.family === other.family) return initialsConflict(one, other) ? 'initial-differs' : 'agrees';
  if (isSwapped(one, other)) return 'swapped';
  if (areAlike(one.family, other.family)) return initialsConflict(one, other) ? 'differs' : 'alike';
  const isElsewhere =
    b.some(({ family }) => family === one.family) || a.some(({ family }) => family === other.family);
  return isElsewhere ? 'among-others' : 'differs';
}

function compareOthers(a: readonly Name[], b: readonly Name[]): OtherAuthors {
  const least = Math.min(a.length, b.length);
  if (least < 2) return 'unknown';
  let found = 0;
  for (let at = 1; at < least; at += 1) {
    const name = a.length === least ? a[at] : b[at];
    const list = a.length === least ? b : a;
    if (
      name !== undefined &&
      list.some(
        (other) =>
          other.family === name.family || isSwapped(other, name) || areAlike(other.family, name.family),
      )
    )
      found += 1;
  }
  if (found === 0) return 'none';
  return found * 3 >= (least - 1) * 2 ? 'agree' : 'some';
}

function initialsConflict(one: Name, other: Name): boolean {
  return one.given !== '' && other.given !== '' && one.given[0] !== other.given[0];
}

/** `Wei, Zhang` and `Zhang, Wei`; `Wei, Z` and `Zhang, W`. */
function isSwapped(one: Name, other: Name): boolean {
  if (one.given === '' || other.given === '') return false;
  return one.family === other.given && one.given === other.family;
}

/** `van der Berg` and `Berg`, `Salas-Salvado` and `Salas`, or one letter apart. */
function areAlike(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 3) return false;
  if (long.endsWith(` ${short}`) || long.startsWith(`${short} `)) return true;
  if (short.replaceAll(' ', '') === long.replaceAll(' ', '')) return true;
  return short.length >= 5 && long.length - short.length <= 1 && editDistance(short, long, 1) <= 1;
}
