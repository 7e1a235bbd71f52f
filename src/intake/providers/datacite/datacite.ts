import * as z from 'zod';
import { defineProvider, type HarvestStep, type HarvestTask } from '../../harvest/provider.ts';
import { cursorSteps } from '../asking/cursor-steps.ts';
import { bareIdentifier, rorSetting } from '../asking/identifier-settings.ts';
import { noneOf } from '../asking/none-of.ts';
import { oneOrMany, valuesOf } from '../asking/one-or-many.ts';

const settings = z.object({
  affiliation: oneOrMany(
    z.string().trim().min(1),
    'how authors write your institution; may be given several times',
  ),
  client: oneOrMany(
    z
      .string()
      .trim()
      .regex(/^[a-z0-9]+\.[a-z0-9-]+$/i, "must be a repository's name at DataCite such as example.repo"),
    'all of a repository, by its name at DataCite; may be given several times',
  ),
  ror: oneOrMany(rorSetting, "your institution's ROR; may be given several times"),
});

const answerSchema = z.object({
  data: z.array(z.unknown()),
  meta: z.object({ total: z.number() }),
  links: z.object({ next: z.string().nullish() }).optional(),
});

/**
 * DataCite's list of DOIs (DataCite Support, "Retrieving a list of DOIs", "Pagination" and "Rate limits"): data sets,
 * software, theses and all else. One list after another, as repositories and searches narrow each other.
 */
export const dataciteDois = defineProvider({
  name: 'datacite',
  title: 'DataCite',
  settings,
  base: 'https://api.datacite.org',
  formats: ['datacite'],
  overlapMs: 2 * 24 * 3600_000,
  // 500 requests in five minutes for those who do not say who they are.
  pace: () => ({ requestsPerSecond: 1.6, atOnce: 1 }),
  lacks: (settings) => noneOf(settings, ['ror', 'affiliation', 'client']),
  steps: dataciteSteps,
});

async function* dataciteSteps(
  task: HarvestTask<z.infer<typeof settings>>,
): AsyncGenerator<HarvestStep, void> {
  const { affiliation, client, ror } = task.settings;
  const clients = valuesOf(client).map((name) => name.toLowerCase());
  const slices = [
    ...valuesOf(ror).map((one) =>
      byAnybody('affiliationIdentifier', `https://ror.org/${bareIdentifier(one).toLowerCase()}`),
    ),
    ...valuesOf(affiliation).map((name) => byAnybody('name', name)),
    ...clients,
  ];
  const since = task.since && `updated:[${task.since.toISOString().slice(0, 10)} TO *]`;
  yield* cursorSteps(task, {
    slices,
    first: '1',
    addressOf(cursor, slice) {
      const url = new URL(`${task.base}/dois`);
      const isClient = clients.includes(slice);
      if (isClient) url.searchParams.set('client-id', slice);
      const query = [isClient ? undefined : slice, since].filter((part) => part !== undefined).join(' AND ');
      if (query !== '') url.searchParams.set('query', query);
      // Without it the list names affiliations, but not their identifiers.
      url.searchParams.set('affiliation', 'true');
      url.searchParams.set('page[size]', '250');
      url.searchParams.set('page[cursor]', cursor);
      if (task.contact !== undefined) url.searchParams.set('mailto', task.contact);
      return url;
    },
    read(answer) {
      const page = answerSchema.safeParse(answer);
      if (!page.success)
        return { reason: 'DataCite answered with something that is no list of DOIs', lasting: false };
      const { data, meta, links } = page.data;
      const next = URL.parse(links?.next ?? '', task.base)?.searchParams.get('page[cursor]');
      return { next: next ?? undefined, records: data.length, total: meta.total };
    },
  });
}

function byAnybody(field: string, value: string): string {
  const phrase = `"${value.replaceAll(/["\\]/g, ' ').trim()}"`;
  return `(creators.affiliation.${field}:${phrase} OR contributors.affiliation.${field}:${phrase})`;
}
