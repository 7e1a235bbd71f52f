import type { Work } from '../../model/index.ts';
import { judgeSummary, type SentenceSource, type SummaryText } from '../../summaries/index.ts';
import { linesOf } from './findings-of.ts';
import type { ConfiguredModel } from './open-configured-model.ts';

/** A summary with what its sentences rest on; who edited a draft has made its pointers guesses. */
type Judged = SummaryText & {
  readonly origin: string;
  readonly writtenBy?: string;
  readonly sources: readonly SentenceSource[];
};

/** What the model says of each sentence of a summary, in words for an editor; `isClean`: it answered of every one and doubts none. */
export async function judgedByModel(
  summary: Judged,
  work: Work,
  { name, ask }: ConfiguredModel,
  signal: AbortSignal,
): Promise<{ readonly text: string; readonly isClean: boolean }> {
  const isPointed = summary.origin === 'drafted' && summary.writtenBy === undefined;
  const pointers = isPointed ? summary.sources : [];
  const outcome = await judgeSummary({ summary, pointers, work, model: name, signal }, ask);
  switch (outcome.kind) {
    case 'failed':
      return { text: `The model ${name} could not be asked: ${outcome.reason}\n`, isClean: false };
    case 'unfit':
      return {
        text: `The model ${name} is not asked: it was wrong about two sentences whose answer is known, so what it says would be worth nothing.\n`,
        isClean: false,
      };
    case 'judged': {
      const { findings, unanswered } = outcome;
      const head =
        findings.length === 0
          ? `The model ${name} doubts no sentence that it answered. It errs as well: read the text against the abstract.\n`
          : `The model ${name} doubts ${findings.length === 1 ? 'one sentence' : `${findings.length} sentences`}:\n`;
      const rest = unanswered.map(({ text, reason }) => `  not answered: ${text}\n    ${reason}\n`);
      return {
        text: `${head}${linesOf(findings)}${rest.join('')}`,
        isClean: findings.length === 0 && unanswered.length === 0,
      };
    }
  }
}
