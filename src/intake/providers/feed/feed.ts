import * as z from 'zod';
import { defineProvider } from '../../harvest/provider.ts';
import { recordAddresses, recordFormats } from '../asking/identified/record-addresses.ts';
import { feedSteps } from './feed-steps.ts';

const address = z.url({
  protocol: /^https?$/,
  error: 'must be an address that starts with http:// or https://',
});

/** Feeds in RSS or Atom, of a search, a journal or a repository: hints that there are works. */
export const feed = defineProvider({
  name: 'feed',
  title: 'a feed (RSS or Atom)',
  settings: z.object({
    url: z
      .union([address, z.array(address).min(1)], 'must be given, and start with http:// or https://')
      .describe('the address of the feed; may be given several times')
      .meta({ many: true }),
    ...recordAddresses,
  }),
  base: 'none',
  formats: recordFormats,
  overlapMs: 0,
  goesOn: true,
  pace: () => ({ requestsPerSecond: 1, atOnce: 1 }),
  steps: feedSteps,
});
