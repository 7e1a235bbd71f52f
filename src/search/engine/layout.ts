/** The fields in which a word of a work can stand; the number is the bit of its mask. */
export const fieldNames = [
  'title',
  'abstract',
  'subject',
  'keyword',
  'author',
  'affiliation',
  'source',
  'other',
] as const;
export type FieldName = (typeof fieldNames)[number];

const fieldNumber = Object.fromEntries(fieldNames.map((name, number) => [name, number])) as Readonly<
  Record<FieldName, number>
>;

export function maskOf(fields: readonly FieldName[]): number {
  return fields.reduce((mask, name) => mask | (1 << fieldNumber[name]), 0);
}

/** So many works a segment may hold: their numbers fit in 16 bits. */
export const mostDocuments = 65_536;
/** Words beyond this are not told apart by place. */
export const mostPositions = 60_000;
/** Between two fields, so that no phrase runs from one into the other. */
export const fieldGap = 8;

/**
 * How much a word counts where it stands, and how much the length of the field takes away from it (BM25F:
 * Robertson, Zaragoza, Taylor 2004). Measured in `npm run evaluate:search`.
 */
export const fieldWeights: Readonly<Record<FieldName, { weight: number; b: number; average: number }>> = {
  title: { weight: 6, b: 0.4, average: 14 },
  abstract: { weight: 1, b: 0.6, average: 200 },
  subject: { weight: 2.5, b: 0.3, average: 25 },
  keyword: { weight: 2.5, b: 0.3, average: 12 },
  author: { weight: 3, b: 0.1, average: 20 },
  affiliation: { weight: 0.5, b: 0.5, average: 60 },
  source: { weight: 1, b: 0, average: 5 },
  other: { weight: 0.5, b: 0, average: 10 },
};

/** Saturation of BM25. */
const k1 = 1.6;
const steps = 32;

/** A weighted frequency in one byte, on a logarithmic scale. */
export function impactOf(weighted: number): number {
  return Math.min(255, Math.max(1, Math.round(steps * Math.log2(1 + weighted))));
}

/** What each impact counts, between 0 and 1, once saturated. */
export const saturated = Float32Array.from({ length: 256 }, (_, impact) => {
  const weighted = 2 ** (impact / steps) - 1;
  return weighted / (k1 + weighted);
});
