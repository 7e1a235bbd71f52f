import { isAbsolute } from 'node:path';
import * as z from 'zod';
import { defineProvider } from '../../harvest/provider.ts';
import { oneOrMany, valuesOf } from '../asking/one-or-many.ts';
import { parseFileName } from './file-name.ts';
import { filesSteps } from './files-steps.ts';

/**
 * PubMed's yearly baseline and its daily update files (NLM, "Download MEDLINE/PubMed Data"), from NLM or from a copy of
 * them: all that was revised, and what was taken back, which is told nowhere else.
 */
export const pubmedFiles = defineProvider({
  name: 'pubmed-files',
  title: 'PubMed (baseline and daily update files)',
  settings: z.object({
    affiliation: oneOrMany(
      z
        .string()
        .trim()
        .regex(/[\p{L}\p{N}]/u, 'must have a word'),
      'how authors write your institution, in words that stand together; may be given several times. Where none is given only works that are here already are kept up to date',
    ),
    from: z
      .string()
      .trim()
      .refine((name) => parseFileName(name) !== undefined, 'must be the name of a file such as pubmed26n1335')
      .optional()
      .describe('the first file to read, such as pubmed26n1335, where all before it is here by another way'),
    path: z
      .string()
      .trim()
      .refine(isAbsolute, 'must be a whole path, such as /srv/pubmed')
      .optional()
      .describe('a folder of this machine that holds the files, and the .md5 of each; else they are fetched'),
  }),
  base: 'https://ftp.ncbi.nlm.nih.gov/pubmed',
  formats: ['pubmed-xml'],
  overlapMs: 0,
  goesOn: true,
  selects: ({ affiliation }) => valuesOf(affiliation),
  pace: () => ({ requestsPerSecond: 2, atOnce: 2 }),
  steps: filesSteps,
});
