import * as z from 'zod';

const longestSentence = 600;
const sentence = z.strictObject({
  text: z.string().trim().min(1).max(longestSentence),
  from: z.array(z.int().min(1)).min(1).max(6),
});

/** What a model must answer: every sentence with the numbers of the sentences of the abstract that say it. */
export const answerSchema = z.strictObject({
  title: sentence,
  one_line: sentence,
  paragraphs: z
    .array(z.strictObject({ sentences: z.array(sentence).min(1).max(12) }))
    .min(1)
    .max(8),
  cannot_tell: sentence.nullable(),
});

export type DraftAnswer = z.infer<typeof answerSchema>;

/** The same for the model, in the part of JSON Schema that `response_format` takes (all properties required, none further). */
export const answerJsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['title', 'one_line', 'paragraphs', 'cannot_tell'],
  properties: {
    title: { $ref: '#/$defs/sentence' },
    one_line: { $ref: '#/$defs/sentence' },
    paragraphs: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['sentences'],
        properties: { sentences: { type: 'array', items: { $ref: '#/$defs/sentence' } } },
      },
    },
    cannot_tell: { anyOf: [{ $ref: '#/$defs/sentence' }, { type: 'null' }] },
  },
  $defs: {
    sentence: {
      type: 'object',
      additionalProperties: false,
      required: ['text', 'from'],
      properties: { text: { type: 'string' }, from: { type: 'array', items: { type: 'integer' } } },
    },
  },
} as const;
