import type { Doubt } from './finding.ts';
import type { Quantity } from './quantities.ts';
import type { Claim } from './read-claims.ts';

/** Numbers and units that the work does not give. */
export function checkNumbers(
  claim: Claim,
  near: readonly Claim[],
  every: readonly Claim[],
  /** Whether the sentences near are surely those that it rests on. */
  isNearEnough = true,
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const all = every.flatMap(({ quantities }) => quantities);
  const isIn = (quantity: Quantity) => (one: Claim) => isSupported(quantity, one.quantities);
  for (const quantity of claim.quantities) {
    if (isSmallTalk(quantity, claim) || near.some(isIn(quantity)) || isSum(quantity, near)) continue;
    if (isHalf.test(quantity.text) && every.some(({ text }) => /\bmedians?\b/i.test(text))) continue;
    if (every.some(isIn(quantity))) {
      if (isNearEnough && (quantity.value > 3 || quantity.kind !== ''))
        doubts.push({
          kind: 'number',
          why: `“${quantity.text}” stands in the abstract, but where it speaks of something else.`,
        });
      continue;
    }
    const alike = all.filter(({ value }) => isNear(value, quantity.value, quantity.isRough));
    if (alike.length > 0 && quantity.kind !== '' && quantity.value !== 1)
      doubts.push({
        kind: 'unit',
        why: `“${quantity.text}” is given in another unit than the abstract has (there: ${shown(alike)}).`,
      });
    else
      doubts.push({
        kind: quantity.value === 1 ? 'unit' : 'number',
        why: `“${quantity.text}” is no number of the abstract.`,
      });
  }
  return doubts;
}

const isHalf = /^half$/i;

/** `500 sons` of 250 and 250. */
function isSum({ value, kind }: Quantity, near: readonly Claim[]): boolean {
  if (kind !== '' || value < 5) return false;
  return near.some(({ quantities }) => {
    const bare = quantities.filter((one) => one.kind === '' && one.value >= 2).slice(0, 12);
    return bare.some((one, at) => bare.slice(at + 1).some((other) => one.value + other.value === value));
  });
}

/** Whether some of the numbers say the same: rounded, in other words, as a share, or as what is left of the whole. */
export function isSupported(quantity: Quantity, all: readonly Quantity[]): boolean {
  return all.some((other) => agrees(quantity, other)) || isShareOfTwo(quantity, all);
}

function agrees(one: Quantity, other: Quantity): boolean {
  if (one.kind === 'time' || one.kind === 'length' || one.kind === 'mass') {
    if (other.kind !== one.kind) return false;
    return isNear(one.size, other.size, true) || one.size === other.size;
  }
  if (isNear(one.value, other.value, one.isRough)) {
    if (one.kind === '%') return other.kind === '%' || other.kind === '' || one.isRough;
    return other.kind === '' || other.kind === '%' || one.isRough || one.value === other.value;
  }
  if (one.kind === '%' && one.isRough && other.kind === '%')
    return Math.abs(one.value - other.value) <= 4 || isNear(100 / one.value, other.value, true);
  // Half the odds: 0.49; twice the risk: 2.1.
  if (one.kind === '%' && one.isRough && other.kind === '' && other.value < 1)
    return Math.abs(one.value / 100 - other.value) <= 0.05;
  // A third is one in three; three times, threefold.
  return (
    /third|quarter|fifth|tenth/i.test(one.text) &&
    other.kind === '' &&
    isNear(100 / one.value, other.value, true)
  );
}

/** `four of six` said as `67%`. */
function isShareOfTwo(quantity: Quantity, all: readonly Quantity[]): boolean {
  if (quantity.kind !== '%') return false;
  for (let at = 0; at + 1 < all.length; at += 1) {
    const [part, whole] = [all[at], all[at + 1]];
    if (part === undefined || whole === undefined || part.kind === '%' || whole.value === 0) continue;
    if (Math.abs(whole.start - part.end) > 30) continue;
    const share = (100 * Math.min(part.value, whole.value)) / Math.max(part.value, whole.value);
    if (Math.abs(share - quantity.value) <= (quantity.isRough ? 4 : 0.6)) return true;
  }
  return false;
}

function isNear(one: number, other: number, isRough: boolean): boolean {
  if (one === other) return true;
  const tolerance = isRough ? 0.09 : 0;
  if (Math.abs(one - other) <= tolerance * Math.max(Math.abs(one), Math.abs(other))) return true;
  // 18.7 may be said as 19.
  return Number.isInteger(one) && !Number.isInteger(other) && Math.round(other) === one;
}

/** `one`, `both`, `two kinds` and the like count nothing. */
function isSmallTalk({ value, kind, text, end, start }: Quantity, claim: Claim): boolean {
  const rest = claim.text.slice(end);
  const before = claim.text.slice(Math.max(0, start - 14), start);
  // A rate: 1.6% a year.
  if (/^an?$/i.test(text))
    return (
      !/\b(?:after|for|in|within|over|of|than|about|nearly|half) $/i.test(before) || /^ second/.test(rest)
    );
  if (/^three$/i.test(text) && kind === '') return true;
  if (kind !== '') return value === 0;
  if (/^(?:19|20)\d\d$/.test(text)) return false;
  return (
    /^(?:one|both|once|twice|doubled?|1|zero)$/i.test(text) ||
    (value <= 3 && /\b(?:the|these|all|other) $/i.test(before))
  );
}

function shown(alike: readonly Quantity[]): string {
  return [...new Set(alike.map(({ text, kind }) => (kind === '%' ? `${text}%` : text)))]
    .slice(0, 3)
    .join(', ');
}
