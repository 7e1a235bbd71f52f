import type { Aligned } from './align.ts';
import type { Doubt } from './finding.ts';
import { type Claim, readClaim } from './read-claims.ts';

const near = 0.4;
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

/** Caution in other words. */
const cautious = /\b(?:little need|not certain|unsure|seem\w*|believ\w*|thought|is said|think)\b/i;

/** Caution that was lost, and association that was made cause. */
export function checkTurns(
  claim: Claim,
  aligned: readonly Aligned[],
  isExperiment: boolean,
): readonly Doubt[] {
  const top = aligned.slice(0, 3).filter(({ score }) => score > 0.12);
  const [first] = top;
  if (first === undefined || claim.text.endsWith('?')) return [];
  const any = (cue: keyof Claim['cues']): boolean => top.some(({ claim: source }) => source.cues[cue]);
  const doubts: Doubt[] = [];
  const said = claim.cues;
  const part = nearestPart(claim, top.slice(0, 2));
  const quoted = `“${first.claim.text.slice(0, 160)}”`;

  if (said.strong && !any('strong'))
    doubts.push({ kind: 'hedge', why: `It is surer than the abstract is: ${quoted}` });
  else if (!said.hedge && !said.no && !cautious.test(claim.text) && part?.cues.careful && first.score > near)
    doubts.push({ kind: 'hedge', why: `The abstract is careful here: “${part.text.trim()}”` });

  if (said.cause && !any('cause') && !isExperiment && !said.no)
    doubts.push({ kind: 'cause', why: `It names a cause; the abstract tells what goes together: ${quoted}` });
  return doubts;
}
