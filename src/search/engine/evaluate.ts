import { addAll, allBits, type Bits, countBits, keepCommon, passingBits, takeAway } from './bits.ts';
import { flags } from './document-of-work.ts';
import { firstFrom } from './first-from.ts';
import { keepPhrase } from './places/keep-phrase.ts';
import { keepNeighbours } from './places/neighbours.ts';
import type { Plan, WordsPlan } from './plan.ts';
import { type Segment, saidBefore } from './segment.ts';
import type { Way } from './ways.ts';

/** More terms than this that begin alike are not looked at: the commonest words begin shorter ones. */
const mostExpansions = 2000;
const everywhere = 0xff;
/** The places of so few documents are looked at sooner than which words are neighbours. */
const fewCandidates = 16;

/** Which documents of a segment are in groups that are known elsewhere. */
export interface Groups {
  bitsIn(segment: Segment, key: string): Bits;
}
const noGroups: Groups = { bitsIn: ({ documents }) => passingBits(documents) };

/**
 * The documents of a segment that a plan asks for, those that no longer count included. Outside `within` they do not
 * matter: rows of words, which take longest, are not looked for there.
 */
export function evaluate(plan: Plan, segment: Segment, groups: Groups = noGroups, within?: Bits): Bits {
  switch (plan.kind) {
    case 'all':
      return allBits(segment.documents);
    case 'none':
      return passingBits(segment.documents);
    case 'words':
      return evaluateWords(plan, segment, within);
    case 'value':
      return evaluateValue(plan.term, plan.open, segment);
    case 'and':
      return evaluateAnd(plan.of, segment, groups, within);
    case 'or': {
      const bits = passingBits(segment.documents);
      for (const one of plan.of)
        addAll(
          bits,
          evaluate(one, segment, groups, hasRows(one) ? without(bits, segment, within) : undefined),
        );
      return bits;
    }
    case 'not': {
      const bits = allBits(segment.documents);
      takeAway(bits, evaluate(plan.of, segment, groups, within));
      return bits;
    }
    case 'dates':
      return where(segment, (document) => {
        const date = segment.dates[document] ?? 0;
        return date !== 0 && date >= plan.from && date <= plan.to;
      });
    case 'flag': {
      const flag = flags[plan.flag];
      return where(segment, (document) => ((segment.flags[document] ?? 0) & flag) !== 0);
    }
    case 'documents':
      return plan.of.get(segment)?.slice() ?? passingBits(segment.documents);
    case 'cites':
      return evaluateCites(plan.hash, segment);
    case 'group':
      return groups.bitsIn(segment, plan.key);
  }
}

function evaluateAnd(plans: readonly Plan[], segment: Segment, groups: Groups, within?: Bits): Bits {
  let bits: Bits | undefined;
  const asked = plans.filter(({ kind }) => kind !== 'not');
  for (const plan of [...asked.filter((one) => !hasRows(one)), ...asked.filter(hasRows)]) {
    const these = evaluate(plan, segment, groups, bits ?? within);
    if (bits === undefined) bits = these;
    else keepCommon(bits, these);
  }
  const common = bits ?? allBits(segment.documents);
  for (const plan of plans)
    if (plan.kind === 'not') takeAway(common, evaluate(plan.of, segment, groups, common));
  return common;
}

function hasRows(plan: Plan): boolean {
  switch (plan.kind) {
    case 'words':
      return plan.ways.some(({ terms }) => terms.length > 1);
    case 'and':
    case 'or':
      return plan.of.some(hasRows);
    case 'not':
      return hasRows(plan.of);
    default:
      return false;
  }
}

/** What was found need not be looked for in other words. */
function without(found: Bits, { documents }: Segment, within = allBits(documents)): Bits {
  const rest = within.slice();
  takeAway(rest, found);
  return rest;
}

function evaluateWords({ ways, mask }: WordsPlan, segment: Segment, within?: Bits): Bits {
  const bits = passingBits(segment.documents);
  for (const way of ways) addWay(bits, way, mask, segment, within);
  return bits;
}

/** Adds the documents in which the terms of a way stand, in a row where they are several. */
function addWay(bits: Bits, { terms, open }: Way, mask: number, segment: Segment, within?: Bits): void {
  const [only] = terms;
  if (only === undefined) return;
  if (terms.length === 1) {
    for (const number of numbersOf(only, open, segment)) addPostings(bits, number, mask, segment);
    return;
  }
  for (const last of numbersOf(terms.at(-1) ?? '', open, segment)) {
    const numbers = [...terms.slice(0, -1).map((term) => segment.terms.find(term)), last];
    if (numbers.includes(-1)) return;
    const candidates = commonOf(numbers, mask, segment);
    takeAway(candidates, bits);
    if (within !== undefined) keepCommon(candidates, within);
    if (countBits(candidates) > fewCandidates)
      keepNeighbours(segment, open ? [...terms.slice(0, -1), segment.terms.term(last)] : terms, candidates);
    if (countBits(candidates) === 0) continue;
    keepPhrase(segment, numbers, mask, candidates);
    addAll(bits, candidates);
  }
}

/** The numbers of a term, or of all that begin with it. */
export function numbersOf(term: string, open: boolean, { terms }: Segment): readonly number[] {
  if (!open) {
    const number = terms.find(term);
    return number === -1 ? [] : [number];
  }
  const [from, to] = terms.range(term);
  return Array.from({ length: Math.min(to - from, mostExpansions) }, (_, at) => from + at);
}

function commonOf(numbers: readonly number[], mask: number, segment: Segment): Bits {
  const byLength = [...new Set(numbers)].sort((a, b) => lengthOf(a, segment) - lengthOf(b, segment));
  let common: Bits | undefined;
  for (const number of byLength) {
    const bits = passingBits(segment.documents);
    addPostings(bits, number, mask, segment);
    if (common === undefined) common = bits;
    else keepCommon(common, bits);
  }
  return common ?? passingBits(segment.documents);
}

function lengthOf(number: number, { postingStarts }: Segment): number {
  return (postingStarts[number + 1] ?? 0) - (postingStarts[number] ?? 0);
}

function addPostings(bits: Bits, number: number, mask: number, segment: Segment): void {
  const { postingStarts, docs, masks } = segment;
  const start = postingStarts[number] ?? 0;
  const end = postingStarts[number + 1] ?? 0;
  const shift = saidBefore(segment, start);
  for (let at = start; at < end; at += 1) {
    if (mask !== everywhere && (masks.of(at - shift) & mask) === 0) continue;
    const document = docs[at] ?? 0;
    const word = document >>> 5;
    bits[word] = (bits[word] ?? 0) | (1 << (document & 31));
  }
}

function evaluateValue(term: string, open: boolean, segment: Segment): Bits {
  const bits = passingBits(segment.documents);
  for (const number of numbersOf(term, open, segment)) addPostings(bits, number, everywhere, segment);
  return bits;
}

function evaluateCites(hash: number, { documents, citeHashes, citeDocs }: Segment): Bits {
  const bits = passingBits(documents);
  for (let at = firstFrom(citeHashes, hash); citeHashes[at] === hash; at += 1) {
    const document = citeDocs[at] ?? 0;
    bits[document >>> 5] = (bits[document >>> 5] ?? 0) | (1 << (document & 31));
  }
  return bits;
}

function where({ documents }: Segment, holds: (document: number) => boolean): Bits {
  const bits = passingBits(documents);
  for (let document = 0; document < documents; document += 1)
    if (holds(document)) bits[document >>> 5] = (bits[document >>> 5] ?? 0) | (1 << (document & 31));
  return bits;
}
