import type { HarvestTask } from '../../harvest/provider.ts';
import type { BodyFault, Fetched } from '../../net/index.ts';
import { courtesies, type Found } from './search.ts';

/** Fetches some of the records that a search found, as XML. */
export function fetchRecords(
  { http, base, signal, ...task }: Pick<HarvestTask<unknown>, 'http' | 'base' | 'signal' | 'key' | 'contact'>,
  { webEnv, queryKey }: Pick<Found, 'webEnv' | 'queryKey'>,
  offset: number,
  records: number,
): Promise<Fetched> {
  const form = new URLSearchParams({
    ...courtesies(task),
    db: 'pubmed',
    query_key: queryKey,
    WebEnv: webEnv,
    retstart: String(offset),
    retmax: String(records),
    retmode: 'xml',
  });
  return http.fetch(`${base}/efetch.fcgi`, {
    form,
    accept: ['text/xml', 'application/xml'],
    check: whyNoRecords,
    signal,
  });
}

/** Why a body is not a whole set of records. */
export function whyNoRecords(body: Buffer): BodyFault | undefined {
  const start = body.toString('utf8', 0, 4096);
  const error = /<ERROR>([^<]{0,200})/i.exec(start)?.[1];
  if (error !== undefined) return { reason: `PubMed says “${error.trim()}”`, lasting: false };
  if (/<html[\s>]/i.test(start)) return { reason: 'a web page came instead of records', lasting: false };
  if (!start.includes('<PubmedArticleSet'))
    return { reason: 'something came that is no set of PubMed records', lasting: false };
  const end = body.toString('utf8', Math.max(0, body.length - 200)).trimEnd();
  // An empty set may be one empty element.
  if (!end.endsWith('</PubmedArticleSet>') && !/<PubmedArticleSet[^>]*\/>$/.test(end))
    return { reason: 'the records are cut off', lasting: false };
  return undefined;
}
