import * as z from 'zod';
import { defineProvider, type HarvestStep, type HarvestTask } from '../../harvest/provider.ts';
import { cursorSteps } from '../asking/cursor-steps.ts';
import { bareIdentifier, orcidSetting } from '../asking/identifier-settings.ts';
import { noneOf } from '../asking/none-of.ts';
import { oneOrMany, valuesOf } from '../asking/one-or-many.ts';

const text = z.string().trim().min(1);

const settings = z.object({
  affiliation: oneOrMany(text, 'how authors write your institution; may be given several times'),
  grant: oneOrMany(text, 'the number of a grant; may be given several times'),
  orcid: oneOrMany(orcidSetting, 'all of a person; may be given several times'),
  query: text.optional().describe("a search in Europe PMC's own language, to narrow the others or by itself"),
});

const answerSchema = z.object({
  hitCount: z.number(),
  nextCursorMark: z.string().optional(),
  resultList: z.object({ result: z.array(z.unknown()) }),
});

const pageSize = 500;
const dayMs = 24 * 3600_000;

/**
 * Europe PMC's search (Europe PMC, "RESTful Web Service" and "Search syntax reference"): everything first, later what
 * was updated. Its last page leads to itself or nowhere.
 */
export const europePmcSearch = defineProvider({
  name: 'europe-pmc',
  title: 'Europe PMC',
  settings,
  base: 'https://www.ebi.ac.uk/europepmc/webservices/rest',
  formats: ['europe-pmc'],
  overlapMs: 2 * dayMs,
  pace: () => ({ requestsPerSecond: 3, atOnce: 1 }),
  lacks: (settings) => noneOf(settings, ['affiliation', 'orcid', 'grant', 'query']),
  steps: europePmcSteps,
});

async function* europePmcSteps(
  task: HarvestTask<z.infer<typeof settings>>,
): AsyncGenerator<HarvestStep, void> {
  const question = questionOf(task.settings);
  const since =
    task.since &&
    ` AND UPDATE_DATE:[${dayOf(task.since)} TO ${dayOf(new Date(task.until.getTime() + dayMs))}]`;
  yield* cursorSteps(task, {
    first: '*',
    addressOf(cursor) {
      const url = new URL(`${task.base}/search`);
      url.searchParams.set('query', question + (since ?? ''));
      url.searchParams.set('resultType', 'core');
      url.searchParams.set('format', 'json');
      url.searchParams.set('pageSize', String(pageSize));
      url.searchParams.set('cursorMark', cursor);
      if (task.contact !== undefined) url.searchParams.set('email', task.contact);
      return url;
    },
    read(answer) {
      const page = answerSchema.safeParse(answer);
      if (!page.success)
        return { reason: 'Europe PMC answered with something that is no list of results', lasting: false };
      const { hitCount, nextCursorMark, resultList } = page.data;
      return { next: nextCursorMark, records: resultList.result.length, total: hitCount };
    },
  });
}

/** One of whom and what is named, and the operator's own search. */
function questionOf({ affiliation, orcid, grant, query }: z.infer<typeof settings>): string {
  const named = [
    ...valuesOf(affiliation).map((one) => `AFF:${quoted(one)}`),
    ...valuesOf(orcid).map((one) => `AUTHORID:${quoted(bareIdentifier(one).toUpperCase())}`),
    ...valuesOf(grant).map((one) => `GRANT_ID:${quoted(one)}`),
  ].join(' OR ');
  const parts = [named, query ?? ''].filter((part) => part !== '');
  return parts.map((part) => `(${part})`).join(' AND ');
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', ' ').trim()}"`;
}

/** Dates of Europe PMC are days. */
function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
