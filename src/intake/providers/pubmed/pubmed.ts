import * as z from 'zod';
import { defineProvider } from '../../harvest/provider.ts';
import { noneOf } from '../asking/none-of.ts';
import { oneOrMany } from '../asking/one-or-many.ts';
import { pubmedSteps } from './pubmed-steps.ts';

const days = 24 * 3600_000;

/**
 * PubMed by the Entrez Programming Utilities (NCBI, "Entrez Programming Utilities Help", NBK25501): new records and
 * revised ones, a retraction being a revision. Identifiers in other places (DOI, PMC) come within the records.
 */
export const pubmed = defineProvider({
  name: 'pubmed',
  title: 'PubMed (E-utilities)',
  settings: z.object({
    affiliation: oneOrMany(
      z.string().trim().min(1),
      'how authors write your institution; may be given several times',
    ),
    batch: z.coerce
      .number('must be a number')
      .int()
      .min(1)
      .max(2000, 'must be 2000 at most')
      .optional()
      .describe('records in one answer: 500, unless something on the way does not let so much pass'),
    query: z.string().trim().min(1).optional().describe("a search in PubMed's own language"),
  }),
  base: 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils',
  key: 'ncbi',
  formats: ['pubmed-xml'],
  // Dates of PubMed are days in the zone of Washington, and the search follows the records after some hours.
  overlapMs: 2 * days,
  // NBK25497: three requests a second, ten with a key. A hair less, since the network may push two together.
  // An answer may take seconds to make: as many as are allowed in one are asked for at once.
  pace: ({ key }) =>
    key === undefined ? { requestsPerSecond: 2.9, atOnce: 6 } : { requestsPerSecond: 9.7, atOnce: 10 },
  lacks: (settings) => noneOf(settings, ['affiliation', 'query']),
  steps: pubmedSteps,
});
