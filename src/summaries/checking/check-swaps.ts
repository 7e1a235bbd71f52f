import type { Aligned } from './align.ts';
import { isSupported } from './check-numbers.ts';
import { featuresOf } from './concepts.ts';
import type { Doubt } from './finding.ts';
import { sidesOfWord, type Taken } from './opposites.ts';
import type { Quantity } from './quantities.ts';
import type { Claim } from './read-claims.ts';

/** Two numbers or two groups of a sentence that stand the other way round in the work. */
export function checkSwaps(claim: Claim, aligned: readonly Aligned[]): readonly Doubt[] {
  for (const { claim: source, score } of aligned.slice(0, 3)) {
    if (score < leastScore) break;
    const doubt = swappedNumbers(claim, source) ?? swappedThan(claim, source);
    if (doubt !== undefined) return [doubt];
  }
  return [];
}

/** So much in common and a sentence of the work is what a sentence of the summary rests on. */
const leastScore = 0.35;

const whole = /\b(?:among|of|in|with|from)(?: the| all| these)? $/i;

function swappedNumbers(claim: Claim, source: Claim): Doubt | undefined {
  const found = claim.quantities.flatMap((quantity) => {
    const there = source.quantities.filter((one) => one.text !== '' && isSupported(quantity, [one]));
    const places = new Set(there.map(({ start }) => start));
    return places.size === 1 && there[0] !== undefined ? [[quantity, there[0]] as const] : [];
  });
  for (const [at, one] of found.entries())
    for (const other of found.slice(at + 1)) {
      const kinds = [one[0].kind, other[0].kind];
      const isAlike =
        one[0].kind === other[0].kind ||
        (kinds.includes('') && kinds.includes('time') && !Number.isInteger(one[0].value));
      if (!isAlike || one[1].start === other[1].start) continue;
      if (
        /^ (?:[a-z]+ )?(?:out )?of (?:the|these|those)? ?$/.test(claim.text.slice(one[0].end, other[0].start))
      )
        continue;
      // `Among 835 people, 11`: a whole and its part stand either way.
      const isPart = whole.test(claim.text.slice(Math.max(0, one[0].start - 24), one[0].start));
      const isSameOrder = one[1].start < other[1].start || isPart;
      const { straight, crossed } = bindings(claim, [one[0], other[0]], source, [one[1], other[1]]);
      if (isSameOrder ? crossed > straight + 1 : crossed >= straight)
        return {
          kind: 'swap',
          why: `“${one[0].text}” and “${other[0].text}” seem to have changed places: “${source.text.slice(0, 200)}”`,
        };
    }
  return undefined;
}

type Pair = readonly [Quantity, Quantity];

/**
 * How much the words beside two numbers have in common as they stand and crosswise. Words before and behind are looked
 * at apart, the same way for both numbers; the way that has most in common is taken.
 */
function bindings(
  claim: Claim,
  here: Pair,
  source: Claim,
  there: Pair,
): { straight: number; crossed: number } {
  let best = { straight: 0, crossed: 0 };
  const [a, b] = [around(claim, here[0]), around(claim, here[1])];
  const [c, d] = [around(source, there[0]), around(source, there[1])];
  // The clauses that they stand in, where each has one of its own; else what stands before or behind.
  for (const side of [2, 0, 1] as const) {
    const [own, others] = [apart(a[side], b[side]), apart(c[side], d[side])];
    const straight = shared(own[0], others[0]) + shared(own[1], others[1]);
    const crossed = shared(own[0], others[1]) + shared(own[1], others[0]);
    if (Math.max(straight, crossed) > Math.max(best.straight, best.crossed)) best = { straight, crossed };
  }
  return best;
}

/** What only one of two has. */
function apart(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): readonly [ReadonlySet<string>, ReadonlySet<string>] {
  return [
    new Set([...one].filter((feature) => !other.has(feature))),
    new Set([...other].filter((feature) => !one.has(feature))),
  ];
}

