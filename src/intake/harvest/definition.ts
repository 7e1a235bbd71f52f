import * as z from 'zod';
import type { EnrichmentSettings } from '../enriching/enriching.ts';
import { isSchedule } from './is-schedule.ts';
import type { Provider } from './provider.ts';

/** What all harvests have, beside the settings of their provider. */
const common = {
  schedule: z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .refine(isSchedule, 'must be five fields as in crontab, such as "0 4 * * *"')
    .optional()
    .describe('when "lectern serve" runs it, as in crontab: "0 4 * * *" (the default) is daily at four'),
  since: z.iso
    .date('must be a date such as 2020-01-31')
    .optional()
    .describe(
      'the first time, only what changed since this date, such as 2020-01-31; all where nothing is said',
    ),
  base: z
    .url({ protocol: /^https?$/, error: 'must be an address that starts with http:// or https://' })
    .optional()
    .describe('where the provider is asked, if not at its usual address'),
  ask: z
    .enum(['ours', 'nothing'], { error: 'must be "ours" or "nothing"' })
    .optional()
    .describe(
      'ours: works are public only if they are held to be yours (the default of all but folder and oai-pmh); nothing: all are',
    ),
};

/** One harvest of the configuration. */
export interface HarvestDefinition extends EnrichmentSettings {
  readonly provider: string;
  readonly schedule?: string | undefined;
  /** A date, `2020-01-31`. */
  readonly since?: string | undefined;
  readonly base?: string | undefined;
  /** Whether its works must be held to be the institution's before they are public. */
  readonly ask?: 'ours' | 'nothing' | undefined;
  /** Settings of the provider, checked. */
  readonly [setting: string]: unknown;
}

export const harvestName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be a short name of small letters, digits and hyphens');

/** What those have whose provider is asked about works that are here. */
const enriching = {
  schedule: common.schedule,
  base: common.base,
  budget: z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(1, 'must be 1 at least')
    .max(1_000_000, 'must be 1,000,000 at most')
    .optional()
    .describe('requests a day at most'),
  again: z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(1, 'must be 1 at least')
    .optional()
    .describe('days after which a work is asked about again; 30 where nothing is said'),
};

/** Checks a harvest as the configuration holds it. */
export function definitionSchema(provider: Provider): z.ZodObject {
  const { base, ...rest } = provider.enriching === undefined ? common : enriching;
  return z.strictObject({
    provider: z.literal(provider.name),
    ...rest,
    ...(provider.base !== 'none' && { base: provider.base === undefined ? base.unwrap() : base }),
    ...provider.settings.shape,
  });
}
