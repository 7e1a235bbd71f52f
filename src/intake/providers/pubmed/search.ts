import * as z from 'zod';
import type { HarvestTask } from '../../harvest/provider.ts';
import { type BodyFault, jsonOf } from '../../net/index.ts';
import type { DateWindow } from './date-window.ts';

/** So many records of one search can be had at most (NBK25499, ESearch, `retstart`). */
export const searchLimit = 9_999;

export type Search =
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'failed'; readonly reason: string };

/** What a search found, kept on NCBI's history server. */
export interface Found {
  readonly count: number;
  readonly webEnv: string;
  readonly queryKey: string;
  /** In the order in which they are fetched; empty where there are more than `searchLimit`. */
  readonly pmids: readonly string[];
}

const whole = z.coerce.number().int().min(0);
const answerSchema = z.object({
  esearchresult: z.union([
    z.object({ ERROR: z.string() }),
    z.object({
      count: whole,
      webenv: z.string().optional(),
      querykey: z.coerce.string().optional(),
      idlist: z.array(z.string().regex(/^\d{1,9}$/)),
      errorlist: z
        .object({ phrasesnotfound: z.array(z.string()), fieldsnotfound: z.array(z.string()) })
        .partial()
        .optional(),
    }),
  ]),
});

/** Searches with the history server, by day of entry (`edat`) or of the last revision (`mdat`). */
export async function search(
  { http, base, signal, ...task }: Pick<HarvestTask<unknown>, 'http' | 'base' | 'signal' | 'key' | 'contact'>,
  term: string,
  by: 'edat' | 'mdat',
  { from, to, pmids }: DateWindow,
): Promise<Search> {
  const form = new URLSearchParams({
    ...courtesies(task),
    db: 'pubmed',
    term: pmids === undefined ? term : `(${term}) AND ${pmids[0]}:${pmids[1]}[uid]`,
    datetype: by,
    mindate: from,
    maxdate: to,
    usehistory: 'y',
    retmax: String(searchLimit),
    retmode: 'json',
  });
  const answer = await http.fetch(`${base}/esearch.fcgi`, {
    form,
    accept: ['application/json', 'text/json', 'text/plain'],
    maxBytes: 8 * 2 ** 20,
    check: (body) => {
      const read = readSearch(body);
      return 'reason' in read ? read : undefined;
    },
    signal,
  });
  if (answer.kind === 'failed') return answer;
  const read = readSearch(answer.body);
  return 'reason' in read ? { kind: 'failed', reason: read.reason } : { kind: 'found', found: read };
}

/** What NCBI asks every program to say of itself (NBK25497). */
export function courtesies({
  key,
  contact,
}: Pick<HarvestTask<unknown>, 'key' | 'contact'>): Record<string, string> {
  return {
    tool: 'lectern',
    ...(contact !== undefined && { email: contact }),
    ...(key !== undefined && { api_key: key }),
  };
}

function readSearch(body: Buffer): Found | BodyFault {
  const read = answerSchema.safeParse(jsonOf(withoutControls(body)));
  if (!read.success)
    return { reason: 'the search answered with something that is no result', lasting: false };
  const result = read.data.esearchresult;
  if ('ERROR' in result) return { reason: `the search says “${result.ERROR.slice(0, 200)}”`, lasting: false };
  const { count, idlist, errorlist, webenv = '', querykey = '' } = result;
  const unknown = errorlist?.fieldsnotfound ?? [];
  if (unknown.length > 0)
    return {
      reason: `the search does not know the field “${unknown.join('”, “')}”: mend the query`,
      lasting: true,
    };
  if (count > searchLimit) return { count, webEnv: webenv, queryKey: querykey, pmids: [] };
  if (idlist.length !== count || new Set(idlist).size !== count)
    return {
      reason: `the search counts ${count} records and names ${new Set(idlist).size}`,
      lasting: false,
    };
  if (count > 0 && (webenv === '' || querykey === ''))
    return { reason: 'the search was not kept on the history server', lasting: false };
  return { count, webEnv: webenv, queryKey: querykey, pmids: idlist };
}

/** PubMed is known to leave control characters in its texts. */
function withoutControls(body: Buffer): string {
  return body.toString('utf8').replace(/[\u0000-\u001f]/g, ' ');
}
