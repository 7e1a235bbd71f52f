import type { Doubt } from './finding.ts';
import type { Claim } from './read-claims.ts';

const unit = '(second|minute|hour|day|week|month|year)';
const rate = new RegExp(
  `(?<!\\b(?:after|within|for|than|in|over|about|half|of|nearly) )\\b(?:an?|per|each|every) ${unit}\\b|\\b(dai|hour|week|month|year|annual)ly\\b`,
  'gi',
);
const some = new RegExp(`\\b(?:few|several|couple of) ${unit}s?\\b`, 'gi');
const oneWord: Readonly<Record<string, string>> = { dai: 'day', annual: 'year' };

/** `Once a day` for once a week, `a few hours` for a few seconds. */
export function checkRates(claim: Claim, near: readonly Claim[]): readonly Doubt[] {
  for (const pattern of [rate, some]) {
    const there = near.flatMap(({ text }) => unitsIn(text, pattern));
    const wrong = unitsIn(claim.text, pattern).find((one) => there.length > 0 && !there.includes(one));
    if (wrong !== undefined)
      return [{ kind: 'unit', why: `It counts by the ${wrong}; the abstract counts by the ${there[0]}.` }];
  }
  return [];
}

function unitsIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, one, adverb]) => {
    const found = (one ?? adverb ?? '').toLowerCase();
    return oneWord[found] ?? found;
  });
}
