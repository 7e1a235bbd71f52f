import type { SummarisedWork } from '../summaries.ts';
import type { SentenceSource, SummaryText } from '../summary.ts';
import { createAligner } from './align.ts';
import { checkAbout, checkRare, checkSpecies } from './check-about.ts';
import { checkCounted } from './check-counted.ts';
import { checkDirection } from './check-direction.ts';
import { checkNegation } from './check-negation.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkRates } from './check-rates.ts';
import { checkSwaps } from './check-swaps.ts';
import { checkTurns } from './check-turns.ts';
import { conceptsOf } from './concepts.ts';
import type { Doubt, Finding } from './finding.ts';
import { type Claim, claimsOfSummary, claimsOfWork } from './read-claims.ts';

export interface SummaryCheck {
  readonly findings: readonly Finding[];
  /** For each sentence that has any, the sentences of the work that it seems to rest on. */
  readonly sources: readonly SentenceSource[];
  /** `numbers`: in this language nothing else was looked at. */
  readonly checked: 'all' | 'numbers';
}

/** Below, nothing in the work is near enough to say that a sentence rests on it. */
const leastScore = 0.1;
const animal = /^animal\//;
const experiment =
  /\b(?:randomi[sz]\w+|at random|random allocation|placebo|controlled trial|crossover|mice|rats|rabbits|ewes|in vitro|cultured?|vesicles)\b/i;

/** Holds a summary against title and abstract of its work, by rules that can be explained: what is said of each is in docs/summaries.md. */
export function checkSummary(text: SummaryText, work: SummarisedWork): SummaryCheck {
  const source = claimsOfWork(work);
  const isEnglish = /^en\b/.test(text.language);
  const every = source.map(({ claim }) => claim);
  const align = createAligner(source);
  const held = new Set(
    source.flatMap(({ claim }) => claim.words.flatMap((word) => conceptsOf(word).map(({ name }) => name))),
  );
  const features = new Set(source.flatMap(({ claim }) => [...claim.features]));
  const whole = source.map(({ claim }) => claim.text).join(' ');
  const isOfAnimals = [...held].some((name) => animal.test(name)) && !held.has('who/people');
  const isExperiment = experiment.test(whole);
  const findings: Finding[] = [];
  const sources: SentenceSource[] = [];
  for (const { place, claim } of claimsOfSummary(text)) {
    const aligned = align(claim);
    const nearest = aligned.slice(0, 3).map((one) => one.claim);
    const isNear = (aligned[0]?.score ?? 0) > 0.35;
    const stating = aligned.filter((one) => !asks.test(one.claim.text));
    const near = aligned.slice(0, 2).filter(({ score }) => score >= leastScore);
    if (near.length > 0) sources.push({ sentence: place, from: near.map(({ span }) => span) });
    const doubts: readonly Doubt[] = isEnglish
      ? [
          ...checkNumbers(
            claim,
            aligned.slice(0, 5).map((one) => one.claim),
            every,
            isNear,
          ),
          ...checkCounted(claim, nearest),
          ...(isNear ? checkRates(claim, nearest) : []),
          ...checkRare(claim, whole),
          ...checkAbout(claim, held, aligned),
          ...checkSpecies(claim, aligned, isOfAnimals),
          ...checkTurns(claim, stating, isExperiment),
          ...checkNegation(claim, stating),
          ...checkDirection(claim, stating),
          ...checkSwaps(claim, aligned),
          ...(isFarFrom(claim, features) ? [noSource] : []),
        ]
      : checkNumbers(claim, every, every);
    for (const doubt of doubts) findings.push({ ...doubt, sentence: place, text: claim.text });
  }
  return { findings, sources, checked: isEnglish ? 'all' : 'numbers' };
}

/** A question or an aim states nothing that could be turned round. */
const asks =
  /\?$|^(?:the )?(?:aims?|objectives?|purpose|goal)\b|\b(?:aim|objective|purpose|goal) of\b|^to (?:determine|investigate|evaluate|assess|examine|compare|study|analy[sz]e|clarify|describe|explore|characterize)\b|\b(?:we|study|studies) (?:aimed|asked|sought|investigated|tested|examined|hypothesi[sz]ed|explored)\b/i;

const noSource: Doubt = {
  kind: 'no-source',
  why: 'Nothing in the abstract is near to what it says.',
};

/** A statement of some length that has nothing in common with any sentence. */
function isFarFrom({ text, words, features }: Claim, whole: ReadonlySet<string>): boolean {
  if (words.length <= 6 || features.size < 5 || text.endsWith('?')) return false;
  for (const feature of features) if (whole.has(feature)) return false;
  return true;
}
