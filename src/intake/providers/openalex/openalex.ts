import * as z from 'zod';
import { defineProvider, type HarvestStep, type HarvestTask } from '../../harvest/provider.ts';
import { cursorSteps } from '../asking/cursor-steps.ts';
import { bareIdentifier, rorSetting } from '../asking/identifier-settings.ts';
import { noneOf } from '../asking/none-of.ts';
import { oneOrMany, valuesOf } from '../asking/one-or-many.ts';

const settings = z.object({
  institution: oneOrMany(
    z
      .string()
      .trim()
      .regex(
        /^(?:https?:\/\/openalex\.org\/)?I\d+$/i,
        'must be an institution of OpenAlex such as I27837315',
      ),
    "your institution's identifier in OpenAlex (I…); may be given several times",
  ),
  ror: oneOrMany(rorSetting, "your institution's ROR; may be given several times"),
  newer: z
    .enum(['all', 'updated'], 'must be "all" or "updated"')
    .optional()
    .describe(
      'how later harvests ask: "all" lists everything anew (the default), "updated" only what changed, which needs a plan of OpenAlex that allows it',
    ),
});

const answerSchema = z.object({
  meta: z.object({ count: z.number(), next_cursor: z.string().nullish() }),
  results: z.array(z.unknown()),
});

/**
 * OpenAlex's list of works (developers.openalex.org, "Page through results", "Authentication & Pricing"). Filters by
 * date of change are part of some plans only; without one everything is listed, a hundred works in a request.
 */
export const openalexWorks = defineProvider({
  name: 'openalex',
  title: 'OpenAlex',
  settings,
  base: 'https://api.openalex.org',
  key: 'openalex',
  formats: ['openalex'],
  overlapMs: 2 * 24 * 3600_000,
  pace: () => ({ requestsPerSecond: 5, atOnce: 1 }),
  lacks: (settings) => noneOf(settings, ['ror', 'institution']),
  steps: openalexSteps,
});

async function* openalexSteps(
  task: HarvestTask<z.infer<typeof settings>>,
): AsyncGenerator<HarvestStep, void> {
  const institutions = valuesOf(task.settings.institution).map(bareIdentifier);
  const rors = valuesOf(task.settings.ror).map((ror) => `https://ror.org/${bareIdentifier(ror)}`);
  const slices = [
    ...institutions.map((id) => `authorships.institutions.lineage:${id.toUpperCase()}`),
    ...rors.map((ror) => `authorships.institutions.ror:${ror.toLowerCase()}`),
  ];
  yield* cursorSteps(task, {
    slices,
    first: '*',
    addressOf(cursor, slice) {
      const url = new URL(`${task.base}/works`);
      const newer =
        task.settings.newer === 'updated' && task.since
          ? `,from_updated_date:${task.since.toISOString().slice(0, 10)}`
          : '';
      url.searchParams.set('filter', slice + newer);
      // The documentation allowed 200 once, and allows 100 now.
      url.searchParams.set('per_page', '100');
      url.searchParams.set('cursor', cursor);
      if (task.contact !== undefined) url.searchParams.set('mailto', task.contact);
      if (task.key !== undefined) url.searchParams.set('api_key', task.key);
      return url;
    },
    read(answer) {
      const page = answerSchema.safeParse(answer);
      if (!page.success)
        return { reason: 'OpenAlex answered with something that is no list of works', lasting: false };
      const { meta, results } = page.data;
      return { next: meta.next_cursor ?? undefined, records: results.length, total: meta.count };
    },
  });
}
