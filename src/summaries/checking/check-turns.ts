import { stem } from '../../text/index.ts';
import type { Aligned } from './align.ts';
import { isSupported } from './check-numbers.ts';
import { featuresOf } from './concepts.ts';
import type { Doubt } from './finding.ts';
import type { Quantity } from './quantities.ts';
import { type Claim, readClaim } from './read-claims.ts';

const near = 0.3;
const parts = /[;:]|,? (?:but|while|whereas|although|though|yet) |, (?:and|so|which) /;

/** The part of the source sentences that is nearest to a sentence. */
function nearestPart(claim: Claim, aligned: readonly Aligned[]): Claim | undefined {
  let best: { claim: Claim; score: number } | undefined;
  for (const { claim: source, score: whole } of aligned)
    for (const text of source.text.split(parts)) {
      const part = readClaim(text);
      let score = whole * 2;
      for (const feature of part.features) if (claim.features.has(feature)) score += 1;
      for (const { value } of part.quantities)
        if (value > 2 && claim.quantities.some((one) => one.value === value)) score += 2;
      if (best === undefined || score > best.score) best = { claim: part, score };
    }
  return best?.claim;
}

/** What a sentence turns round: negation, direction, caution, and association made cause. */
export function checkTurns(
  claim: Claim,
  aligned: readonly Aligned[],
  isExperiment: boolean,
): readonly Doubt[] {
  const top = aligned.slice(0, 3).filter(({ score }) => score > 0.12);
  const [first] = top;
  if (first === undefined) return [];
  const any = (cue: keyof Claim['cues']): boolean => top.some(({ claim: source }) => source.cues[cue]);
  const doubts: Doubt[] = [];
  const said = claim.cues;
  const part = nearestPart(claim, top.slice(0, 2));
  const quoted = `“${first.claim.text.slice(0, 160)}”`;

  const isNoDifference = noDifference.test(claim.text);
  const wider = aligned
    .slice(0, 5)
    .some(({ claim: source, score }) => score > 0.5 * first.score && (source.cues.not || source.cues.same));
  if (said.no && !wider && !isNoDifference && first.score > 0.2)
    doubts.push({
      kind: 'negation',
      why: `It says “not” or “no”, and what the abstract says has neither: ${quoted}`,
    });
  const lost = top.slice(0, 2).find(({ claim: source }) => hasLostNo(claim, source));
  const isShort = first.claim.words.length < 15 && first.claim.cues.no && first.score > near;
  if (lost !== undefined || (isShort && !said.not && !said.same))
    doubts.push({
      kind: 'negation',
      why: `The abstract says “not” or “no” here: “${(lost ?? first).claim.text.slice(0, 200)}”`,
    });
  else if (!isNoDifference) {
    const added = top.slice(0, 2).find(({ claim: source }) => hasLostNo(source, claim));
    if (added !== undefined)
      doubts.push({
        kind: 'negation',
        why: `The abstract says this without “not”: “${added.claim.text.slice(0, 200)}”`,
      });
  }

  const turned = turnedAtNumber(claim, top) ?? turnedAtWord(claim, top);
  if (turned !== undefined)
    doubts.push({
      kind: 'direction',
      why: `It goes the other way in the abstract: “${turned.text.slice(0, 200)}”`,
    });
  else if (
    part !== undefined &&
    first.score > 0.35 &&
    !said.same &&
    !said.not &&
    !part.cues.not &&
    !part.cues.same
  ) {
    const [here, there] = [way(claim.text), way(part.text)];
    if (here !== undefined && there !== undefined && here !== there)
      doubts.push({ kind: 'direction', why: `It goes the other way in the abstract: “${part.text.trim()}”` });
  }

  if (said.strong && !any('strong'))
    doubts.push({ kind: 'hedge', why: `It is surer than the abstract is: ${quoted}` });
  else if (!said.hedge && !said.no && part?.cues.careful && first.score > near)
    doubts.push({ kind: 'hedge', why: `The abstract is careful here: “${part.text.trim()}”` });

  if (said.cause && !any('cause') && !isExperiment && !said.no)
    doubts.push({ kind: 'cause', why: `It names a cause; the abstract tells what goes together: ${quoted}` });
  return doubts;
}

const noDifference = /\b(?:no|not a?) ?(?:clear |real |great |sure )?(?:differen\w+|effect)/i;
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

