import * as z from 'zod';
import { defineProvider, type HarvestStep, type HarvestTask } from '../../harvest/provider.ts';
import { cursorSteps } from '../asking/cursor-steps.ts';
import { bareIdentifier, orcidSetting, rorSetting } from '../asking/identifier-settings.ts';
import { noneOf } from '../asking/none-of.ts';
import { oneOrMany, valuesOf } from '../asking/one-or-many.ts';
import { datePartsOf } from './date-parts.ts';

const settings = z.object({
  affiliation: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('words of the affiliation, to narrow "issn" and "member": Crossref finds them loosely'),
  issn: oneOrMany(
    z
      .string()
      .trim()
      .regex(/^\d{4}-\d{3}[\dX]$/i, 'must be an ISSN such as 1234-5679'),
    'all of a journal; may be given several times',
  ),
  member: oneOrMany(
    z.string().trim().regex(/^\d+$/, "must be a number of Crossref's, such as 297"),
    'all of a publisher, by its number at Crossref; may be given several times',
  ),
  orcid: oneOrMany(orcidSetting, 'all of a person; may be given several times'),
  ror: oneOrMany(rorSetting, "your institution's ROR; may be given several times"),
});

/** Of a longer list one part after another is asked: Crossref forgets the cursor of one that is not read on at once. */
const recordsOfOneCursor = 10_000;

const answerSchema = z.object({
  status: z.literal('ok'),
  message: z.object({
    'total-results': z.number(),
    'next-cursor': z.string().nullish(),
    items: z.array(z.unknown()),
  }),
});

/**
 * Crossref's list of works (Crossref documentation, "REST API" and "REST API filters"), by the date of indexing, which
 * a correction, a retraction and a new reference move on. One list after another, since filters narrow each other.
 */
export const crossrefWorks = defineProvider({
  name: 'crossref',
  title: 'Crossref',
  settings,
  base: 'https://api.crossref.org',
  key: 'crossref',
  formats: ['crossref'],
  overlapMs: 2 * 24 * 3600_000,
  // What Crossref allows in lists to those who do not say who they are (December 2025); three to others, many with a key.
  pace: ({ key }) => ({ requestsPerSecond: key === undefined ? 0.95 : 10, atOnce: 1 }),
  lacks: (settings) => {
    const lacking = noneOf(settings, ['ror', 'orcid', 'issn', 'member']);
    return lacking === undefined || settings.affiliation === undefined
      ? lacking
      : 'Crossref finds an affiliation by any of its words, and would give millions of works of others: give "ror", or "issn" or "member" together with "affiliation".';
  },
  steps: crossrefSteps,
});

async function* crossrefSteps(
  task: HarvestTask<z.infer<typeof settings>>,
): AsyncGenerator<HarvestStep, void> {
  const { ror, orcid, issn, member, affiliation } = task.settings;
  const lists = [
    ...valuesOf(ror).map((one) => `ror-id:https://ror.org/${bareIdentifier(one).toLowerCase()}`),
    ...valuesOf(orcid).map((one) => `orcid:${bareIdentifier(one).toUpperCase()}`),
    ...valuesOf(issn).map((one) => `issn:${one.toUpperCase()}`),
    ...valuesOf(member).map((one) => `member:${one}`),
  ];
  const since = task.since?.toISOString().slice(0, 10);
  yield* cursorSteps(task, {
    slices: lists.map((list) => (since === undefined ? list : `${list},from-index-date:${since}`)),
    divide: (filter, total) => (total > recordsOfOneCursor ? datePartsOf(filter, task.until) : undefined),
    first: '*',
    sameCursor: true,
    ...(task.key !== undefined && { headers: { 'crossref-plus-api-token': `Bearer ${task.key}` } }),
    addressOf(cursor, filter) {
      const url = new URL(`${task.base}/works`);
      url.searchParams.set('filter', filter);
      if (affiliation !== undefined && /^(?:issn|member):/.test(filter))
        url.searchParams.set('query.affiliation', affiliation);
      url.searchParams.set('rows', '200');
      url.searchParams.set('cursor', cursor);
      if (task.contact !== undefined) url.searchParams.set('mailto', task.contact);
      return url;
    },
    read(answer) {
      const page = answerSchema.safeParse(answer);
      if (!page.success)
        return { reason: 'Crossref answered with something that is no list of works', lasting: false };
      const { items, 'next-cursor': next, 'total-results': total } = page.data.message;
      return { next: next ?? undefined, records: items.length, total };
    },
  });
}
