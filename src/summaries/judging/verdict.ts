import * as z from 'zod';
import { type CompletionReading, readCompletion } from '../drafting/read-completion.ts';

/** What a model must answer of one sentence. */
const verdictSchema = z.strictObject({
  verdict: z.enum(['follows', 'contradicted', 'not-said']),
  /** The words of the sentence that are not borne out, letter by letter; empty where it follows. */
  words: z.string().max(600),
  why: z.string().max(600),
});

export type Verdict = z.infer<typeof verdictSchema>;

/** The same for the model, in the part of JSON Schema that `response_format` takes. */
export const verdictJsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['words', 'why', 'verdict'],
  properties: {
    words: { type: 'string' },
    why: { type: 'string' },
    verdict: { type: 'string', enum: ['follows', 'contradicted', 'not-said'] },
  },
} as const;

export type VerdictReading =
  | { readonly kind: 'read'; readonly verdict: Verdict }
  | Exclude<CompletionReading, { readonly kind: 'read' }>;

/** Reads the answer of a chat completion. Never throws. */
export function readVerdict(body: string): VerdictReading {
  const reading = readCompletion(body);
  if (reading.kind !== 'read') return reading;
  const read = verdictSchema.safeParse(reading.json);
  if (read.success) return { kind: 'read', verdict: read.data };
  const [issue] = read.error.issues;
  return {
    kind: 'unusable',
    reason: `it is not of the form asked for (${issue?.path.join('.') || 'its start'}: ${issue?.message})`,
  };
}
