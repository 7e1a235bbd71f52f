import type { Pmid } from '../../../../model/index.ts';
import { type HarvestStop, type HarvestTask, stop } from '../../../harvest/provider.ts';
import { whyNoRecords } from '../../pubmed/fetch-records.ts';
import { courtesies } from '../../pubmed/search.ts';
import type { FetchedRecords } from './identified.ts';
import type { RecordAddresses } from './record-addresses.ts';

const pmidsInRequest = 200;

/** The records of PubMed under some numbers (NBK25499, EFetch). */
export async function* fetchPmids(
  {
    http,
    settings,
    signal,
    contact,
  }: Pick<HarvestTask<RecordAddresses>, 'http' | 'settings' | 'signal' | 'contact'>,
  pmids: readonly Pmid[],
): AsyncGenerator<FetchedRecords | HarvestStop, void> {
  const base = (settings.pubmed ?? 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils').replace(/\/+$/, '');
  for (let at = 0; at < pmids.length; at += pmidsInRequest) {
    const asked = pmids.slice(at, at + pmidsInRequest);
    const answer = await http.fetch(`${base}/efetch.fcgi`, {
      form: new URLSearchParams({
        ...courtesies({ contact, key: undefined }),
        db: 'pubmed',
        id: asked.join(','),
        retmode: 'xml',
      }),
      accept: ['text/xml', 'application/xml'],
      check: whyNoRecords,
      signal,
    });
    if (answer.kind === 'failed') return yield stop(answer.reason);
    const text = answer.body.toString('utf8');
    const own = new Set(
      Array.from(
        text.matchAll(/<(?:MedlineCitation|BookDocument)\b[^>]*>\s*<PMID[^>]*>(\d+)/g),
        ([, pmid]) => pmid,
      ),
    );
    const found = asked.filter((pmid) => own.has(pmid));
    if (found.length > 0)
      yield {
        kind: 'records',
        name: `PubMed, ${found.length} works`,
        bytes: answer.body,
        records: found.length,
        found,
      };
  }
}
