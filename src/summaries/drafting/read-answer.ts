import * as z from 'zod';
import { answerSchema, type DraftAnswer } from './answer-schema.ts';

export type AnswerReading =
  | { readonly kind: 'read'; readonly answer: DraftAnswer }
  /** The model would not; its words are not shown, for nobody knows what is in them. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'unusable'; readonly reason: string };

const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
});
/** No summary has these; a model that was led astray by an abstract writes them. */
const astray =
  /https?:|www\.|<\/?[a-z]|\S@\S+\.\S|\b(?:ignore|disregard) (?:all |any |the )?(?:previous|prior|above)|\b(?:as an? (?:ai|language model)|system prompt|my instructions|i cannot|i can['’]t assist)\b|[\0-\x1f\x7f]/i;

/** Reads the answer of a chat completion; `count`: how many sentences the model was given. Never throws. */
export function readAnswer(body: string, count: number): AnswerReading {
  const outer = completion.safeParse(parsed(body));
  if (!outer.success) return unusable('it is no chat completion');
  const [choice] = outer.data.choices;
  if (choice?.message.refusal || choice?.finish_reason === 'content_filter') return { kind: 'refused' };
  if (choice?.finish_reason === 'length') return unusable('it was cut off');
  const content = (choice?.message.content ?? '').trim().replace(/^```(?:json)?\s*|\s*```$/g, '');
  const inner = answerSchema.safeParse(parsed(content));
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
  if (all.some(({ text }) => astray.test(text)))
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
