import { isAbsolute } from 'node:path';
import * as z from 'zod';
import { defineProvider } from '../../harvest/provider.ts';
import { folderSteps } from './folder-steps.ts';

/** A folder into which others put files of records, of any format. */
export const folder = defineProvider({
  name: 'folder',
  title: 'a folder of files',
  settings: z.object({
    path: z
      .string('must be given')
      .trim()
      .refine(isAbsolute, 'must be a whole path, such as /srv/exports')
      .describe('the folder; files in folders in it are read as well'),
  }),
  base: 'none',
  givesOwn: true,
  // A copy keeps the hour of its original, but not for long that of its arrival.
  overlapMs: 24 * 3600_000,
  pace: () => ({ requestsPerSecond: 1, atOnce: 1 }),
  steps: folderSteps,
});
