import * as z from 'zod';
import { defineProvider } from '../../harvest/provider.ts';
import { oneOrMany } from '../asking/one-or-many.ts';
import { oaiSteps } from './oai-steps.ts';

/** Any repository that speaks the Open Archives Initiative's protocol (OAI-PMH 2.0), deletions included. */
export const oaiPmh = defineProvider({
  name: 'oai-pmh',
  title: 'a repository (OAI-PMH)',
  givesOwn: true,
  settings: z.object({
    prefix: z
      .string()
      .trim()
      .min(1)
      .optional()
      .describe('the form of the records, by its name there: oai_dc (the default), or one that is JATS'),
    set: oneOrMany(z.string().trim().min(1), 'only this set; may be given several times'),
  }),
  base: undefined,
  formats: ['oai-dc', 'jats'],
  // Some repositories date by days, and show a change some time after its date.
  overlapMs: 2 * 24 * 3600_000,
  pace: () => ({ requestsPerSecond: 2, atOnce: 1 }),
  steps: oaiSteps,
});
