import { inlineText, plainText } from '../../markup/index.ts';
import { type Span, wordingMark } from '../../plain/index.ts';
import { claimsOfWork } from '../checking/read-claims.ts';
import { languageOfSummary } from '../reading/written-summary.ts';
import type { SummarisedWork, WrittenSummary } from '../summaries.ts';
import type { SentencePlace, SentenceSource } from '../summary.ts';
import type { DraftAnswer } from './answer-schema.ts';
import { type AnswerFormat, type AskModel, askingForJson } from './ask-for-json.ts';
import { draftQuestion } from './draft-question.ts';
import { readAnswer } from './read-answer.ts';

export type DraftOutcome =
  | { readonly kind: 'drafted'; readonly summary: WrittenSummary }
  | { readonly kind: 'failed'; readonly reason: string };

export interface DraftOrder {
  readonly work: SummarisedWork;
  /** BCP 47. */
  readonly language: string;
  readonly model: string;
}

/** More sentences are no abstract. */
const mostSentences = 120;

/** Lets a model draft a summary, sentence by sentence with pointers into the abstract. It is a draft: a person reads and approves it. */
export async function draftSummary(order: DraftOrder, ask: AskModel): Promise<DraftOutcome> {
  const { work, language, model } = order;
  const source = claimsOfWork(work).filter(({ span }) => span[0] >= 0);
  if (source.length < 2) return failed('It came without an abstract to draft from.');
  if (source.length > mostSentences)
    return failed(`Its abstract has ${source.length} sentences; ${mostSentences} can be drafted from.`);
  const question = (format: AnswerFormat) =>
    draftQuestion({
      ...order,
      title: plainText(work.title),
      sentences: source.map(({ claim }) => claim.text),
      format,
    });
  const answer = await askingForJson(ask)(question);
  if (answer.kind === 'failed') return failed(answer.reason);
  const reading = readAnswer(answer.body, source.length);
  if (reading.kind === 'refused') return failed(`The model ${model} refused.`);
  if (reading.kind === 'unusable')
    return failed(`The answer of the model ${model} cannot be used: ${reading.reason}.`);
  const summary = summaryOf(
    reading.answer,
    order,
    source.map(({ span }) => span),
  );
  const told = languageOfSummary(summary);
  if (told !== undefined && told !== language.split('-')[0])
    return failed(
      `The answer of the model ${model} cannot be used: it is not in the language asked for (${language}).`,
    );
  return { kind: 'drafted', summary };
}

function summaryOf(
  { title, one_line, paragraphs, cannot_tell }: DraftAnswer,
  { work, language, model }: DraftOrder,
  spans: readonly Span[],
): WrittenSummary {
  const sources: SentenceSource[] = [];
  const written = (part: SentencePlace[0], sentences: readonly DraftAnswer['title'][]) => {
    let text = '';
    for (const { text: given, from } of sentences) {
      const sentence = plainText(inlineText(given));
      const start = text === '' ? 0 : text.length + 1;
      text = text === '' ? sentence : `${text} ${sentence}`;
      const pointed = [...new Set(from)]
        .map((number) => spans[number - 1])
        .filter((span) => span !== undefined);
      if (pointed.length > 0) sources.push({ sentence: [part, start, text.length], from: pointed });
    }
    return inlineText(text);
  };
  return {
    language,
    title: written('title', [title]),
    oneLine: written('oneLine', [one_line]),
    paragraphs: paragraphs.map(({ sentences }, at) => ({ text: written(at, sentences) })),
    ...(cannot_tell !== null && { cannotTell: written('cannotTell', [cannot_tell]) }),
    origin: 'drafted',
    draftedBy: model,
    sources,
    wording: wordingMark(work),
  };
}

function failed(reason: string): DraftOutcome {
  return { kind: 'failed', reason };
}
