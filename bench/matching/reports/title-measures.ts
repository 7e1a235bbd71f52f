/** How alike two folded titles are, from 0 to 1. */
export type Measure = (a: string, b: string) => number;

const equal: Measure = (a, b) => (a === b ? 1 : 0);

const jaccard: Measure = (a, b) => {
  const [one, other] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
};

/** One less the share of letters to be changed. */
const levenshtein: Measure = (a, b) => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let at = 1; at <= a.length; at += 1) {
    const next = [at];
    for (let other = 1; other <= b.length; other += 1) {
      const change = (row[other - 1] ?? 0) + (a[at - 1] === b[other - 1] ? 0 : 1);
      next.push(Math.min(change, (row[other] ?? 0) + 1, (next[other - 1] ?? 0) + 1));
    }
    row = next;
  }
  return 1 - (row[b.length] ?? 0) / Math.max(a.length, b.length, 1);
};

/** Winkler 1990, with the usual prefix of four letters and weight of 0.1. */
const jaroWinkler: Measure = (a, b) => {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const ofA: string[] = [];
  for (const [at, letter] of [...a].entries()) {
    for (let other = Math.max(0, at - reach); other <= Math.min(b.length - 1, at + reach); other += 1) {
      if (b[other] !== letter || taken.has(other)) continue;
      taken.add(other);
      ofA.push(letter);
      break;
    }
  }
  if (ofA.length === 0) return 0;
  const ofB = [...taken].sort((one, other) => one - other).map((at) => b[at]);
  const moved = ofA.filter((letter, at) => letter !== ofB[at]).length / 2;
  const jaro = (ofA.length / a.length + ofA.length / b.length + (ofA.length - moved) / ofA.length) / 3;
  let prefix = 0;
  while (prefix < 4 && a[prefix] !== undefined && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
};

export const titleMeasures = {
  'equal titles': equal,
  Jaccard: jaccard,
  Levenshtein: levenshtein,
  'Jaro–Winkler': jaroWinkler,
} satisfies Readonly<Record<string, Measure>>;
