import * as z from 'zod';
import { type Doi, parseDoi } from '../../../../model/index.ts';
import { type HarvestStop, type HarvestTask, stop } from '../../../harvest/provider.ts';
import { fetchPmids } from './fetch-pmids.ts';
import type { FetchedRecords, Named } from './identified.ts';
import type { RecordAddresses } from './record-addresses.ts';

type Task = Pick<HarvestTask<RecordAddresses>, 'http' | 'settings' | 'signal' | 'contact'>;

/** So many DOIs keep an address well below the 8,000 characters that servers take. */
const doisInRequest = 40;
const crossrefSchema = z.object({
  message: z.union([
    z.object({ items: z.array(z.looseObject({ DOI: z.string() })) }),
    z.looseObject({ DOI: z.string() }),
  ]),
});
const dataciteSchema = z.object({ data: z.array(z.looseObject({ id: z.string() })) });

/**
 * The records of works that are named by their DOIs and PMIDs: those of Crossref by DOI, of what it does not have those
 * of DataCite, and of the rest those of PubMed. What nobody has is not found, and is told by nobody.
 */
export async function* fetchIdentified(
  task: Task,
  works: readonly Named[],
): AsyncGenerator<FetchedRecords | HarvestStop, void> {
  const found = new Set<string>();
  const doisLeft = () => [...new Set(works.flatMap(({ doi }) => doi ?? []))].filter((doi) => !found.has(doi));
  for (const ask of [crossrefRecords, dataciteRecords])
    for (const dois of requestsOf(doisLeft())) {
      const answer = await ask(task, dois);
      if (answer.kind === 'stop') return yield answer;
      for (const doi of answer.found) found.add(doi);
      if (answer.records > 0) yield answer;
    }
  const pmids = works.flatMap(({ doi, pmid }) =>
    pmid === undefined || (doi !== undefined && found.has(doi)) ? [] : pmid,
  );
  yield* fetchPmids(task, [...new Set(pmids)]);
}

/** A comma parts filters: a DOI that has one is asked for by itself. */
function requestsOf(dois: readonly Doi[]): readonly (readonly Doi[])[] {
  const plain = dois.filter((doi) => !doi.includes(','));
  const requests: (readonly Doi[])[] = dois.filter((doi) => doi.includes(',')).map((doi) => [doi]);
  for (let at = 0; at < plain.length; at += doisInRequest) requests.push(plain.slice(at, at + doisInRequest));
  return requests;
}

/** Crossref documentation, "REST API filters": values of one filter are alternatives. */
async function crossrefRecords(task: Task, dois: readonly Doi[]): Promise<FetchedRecords | HarvestStop> {
  const base = (task.settings.crossref ?? 'https://api.crossref.org').replace(/\/+$/, '');
  const [first = ''] = dois;
  const isAlone = first.includes(',');
  const url = new URL(isAlone ? `${base}/works/${encodeURIComponent(first)}` : `${base}/works`);
  if (!isAlone) {
    url.searchParams.set('filter', dois.map((doi) => `doi:${doi}`).join(','));
    url.searchParams.set('rows', String(dois.length));
  }
  if (task.contact !== undefined) url.searchParams.set('mailto', task.contact);
  return listed(task, url, (answer) => {
    const read = crossrefSchema.safeParse(answer);
    if (!read.success) return undefined;
    const { message } = read.data;
    return ('items' in message ? (message.items as { DOI: string }[]) : [message]).map(({ DOI }) => DOI);
  });
}

/** DataCite REST API Reference, "GET /dois". */
async function dataciteRecords(task: Task, dois: readonly Doi[]): Promise<FetchedRecords | HarvestStop> {
  const url = new URL(`${(task.settings.datacite ?? 'https://api.datacite.org').replace(/\/+$/, '')}/dois`);
  const quoted = dois.map((doi) => `"${doi.replaceAll(/["\\]/g, ' ')}"`);
  url.searchParams.set('query', `doi:(${quoted.join(' OR ')})`);
  url.searchParams.set('affiliation', 'true');
  url.searchParams.set('page[size]', '100');
  if (task.contact !== undefined) url.searchParams.set('mailto', task.contact);
  return listed(task, url, (answer) => {
    const read = dataciteSchema.safeParse(answer);
    return read.success ? read.data.data.map(({ id }) => id) : undefined;
  });
}

async function listed(
  { http, signal }: Task,
  url: URL,
  doisIn: (answer: unknown) => readonly string[] | undefined,
): Promise<FetchedRecords | HarvestStop> {
  let named: readonly string[] = [];
  const answer = await http.fetch(url, {
    accept: ['application/json', 'application/vnd.api+json'],
    // Of a single work that is not there.
    expected: [404],
    check(body) {
      const text = body.toString('utf8');
      let read: readonly string[] | undefined;
      try {
        read = doisIn(JSON.parse(text));
      } catch {
        read = undefined;
      }
      named = read ?? [];
      return read === undefined && !/not found/i.test(text.slice(0, 300))
        ? 'something came that is no list of works, or only half of it'
        : undefined;
    },
    signal,
  });
  if (answer.kind === 'failed') return stop(answer.reason);
  const records = answer.status === 404 ? 0 : named.length;
  return {
    kind: 'records',
    name: `${url.host}, ${records} works`,
    bytes: answer.body,
    records,
    found: named.flatMap((doi) => parseDoi(doi) ?? []),
  };
}
