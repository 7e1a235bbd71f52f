import * as z from 'zod';

export type CompletionReading =
  | { readonly kind: 'read'; readonly json: unknown }
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

/** Takes the JSON out of the answer of a chat completion (OpenAI API reference, "The chat completion object"); `undefined` as its JSON where it is none. Never throws. */
export function readCompletion(body: string): CompletionReading {
  const outer = completion.safeParse(parsed(body));
  if (!outer.success) return { kind: 'unusable', reason: 'it is no chat completion' };
  const [choice] = outer.data.choices;
  if (choice?.message.refusal || choice?.finish_reason === 'content_filter') return { kind: 'refused' };
  if (choice?.finish_reason === 'length') return { kind: 'unusable', reason: 'it was cut off' };
  const content = (choice?.message.content ?? '').trim().replace(/^```(?:json)?\s*|\s*```$/g, '');
  return { kind: 'read', json: parsed(content) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
