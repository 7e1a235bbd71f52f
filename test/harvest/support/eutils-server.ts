import { pubmedFileBytes } from '../../support/pubmed-file.ts';
import {
  type LoopbackAnswer,
  type LoopbackOptions,
  type LoopbackServer,
  loopbackServer,
} from './loopback-server.ts';

/** A record of PubMed as the server keeps it; dates are days, `2026/01/31`. */
export interface EutilsRecord {
  readonly pmid: number;
  readonly edat: string;
  readonly mdat: string;
  readonly xml: string | Buffer;
}

export interface EutilsOptions extends LoopbackOptions {
  /** Requests that it answers in any one second; more get status 429. */
  readonly perSecond?: number;
  /** Records of one search that can be had; NCBI's own limit where nothing is said. */
  readonly limit?: number;
  /** Puts other words in the mouth of the server. */
  readonly lie?: (path: string, answer: LoopbackAnswer) => LoopbackAnswer;
}

/**
 * E-utilities as NCBI documents them ("Entrez Programming Utilities Help", NBK25497 and NBK25499): ESearch with the
 * history server, EFetch of what was searched; 10,000 records of a search at most; status 429 above the rate.
 */
export function eutilsServer(
  records: () => readonly EutilsRecord[],
  {
    perSecond = Number.POSITIVE_INFINITY,
    limit = 9_999,
    lie = (_, answer) => answer,
    ...options
  }: EutilsOptions = {},
): Promise<LoopbackServer> {
  const history = new Map<string, readonly EutilsRecord[]>();
  const times: number[] = [];

  function search(given: URLSearchParams): LoopbackAnswer {
    const by = given.get('datetype') === 'mdat' ? 'mdat' : 'edat';
    const [from, to] = [given.get('mindate') ?? '', given.get('maxdate') ?? ''];
    const term = given.get('term') ?? '';
    const [, low, high] = / AND (\d+):(\d+)\[uid\]$/.exec(term) ?? [];
    const found = records()
      .filter((record) => record[by] >= from && record[by] <= to)
      .filter(({ pmid }) => low === undefined || (pmid >= Number(low) && pmid <= Number(high)))
      .sort((one, other) => other.pmid - one.pmid);
    const webenv = `MCID_${history.size + 1}`;
    history.set(webenv, found);
    const retmax = Math.min(Number(given.get('retmax') ?? 20), limit);
    return json({
      header: { type: 'esearch', version: '0.3' },
      esearchresult: {
        count: String(found.length),
        retmax: String(Math.min(retmax, found.length)),
        retstart: '0',
        querykey: '1',
        webenv,
        idlist: found.slice(0, retmax).map(({ pmid }) => String(pmid)),
        translationset: [],
        querytranslation: term,
      },
    });
  }

  function fetch(given: URLSearchParams): LoopbackAnswer {
    const found = history.get(given.get('WebEnv') ?? '');
    const start = Number(given.get('retstart') ?? 0);
    if (found === undefined || start >= limit)
      return xml(
        '<?xml version="1.0" encoding="UTF-8" ?><!DOCTYPE eEfetchResult><eFetchResult><ERROR>Unable to obtain query #1</ERROR></eFetchResult>',
      );
    const end = Math.min(start + Number(given.get('retmax') ?? 20), limit);
    return xml(pubmedFileBytes(found.slice(start, end).map((record) => record.xml)));
  }

  return loopbackServer(({ path, given }) => {
    const now = Date.now();
    while ((times[0] ?? now) <= now - 1000) times.shift();
    if (times.length >= perSecond)
      return {
        status: 429,
        headers: { 'retry-after': '1' },
        ...json({
          error: 'API rate limit exceeded',
          'api-key': given.get('api_key') ?? '127.0.0.1',
          count: String(times.length + 1),
          limit: String(perSecond),
        }),
      };
    times.push(now);
    const operation = path.split('/').at(-1) ?? '';
    if (operation === 'esearch.fcgi') return lie(operation, search(given));
    if (operation === 'efetch.fcgi') return lie(operation, fetch(given));
    return { status: 404, type: 'text/html', body: '<html><body>Not found</body></html>' };
  }, options);
}

function json(body: unknown): LoopbackAnswer {
  return { type: 'application/json; charset=UTF-8', body: JSON.stringify(body) };
}

function xml(body: string | Buffer): LoopbackAnswer {
  return { type: 'text/xml; charset=UTF-8', body };
}
