import * as z from 'zod';
import type { Design, Evidence, Subjects } from '../../plain/index.ts';
import { named, text } from './schemas.ts';

const place = {
  section: z.number().int().min(-1).max(1e4).describe('Of the abstract, from 0; -1: of the title'),
  start: z.number().int().min(0).max(1e7).describe('In the text of the section (UTF-16 units)'),
  end: z.number().int().min(0).max(1e7),
};
const quotation = z.strictObject({ text, ...place });
const quoted = z.array(quotation).optional();

/** The sentences that play a part in an abstract. */
export const inShort = named(
  'InShort',
  "The authors' own sentences by what they do in the abstract, quoted; found by a program",
  {
    aim: quoted,
    method: quoted,
    finding: quoted,
    limits: quoted,
    conclusion: quoted,
    silent: z
      .array(z.enum(['aim', 'method', 'finding', 'limits', 'conclusion']))
      .optional()
      .describe('What was looked for and no sentence says'),
  },
);
export type InShortAnswer = z.infer<typeof inShort>;

const designs = [
  'systematic-review',
  'review',
  'guideline',
  'protocol',
  'randomised-trial',
  'clinical-trial',
  'cohort',
  'case-control',
  'cross-sectional',
  'case-report',
  'qualitative',
  'diagnostic',
  'modelling',
] as const satisfies readonly Design[];
const subjects = ['humans', 'animals', 'humans-and-animals', 'cells'] as const satisfies readonly Subjects[];
const fields = ['publicationTypes', 'subjects', 'accessions', 'type'] as const satisfies readonly Extract<
  Evidence,
  { readonly field: unknown }
>['field'][];

const evidence = z
  .union([
    z.strictObject({ quotation, sentence: text }),
    z.strictObject({ field: z.enum(fields), value: text.describe('As the record has it') }),
  ])
  .describe("What says so: the authors' own words and the sentence they stand in, or a word of the record");

/** What kind of study a work is. */
export const studyKind = named(
  'StudyKind',
  'What kind of study the work is, as far as its record or its own words say so; found by a program',
  {
    design: z.strictObject({ is: z.enum(designs), by: evidence }).optional(),
    subjects: z.strictObject({ is: z.enum(subjects), by: evidence }).optional(),
    size: evidence.optional().describe("How many were studied, in the authors' words"),
    registrations: z.array(z.strictObject({ is: text, by: evidence })).optional(),
    funding: evidence.optional().describe("Who paid, in the authors' words"),
  },
);
export type StudyKindAnswer = z.infer<typeof studyKind>;

/** The short forms of an abstract. */
export const shortForms = z
  .array(z.strictObject({ short: text, long: text, uses: z.array(z.strictObject(place)) }))
  .describe(
    'Short forms that title or abstract introduce and use again, with the words they stand for there',
  );
export type ShortFormsAnswer = z.infer<typeof shortForms>;

/** The terms of an abstract that a glossary explains. */
export const hardWords = z
  .array(
    z.strictObject({
      ...quotation.shape,
      definitions: z.record(text, text).describe('By language; words of the glossary, not of the authors'),
    }),
  )
  .describe('Terms of the abstract that a glossary explains, each where it stands first');
export type HardWordsAnswer = z.infer<typeof hardWords>;
