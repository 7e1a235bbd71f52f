import * as z from 'zod';
import { defineProvider, type HarvestStep, type HarvestTask } from '../../harvest/provider.ts';
import { fetchIdentified } from '../asking/identified/fetch-identified.ts';
import {
  type RecordAddresses,
  recordAddresses,
  recordFormats,
} from '../asking/identified/record-addresses.ts';

const worksAtOnce = 40;

/**
 * What those say with whom works are registered: Crossref by DOI, of what it does not have DataCite, of the rest PubMed.
 * References, citations, ORCID iDs, licences, and notices that correct and retract.
 */
export const registries = defineProvider({
  name: 'registries',
  title: 'Crossref, DataCite and PubMed, about works that are here',
  settings: z.object(recordAddresses),
  base: 'none',
  formats: recordFormats,
  overlapMs: 0,
  enriching: {
    by: ['doi', 'pmid'],
    gives: ['orcid', 'license', 'references', 'citationCount', 'locations'],
    worksInRequest: worksAtOnce,
    budget: 1_000,
  },
  pace: () => ({ requestsPerSecond: 1, atOnce: 1 }),
  steps: registriesSteps,
});

async function* registriesSteps(task: HarvestTask<RecordAddresses>): AsyncGenerator<HarvestStep, void> {
  const { here } = task;
  if (here === undefined) throw new Error('Registries are asked about works that are here.');
  const works = here.inNeed();
  for (let at = 0; at < works.length && here.left() > 0; at += worksAtOnce) {
    const asked = works.slice(at, at + worksAtOnce);
    const told = new Set<string>();
    for await (const answer of fetchIdentified(task, asked)) {
      if (answer.kind === 'stop') return yield answer;
      const found = new Set(answer.found);
      const answers = asked.flatMap(({ identifier, doi = '', pmid = '' }) =>
        found.has(doi) || found.has(pmid) ? identifier : [],
      );
      for (const identifier of answers) told.add(identifier);
      const { name, bytes, records } = answer;
      const progress = { done: at + asked.length, total: works.length };
      yield { kind: 'page', name, bytes, records, answers, checkpoint: null, progress };
    }
    here.unknown(asked.filter(({ identifier }) => !told.has(identifier)));
  }
}