/** Words of more and less with the word that they stand by: `more often`, `gained least`, `read low`. */
const bound =
  /(\p{L}+)(?: (?:was|were|is|are|had|a|little|slightly|too|much|far|the))* (more|less|fewer|most|least|high|low|higher|lower|above|below|stronger|weaker|longer|shorter|rose|fell|increased|decreased|best|worst|better|worse)\b(?: (\p{L}+))?/giu;
const ups = /^(?:more|most|high|higher|above|stronger|longer|rose|increased|best|better)$/i;
const oneWord: Readonly<Record<string, string>> = { frequent: 'common', often: 'common' };

function boundWays(text: string): ReadonlyMap<string, 'up' | 'down'> {
  const ways = new Map<string, 'up' | 'down'>();
  for (const [, before = '', word = '', behind = ''] of text.toLowerCase().matchAll(bound)) {
    const way = ups.test(word) ? 'up' : 'down';
    for (const [key, side] of [
      [before, '<'],
      [behind, '>'],
    ] as const)
      if (
        key.length > 3 &&
        !/^(?:than|that|were|with|them|their|from|much|this|when|after|over|about|which)$/.test(key)
      )
        ways.set(side + stem(oneWord[key] ?? key), way);
  }
  return ways;
}

function turnedAtWord(claim: Claim, top: readonly Aligned[]): Claim | undefined {
  const mine = boundWays(claim.text);
  for (const { claim: source } of top.slice(0, 2)) {
    const theirs = boundWays(source.text);
    for (const [key, way] of mine) if (theirs.has(key) && theirs.get(key) !== way) return source;
  }
  return undefined;
}

const verbUp = /\b(?:rose|rises?|rais\w+|increas\w+|grew|grown|improv\w+|gained)\b/i;
const verbDown =
  /\b(?:fell|falls?|fallen|dropped|declin\w+|decreas\w+|shrank|reduc\w+|lower(?:ed|ing|s)|halved|lost)\b/i;
const upward =
  /\b(?:rais\w+|rise[sn]?|rose|grew|grow(?:s|n)?|increas\w+|higher|more|greater|larger|longer|gain\w*|most|highest|largest|better|improv\w+|stronger|high|later|older|faster|fourfold|fivefold|tenfold)\b/gi;
const downward =
  /\b(?:lower\w*|fell|falls?|fallen|dropp?\w*|declin\w+|decreas\w+|less|fewer|smaller|shorter|shorten\w*|shrank|reduc\w+|halved|least|lowest|worse|weaker|below|low|earlier|younger|slower|slowed|lost|losing|smallest)\b/gi;

/** The way in which all of a text goes, if it goes one way. */
function way(text: string): 'up' | 'down' | undefined {
  const [rises, falls] = [verbUp.test(text), verbDown.test(text)];
  if (rises !== falls) return rises ? 'up' : 'down';
  const [up, down] = [text.match(upward)?.length ?? 0, text.match(downward)?.length ?? 0];
  if (up > 0 && down === 0) return 'up';
  return down > 0 && up === 0 ? 'down' : undefined;
}

/** The way of the word nearest to a number, not across a comma or another number. */
function wayAt({ text, quantities }: Claim, { start, end }: Quantity): 'up' | 'down' | undefined {
  const from = Math.max(0, start - 45, ...quantities.filter((one) => one.end <= start).map((one) => one.end));
  const to = Math.min(
    text.length,
    end + 22,
    ...quantities.filter((one) => one.start >= end).map((one) => one.start),
  );
  const before = text.slice(from, start).split(/[,;:]/).at(-1) ?? '';
  const behind = text.slice(end, to).split(/[,;:]| and | by /)[0] ?? '';
  return way(before) ?? way(behind);
}

/** A source sentence that has a number of the sentence, and the other way with it. */
function turnedAtNumber(claim: Claim, top: readonly Aligned[]): Claim | undefined {
  for (const quantity of claim.quantities) {
    const here = wayAt(claim, quantity);
    if (here === undefined || (quantity.value < 5 && quantity.kind === '')) continue;
    for (const { claim: source } of top) {
      const matches = source.quantities.filter((one) => isSupported(quantity, [one]));
      const ways = matches.map((one) => wayAt(source, one)).filter((one) => one !== undefined);
      if (ways.length > 0 && ways.every((one) => one !== here)) return source;
    }
  }
  return undefined;
}