function around(
  claim: Claim,
  { start, end, kind }: Quantity,
): readonly [ReadonlySet<string>, ReadonlySet<string>, ReadonlySet<string>] {
  const alike = claim.quantities.filter((one) => one.kind === kind && one.start !== start);
  const before = Math.max(0, ...alike.filter((one) => one.end <= start).map((one) => one.end));
  const next = Math.min(
    claim.text.length,
    ...alike.filter((one) => one.start >= end).map((one) => one.start),
  );
  const beside = (from: number, to: number): ReadonlySet<string> =>
    new Set([
      ...featuresIn(claim.text.slice(from, to)),
      ...tellingApart(claim.text.slice(from, to)),
      // Numbers of another kind tell two apart as well: 6% at five years, 17% at ten.
      ...claim.quantities
        .filter((one) => one.kind !== kind && one.start !== start && one.start >= from && one.end <= to)
        .map(({ value }) => `#${value}`),
    ]);
  const borders = [...claim.text.matchAll(/[,;:(]| and | but | while | whereas | against /g)].map(
    ({ index }) => index,
  );
  const from = Math.max(0, ...borders.filter((border) => border < start));
  const to = Math.min(claim.text.length, ...borders.filter((border) => border >= end));
  const isAlone = !alike.some((one) => one.start >= from && one.end <= to);
  return [beside(before, start), beside(end, next), isAlone ? beside(from, to) : new Set()];
}

/** Small words that tell two groups or times apart, the one as `1` and the other as `2`. */
const pairs: readonly (readonly [one: RegExp, other: RegExp])[] = [
  [/\bwith\b(?! (?:a|an|the|no)? ?(?:mean|median|total))/i, /\bwithout\b/i],
  [/\bbefore\b/i, /\bafter(?:wards)?\b/i],
  [/\bfirst\b/i, /\b(?:second|last)\b/i],
];

function tellingApart(text: string): readonly string[] {
  return pairs.flatMap(([one, other], at) => {
    const [is, isOther] = [one.test(text), other.test(text)];
    return is === isOther ? [] : [`&${at}${is ? 1 : 2}`];
  });
}

function featuresIn(text: string): ReadonlySet<string> {
  return featuresOf(text.toLowerCase().match(/[\p{L}]+/gu) ?? []);
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const feature of one) if (other.has(feature)) count += 1;
  return count;
}

/** `A more than B` and `B more than A`, or `A less than B`. */
function swappedThan(claim: Claim, source: Claim): Doubt | undefined {
  const [here, there] = [sidesOf(claim.text), sidesOf(source.text)];
  if (here === undefined || there === undefined) return undefined;
  const isCrossed = shared(here[0], there[1]) > 0 && shared(here[1], there[0]) > 0;
  const isStraight = shared(here[0], there[0]) > 0 && shared(here[1], there[1]) > 0;
  const turn = turnBetween(waysBeforeThan(claim.text), waysBeforeThan(source.text));
  if (isStraight && !isCrossed && turn === -1)
    return { kind: 'direction', why: `The abstract compares the other way: “${source.text.slice(0, 200)}”` };
  if (!isCrossed || turn === -1) return undefined;
  return {
    kind: 'swap',
    why: `What is compared seems to have changed places: “${source.text.slice(0, 200)}”`,
  };
}

function waysBeforeThan(text: string): readonly Taken[] {
  const [left = ''] = text.split(comparing);
  return (left.toLowerCase().match(/\p{L}+/gu) ?? []).slice(-6).flatMap(sidesOfWord);
}

/** 1 where both compare the same way, −1 where they do not; `undefined` where that cannot be told. */
function turnBetween(mine: readonly Taken[], theirs: readonly Taken[]): 1 | -1 | undefined {
  const signs = new Set(
    mine.flatMap(({ axis, side }) =>
      theirs.filter((one) => one.axis === axis).map((one) => (one.side === side ? 1 : -1)),
    ),
  );
  const [sign] = signs;
  return signs.size === 1 ? sign : undefined;
}

const comparing = / than | compared (?:with|to) | versus | vs\.? | as against /;

function sidesOf(text: string): readonly [ReadonlySet<string>, ReadonlySet<string>] | undefined {
  const [left, right] = text.split(comparing);
  if (left === undefined || right === undefined) return undefined;
  return apart(featuresIn(left.slice(-90)), featuresIn(right.slice(0, 90)));
}
