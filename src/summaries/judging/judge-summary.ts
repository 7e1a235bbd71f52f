import { createAligner } from '../checking/align.ts';
import type { Finding } from '../checking/finding.ts';
import { type Claim, claimsOfSummary, claimsOfWork } from '../checking/read-claims.ts';
import { type AskModel, askingForJson } from '../drafting/ask-for-json.ts';
import { isAstray } from '../drafting/is-astray.ts';
import type { SummarisedWork } from '../summaries.ts';
import type { SentencePlace, SentenceSource, SummaryText } from '../summary.ts';
import { readVerdict, type Verdict } from './verdict.ts';
import { verdictQuestion } from './verdict-question.ts';

export type JudgeOutcome =
  | {
      readonly kind: 'judged';
      readonly findings: readonly Finding[];
      /** The sentences of which the model said nothing that could be used, and why. */
      readonly unanswered: readonly { readonly text: string; readonly reason: string }[];
    }
  /** The model was wrong about two sentences whose answer is known: what it says of others is worth nothing. */
  | { readonly kind: 'unfit' }
  | { readonly kind: 'failed'; readonly reason: string };

export interface Judgement {
  readonly summary: SummaryText;
  /** What its sentences were written from, where that is known. */
  readonly pointers?: readonly SentenceSource[];
  readonly work: SummarisedWork;
  readonly model: string;
  /** Once it is aborted nothing further is asked. */
  readonly signal?: AbortSignal;
}

const nearest = 5;
/** So many failures one after the other, and the endpoint is taken to be gone. */
const mostFailures = 3;
/** A model that cannot tell these apart cannot judge. */
const known = {
  source: ['The 40 nurses who rested slept 6.1 hours; the 38 who did not rest slept 5.2 hours.'],
  claims: [
    ['Nurses who rested slept longer than those who did not.', 'follows'],
    ['Nurses who did not rest slept longer than those who did.', 'contradicted'],
  ],
} as const;

type Reply =
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Asks a model of each sentence of a summary by itself whether it follows from the sentences of the work that it points to,
 * or else from those nearest to it. A second look beside the rules of `checkSummary`, never in their place.
 */
export async function judgeSummary(
  { summary, pointers = [], work, model, signal }: Judgement,
  ask: AskModel,
): Promise<JudgeOutcome> {
  const source = claimsOfWork(work);
  if (source.length < 2) return { kind: 'failed', reason: 'The work has no abstract to judge by.' };
  const askForJson = askingForJson(ask);
  const reply = async (claim: string, from: readonly string[]): Promise<Reply> => {
    const answer = await askForJson((format) => verdictQuestion(model, claim, from, format));
    if (answer.kind === 'failed') return answer;
    const reading = readVerdict(answer.body);
    if (reading.kind === 'read') return { kind: 'verdict', verdict: reading.verdict };
    return {
      kind: 'failed',
      reason: reading.kind === 'refused' ? 'The model refused.' : `The answer: ${reading.reason}.`,
    };
  };

  for (const [claim, expected] of known.claims) {
    const answer = await reply(claim, known.source);
    if (answer.kind === 'failed') return answer;
    if (answer.verdict.verdict !== expected) return { kind: 'unfit' };
  }

  const align = createAligner(source);
  const findings: Finding[] = [];
  const unanswered: { readonly text: string; readonly reason: string }[] = [];
  let failures = 0;
  for (const { place, claim } of claimsOfSummary(summary)) {
    const pointed = pointedTo(place, pointers);
    const near = new Set(
      align(claim)
        .slice(0, nearest)
        .map((one) => one.span.join()),
    );
    const from = source
      .filter(({ span }) => (pointed.size > 0 ? pointed : near).has(span.join()))
      .map((one) => one.claim.text);
    if (failures >= mostFailures || signal?.aborted) {
      unanswered.push({ text: claim.text, reason: 'It was not asked any more.' });
      continue;
    }
    const answer = await reply(claim.text, from.length > 0 ? from : source.map((one) => one.claim.text));
    failures = answer.kind === 'failed' ? failures + 1 : 0;
    if (answer.kind === 'failed') unanswered.push({ text: claim.text, reason: answer.reason });
    else if (answer.verdict.verdict !== 'follows') findings.push(findingOf(answer.verdict, place, claim));
  }
  return { kind: 'judged', findings, unanswered };
}

/** The places in the work that the sentences at a place point to. */
function pointedTo(
  [part, start, end]: SentencePlace,
  sources: readonly SentenceSource[],
): ReadonlySet<string> {
  return new Set(
    sources
      .filter(({ sentence: [other, from, to] }) => other === part && from < end && start < to)
      .flatMap(({ from }) => from.map((span) => span.join())),
  );
}

function findingOf({ verdict, words, why }: Verdict, sentence: SentencePlace, { text }: Claim): Finding {
  const head =
    verdict === 'contradicted' ? 'The model finds it said otherwise' : 'The model does not find it';
  // Of the model's own words only what stands in the sentence, or can do no harm on a screen, is shown.
  const at = words !== '' && text.includes(words) ? ` (“${words}”)` : '';
  const because = why === '' || isAstray(why) ? '.' : `: ${why}`;
  return { kind: 'model', sentence, text, why: `${head}${at}${because}` };
}
