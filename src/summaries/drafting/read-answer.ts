import { answerSchema, type DraftAnswer } from './answer-schema.ts';
import { isAstray } from './is-astray.ts';
import { type CompletionReading, readCompletion } from './read-completion.ts';

export type AnswerReading =
  | { readonly kind: 'read'; readonly answer: DraftAnswer }
  | Exclude<CompletionReading, { readonly kind: 'read' }>;

/** Reads the answer of a chat completion; `count`: how many sentences the model was given. Never throws. */
export function readAnswer(body: string, count: number): AnswerReading {
  const reading = readCompletion(body);
  if (reading.kind !== 'read') return reading;
  const inner = answerSchema.safeParse(reading.json);
  if (!inner.success) {
    const [issue] = inner.error.issues;
    return unusable(
      `it is not of the form asked for (${issue?.path.join('.') || 'its start'}: ${issue?.message})`,
    );
  }
  const answer = inner.data;
  const all = sentencesOfAnswer(answer);
  const beyond = all.flatMap(({ from }) => from).find((number) => number > count);
  if (beyond !== undefined) return unusable(`it points to a sentence ${beyond}, and there are ${count}`);
  if (all.some(({ text }) => isAstray(text)))
    return unusable('a sentence holds an address, markup or words that belong in no summary');
  return { kind: 'read', answer };
}

function sentencesOfAnswer({
  title,
  one_line,
  paragraphs,
  cannot_tell,
}: DraftAnswer): readonly DraftAnswer['title'][] {
  return [
    title,
    one_line,
    ...paragraphs.flatMap(({ sentences }) => sentences),
    ...(cannot_tell === null ? [] : [cannot_tell]),
  ];
}

function unusable(reason: string): AnswerReading {
  return { kind: 'unusable', reason };
}
