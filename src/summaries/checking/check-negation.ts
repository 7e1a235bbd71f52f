import type { Aligned } from './align.ts';
import { featuresOf } from './concepts.ts';
import type { Doubt } from './finding.ts';
import { type Claim, readClaim } from './read-claims.ts';

const clauseEnd = /[;:(),]| (?:but|while|whereas|although|though|yet|and|because|since|that|which|who) /;

/** So much of a sentence must be in a clause for them to say the same or the opposite. */
const leastOfClause = 0.4;

/** So much in common and a sentence of the work is what a sentence of the summary rests on. */
const leastScore = 0.3;

interface Clause {
  readonly claim: Claim;
  /** How much of the sentence is in it, 0 to 1, and how many of its words. */
  readonly share: number;
  readonly count: number;
}

/** A “not” that was lost or added: by the clause of the work that has most in common with the sentence. */
export function checkNegation(claim: Claim, aligned: readonly Aligned[]): readonly Doubt[] {
  const [first] = aligned;
  if (first === undefined || first.score < leastScore || claim.text.endsWith('?') || asks.test(claim.text))
    return [];
  const top = aligned.filter(({ score }, at) => at < 3 && score > 0.12 && score > 0.5 * first.score);
  const clauses = top
    .flatMap(({ claim: source }) => source.text.split(clauseEnd))
    .filter((text) => /\p{L}{3}/u.test(text))
    .map((text) => measured(claim, readClaim(text)))
    .sort((one, other) => other.share - one.share);
  const best = clauses.find(({ count }) => count >= 1);
  if (best === undefined) return [];
  const speaksOf = (source: Claim) => source.cues.not || source.cues.same || short.test(source.text);
  if (!claim.cues.same && !denies(claim) && !hardly.test(claim.text)) {
    const lost =
      (best.share >= leastOfClause && best.count >= 2 && denies(best.claim) ? best.claim : undefined) ??
      (best.share >= leastOfClause
        ? top.slice(0, 2).find(({ claim: source }) => hasLostNo(claim, source))?.claim
        : undefined);
    const isShort =
      first.claim.words.length < 15 && first.claim.cues.no && first.score > 0.3 ? first.claim : undefined;
    const found = lost ?? isShort ?? lostInClause(claim, top);
    return found === undefined
      ? []
      : [
          {
            kind: 'negation',
            why: `The abstract says “not” or “no” here: “${found.text.trim().slice(0, 200)}”`,
          },
        ];
  }
  if (!claim.cues.no || noDifference.test(claim.text)) return [];
  const isSaid = aligned
    .slice(0, 5)
    .some(({ claim: source, score }) => score > 0.4 * first.score && speaksOf(source));
  if (isSaid || best.share < leastOfClause || best.count < 2) return [];
  return [
    {
      kind: 'negation',
      why: `It says “not” or “no”, and what the abstract says has neither: “${first.claim.text.slice(0, 160)}”`,
    },
  ];
}

/** A clause of the sentence of which the nearest clause of the work says plainly the contrary. */
function lostInClause(claim: Claim, top: readonly Aligned[]): Claim | undefined {
  const own = claim.text
    .split(clauseEnd)
    .map(readClaim)
    .filter(({ features }) => features.size >= 2);
  if (own.length < 2) return undefined;
  const theirs = top
    .slice(0, 2)
    .flatMap(({ claim: source }) => source.text.split(clauseEnd))
    .filter((text) => /\p{L}{3}/u.test(text))
    .map(readClaim);
  for (const clause of own) {
    if (clause.cues.not || clause.cues.same) continue;
    const [nearest] = theirs
      .map((other) => measured(clause, other))
      .sort((one, other) => other.share - one.share);
    if (nearest && nearest.share >= 0.5 && nearest.count >= 2 && denies(nearest.claim)) return nearest.claim;
  }
  return undefined;
}

const asks = /\b(?:ask|asked|tested|wanted to know|find out|see)\b.{0,20}\b(?:whether|if)\b/i;
const noDifference = /\b(?:no|not a?) ?(?:clear |real |great |sure )?(?:differen\w+|effect)/i;
/** What says no without the word. */
const short =
  /\b(?:fail\w*|lack\w*|un(?:able|related|necessary|likely|aware)|in(?:sufficient|adequate|effective)|non-\w+|exclu\w+|low|lowest|few|rare\w*)\b/i;

const hardly = /\b(?:hardly|seldom|rarely|little|few|less|without|missing|beyond|instead|rather)\b/i;
const denying =
  /\b(?:fail(?:ed|s)?|un(?:able|related|necessary|aware|affected|vaccinated|treated|explained|changed|likely)|in(?:sufficient|adequate|effective)|lacks?|neither|hardly|far from)\b/i;

function denies({ text, cues }: Claim): boolean {
  return (cues.no && !/\bnot only\b/i.test(text)) || denying.test(text);
}

function measured(claim: Claim, clause: Claim): Clause {
  let [shared, count] = [0, 0];
  for (const feature of clause.features)
    if (claim.features.has(feature)) {
      shared += 1;
      if (!feature.startsWith('=')) count += 1;
    }
  const numbers = clause.quantities.filter(({ value }) =>
    claim.quantities.some((one) => value > 2 && one.value === value),
  ).length;
  return {
    claim: clause,
    share: (shared + 2 * numbers) / (claim.features.size + 2 * numbers + 0.01),
    count: count + numbers,
  };
}

const negated =
  /\b(?:not|no|never|cannot|without|nobody|nothing|none|neither|\w+n['’]t)\b((?:[\s,]+[\p{L}-]+){1,4})/giu;

/** The stems of the first words of weight behind each “not”. */
function negatedIn(text: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const [, behind = ''] of text.matchAll(negated)) {
    const words = behind.toLowerCase().match(/\p{L}+/gu) ?? [];
    const weighty = words.filter((word) => !/^(?:clear|able|treatment|further|more|less|such)/.test(word));
    const first = [...featuresOf(weighty)].find((feature) => !feature.startsWith('='));
    if (first !== undefined) stems.add(first);
  }
  return stems;
}

/** Whether a sentence says plainly what another says with “not”. */
function hasLostNo(plain: Claim, other: Claim): boolean {
  if (plain.cues.not || plain.cues.same) return false;
  for (const stem of negatedIn(other.text)) if (plain.features.has(stem)) return true;
  return false;
}
