import type { Aligned } from './align.ts';
import { isSupported } from './check-numbers.ts';
import type { Doubt } from './finding.ts';
import { sidesOfWord, type Taken } from './opposites.ts';
import type { Quantity } from './quantities.ts';
import { type Claim, readClaim } from './read-claims.ts';

/** So much in common and a sentence of the work is what a sentence of the summary rests on. */
const leastScore = 0.25;

/** A word of the summary whose opposite stands in the sentences that it rests on, and of whose side they have nothing. */
export function checkDirection(claim: Claim, aligned: readonly Aligned[]): readonly Doubt[] {
  const [first] = aligned;
  if (first === undefined || first.score < leastScore || claim.text.endsWith('?')) return [];
  const top = aligned.filter(({ score }, at) => at < 2 && score > 0.6 * first.score).map((one) => one.claim);
  const wider = aligned.slice(0, 2).map((one) => one.claim);
  const turned = turnedAtNumber(claim, wider) ?? turnedAtWord(claim, top, wider);
  return turned === undefined
    ? []
    : [
        {
          kind: 'direction',
          why: `“${turned.word}” goes the other way in the abstract: “${turned.source.text.slice(0, 200)}”`,
        },
      ];
}

/** Words that are no direction: `fell ill`, `the days before`. */
const ambiguous =
  /\b(?:fell|fall) ill\b|\b(?:partly|fully|as) well\b|\b(?:stage|days?|years?|weeks?|months?) (?:before|after)\b|\b(?:before|after)[.,]/i;

/** `more than fivefold`, `less than half`: bounds, no directions. */
const bound =
  /\b(?:no )?(?:more|less|fewer|greater|larger|smaller) than(?= (?:about |a |an |the )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twice|half|third|quarter|fifth|tenth|hundred|thousand|(?:two|three|four|five|ten)fold))/gi;

/** The words of a sentence that may tell a direction. */
function wordsOf({ text, words }: Claim): readonly string[] {
  const bare = text.replace(bound, ' ');
  return bare === text ? words : readClaim(bare).words;
}

function sidesIn(words: readonly string[]): readonly Taken[] {
  return words.flatMap(sidesOfWord);
}

function turnedAtWord(claim: Claim, top: readonly Claim[], wider: readonly Claim[]) {
  // With “not” a side may be either.
  if (claim.cues.no) return undefined;
  const mine = sidesIn(
    wordsOf(claim).filter(
      (word) => !/^(?:fell|fall|well|before|after)$/.test(word) || !ambiguous.test(claim.text),
    ),
  );
  const all = new Set(
    wider.flatMap((one) => sidesIn(wordsOf(one)).map(({ axis, side }) => (axis + 1) * side)),
  );
  for (const { axis, side, word } of mine) {
    // Of both sides: a comparison, whose sense cannot be told.
    if (mine.some((one) => one.axis === axis && one.side !== side)) continue;
    if (all.has((axis + 1) * side)) continue;
    for (const source of top) {
      const theirs = sidesIn(wordsOf(source)).filter((one) => one.axis === axis);
      if (theirs.length > 0 && theirs.every((one) => one.side !== side)) return { word, source };
    }
  }
  return undefined;
}

function turnedAtNumber(claim: Claim, wider: readonly Claim[]) {
  for (const quantity of claim.quantities) {
    if (quantity.value < 5 && quantity.kind === '' && Number.isInteger(quantity.value)) continue;
    const here = sideAt(claim, quantity);
    if (here === undefined) continue;
    for (const source of wider) {
      const sides = source.quantities
        .filter((one) => isSupported(quantity, [one]))
        .map((one) => sideAt(source, one));
      if (sides.length > 0 && sides.every((one) => one !== undefined && one.side !== here.side))
        return { word: here.word, source };
    }
  }
  return undefined;
}

/** The side of more and less nearest to a number, not across a comma or another number. */
function sideAt({ text, quantities }: Claim, { start, end }: Quantity): Taken | undefined {
  const from = Math.max(0, start - 45, ...quantities.filter((one) => one.end <= start).map((one) => one.end));
  const to = Math.min(
    text.length,
    end + 26,
    ...quantities.filter((one) => one.start >= end).map((one) => one.start),
  );
  const before =
    text
      .slice(from, start)
      .split(/[,;:(]/)
      .at(-1) ?? '';
  const behind = text.slice(end, to).split(/[,;:)]| and | by /)[0] ?? '';
  for (const words of [behind, before]) {
    const sides = sidesIn(words.toLowerCase().match(/\p{L}+/gu) ?? []).filter(({ axis }) => axis === 0);
    const [first] = sides;
    if (first !== undefined && sides.every(({ side }) => side === first.side)) return first;
  }
  return undefined;
}
