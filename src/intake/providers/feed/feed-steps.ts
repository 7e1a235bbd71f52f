import * as z from 'zod';
import { type HarvestStep, type HarvestTask, stop } from '../../harvest/provider.ts';
import { fetchIdentified } from '../asking/identified/fetch-identified.ts';
import type { Named } from '../asking/identified/identified.ts';
import type { RecordAddresses } from '../asking/identified/record-addresses.ts';
import { valuesOf } from '../asking/one-or-many.ts';
import { hintsIn } from './hints-in.ts';

/** Identifiers of the works that came already, the latest at the end. */
const checkpointSchema = z.object({ came: z.array(z.string()) });
/** Feeds tell the same again and again, but not so many. */
const remembered = 5000;

/** Feed after feed: the works that it tells of and that have not come, from whoever has their records. */
export async function* feedSteps(
  task: HarvestTask<RecordAddresses & { readonly url: string | readonly string[] }>,
): AsyncGenerator<HarvestStep, void> {
  const begun = checkpointSchema.safeParse(task.checkpoint);
  const came = new Set(begun.success ? begun.data.came : []);
  const troubles: string[] = [];
  for (const url of valuesOf(task.settings.url)) {
    const hints = await readFeed(task, url);
    if (typeof hints === 'string') {
      // Others may be well.
      troubles.push(hints);
      continue;
    }
    const fresh = hints.filter(
      ({ doi, pmid }) => ![doi, pmid].some((id) => id !== undefined && came.has(id)),
    );
    for await (const records of fetchIdentified(task, fresh)) {
      if (records.kind === 'stop') return yield records;
      const { name, bytes, found } = records;
      for (const id of found) came.add(id);
      yield {
        kind: 'page',
        name: `${name} of ${url}`,
        bytes,
        records: records.records,
        checkpoint: { came: [...came].slice(-remembered) },
      };
    }
  }
  if (troubles.length > 0) yield stop(troubles.join(' '));
}

/** What a feed tells of, or why it cannot be read. */
async function readFeed(
  { http, signal }: Pick<HarvestTask<unknown>, 'http' | 'signal'>,
  url: string,
): Promise<readonly Named[] | string> {
  let hints: readonly Named[] = [];
  const answer = await http.fetch(url, {
    maxBytes: 16 * 2 ** 20,
    check(body) {
      const text = body.toString('utf8');
      const found = hintsIn(text);
      if (found === undefined)
        return { reason: 'it is no feed in RSS or Atom; look for its address on the page', lasting: true };
      hints = found;
      return /<\/(?:\w+:)?(?:rss|feed|RDF)\s*>\s*$/i.test(text) ? undefined : 'the feed is cut off';
    },
    signal,
  });
  return answer.kind === 'failed' ? answer.reason : hints;
}
