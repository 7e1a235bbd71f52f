import * as z from 'zod';
import { parseDoi } from '../../../model/index.ts';
import type { WorkInNeed } from '../../enriching/enriching.ts';
import { defineProvider, type HarvestStep, type HarvestTask, stop } from '../../harvest/provider.ts';
import { jsonOf } from '../../net/index.ts';

/** So many DOIs keep an address well below the 8,000 characters that servers take. */
const worksAtOnce = 25;
const answerSchema = z.object({
  hitCount: z.number(),
  resultList: z.object({
    result: z.array(z.looseObject({ doi: z.string().optional(), pmid: z.string().optional() })),
  }),
});
type Result = z.infer<typeof answerSchema>['resultList']['result'][number];

/**
 * The missing of DOI, PMID and PMCID, and what else Europe PMC knows of works that are here (Europe PMC, "RESTful web
 * service reference guide", search): of all that PubMed and PubMed Central have, and of preprints.
 */
export const europePmcLookup = defineProvider({
  name: 'europe-pmc-lookup',
  title: 'Europe PMC, about works that are here',
  settings: z.object({}),
  base: 'https://www.ebi.ac.uk/europepmc/webservices/rest',
  formats: ['europe-pmc'],
  overlapMs: 0,
  enriching: {
    by: ['doi', 'pmid'],
    gives: ['doi', 'pmid', 'pmcid', 'orcid', 'license', 'locations', 'citationCount'],
    worksInRequest: worksAtOnce,
    budget: 1_000,
  },
  pace: () => ({ requestsPerSecond: 3, atOnce: 1 }),
  steps: lookupSteps,
});

async function* lookupSteps(task: HarvestTask<unknown>): AsyncGenerator<HarvestStep, void> {
  const { here, http, base, contact, signal } = task;
  if (here === undefined) throw new Error('Europe PMC is asked about works that are here.');
  const works = here.inNeed();
  for (let at = 0; at < works.length && here.left() > 0; at += worksAtOnce) {
    const asked = works.slice(at, at + worksAtOnce);
    let results: readonly Result[] = [];
    const answer = await http.fetch(addressOf(base, asked, contact), {
      accept: ['application/json'],
      check(body) {
        const read = answerSchema.safeParse(jsonOf(body));
        if (!read.success) return 'something came that is no list of results, or only half of it';
        results = read.data.resultList.result;
        return undefined;
      },
      signal,
    });
    if (answer.kind === 'failed') return yield stop(answer.reason);
    const found = new Set(results.flatMap(({ doi = '', pmid }) => [parseDoi(doi), pmid]));
    const isTold = ({ doi, pmid }: WorkInNeed) =>
      (doi !== undefined && found.has(doi)) || (pmid !== undefined && found.has(pmid));
    here.unknown(asked.filter((work) => !isTold(work)));
    if (results.length > 0)
      yield {
        kind: 'page',
        name: `Europe PMC, works ${at + 1}–${at + asked.length}`,
        bytes: answer.body,
        records: results.length,
        answers: asked.filter(isTold).map(({ identifier }) => identifier),
        checkpoint: null,
        progress: { done: at + asked.length, total: works.length },
      };
  }
}

function addressOf(base: string, works: readonly WorkInNeed[], contact: string | undefined): URL {
  const terms = works.map(({ doi, pmid }) =>
    doi === undefined ? `(EXT_ID:${pmid} AND SRC:MED)` : `DOI:"${doi.replaceAll(/["\\]/g, ' ')}"`,
  );
  const url = new URL(`${base}/search`);
  url.searchParams.set('query', terms.join(' OR '));
  url.searchParams.set('resultType', 'core');
  url.searchParams.set('format', 'json');
  url.searchParams.set('pageSize', '100');
  if (contact !== undefined) url.searchParams.set('email', contact);
  return url;
}
