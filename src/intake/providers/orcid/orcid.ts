import * as z from 'zod';
import { defineProvider } from '../../harvest/provider.ts';
import { recordAddresses, recordFormats } from '../asking/identified/record-addresses.ts';
import { orcidSetting, rorSetting } from '../asking/identifier-settings.ts';
import { noneOf } from '../asking/none-of.ts';
import { oneOrMany } from '../asking/one-or-many.ts';
import { orcidSteps } from './orcid-steps.ts';

/**
 * The public works of people (ORCID API tutorials, "Read data on a record", "Searching the ORCID registry"). ORCID tells
 * which works there are; their records come from Crossref, DataCite and PubMed, and from ORCID where there are none.
 */
export const orcidWorks = defineProvider({
  name: 'orcid',
  title: 'ORCID',
  settings: z.object({
    affiliation: oneOrMany(
      z.string().trim().min(1),
      'all people who say that they are of an institution of this name; may be given several times',
    ),
    orcid: oneOrMany(orcidSetting, 'a person; may be given several times'),
    ror: oneOrMany(
      rorSetting,
      'all people who say that they are of this institution; may be given several times',
    ),
    known: z
      .enum(['yes', 'no'], { error: 'must be "yes" or "no"' })
      .optional()
      .describe('yes: also all people of the list that "lectern ours people" loaded'),
    ...recordAddresses,
  }),
  base: 'https://pub.orcid.org/v3.0',
  key: 'orcid',
  formats: [...recordFormats, 'csl-json'],
  // A work may stand at ORCID before Crossref has it.
  overlapMs: 14 * 24 * 3600_000,
  pace: () => ({ requestsPerSecond: 8, atOnce: 2 }),
  lacks: ({ known, ...settings }) =>
    noneOf({ ...settings, known: known === 'yes' ? known : undefined }, [
      'ror',
      'affiliation',
      'orcid',
      'known',
    ]),
  steps: orcidSteps,
});
