import * as z from 'zod';
import { parseDoi } from '../../../model/index.ts';
import type { WorkInNeed } from '../../enriching/enriching.ts';
import { defineProvider, type HarvestStep, type HarvestTask, stop } from '../../harvest/provider.ts';
import { type BodyFault, jsonOf } from '../../net/index.ts';

/** Asked side by side, and saved together. */
const worksAtOnce = 50;
/** After so many answers that cannot be right, the server is not what it should be. */
const mostTroubles = 20;
const answerSchema = z.object({ doi: z.string(), is_oa: z.boolean() });

/** Free copies of works that are here (Unpaywall, "REST API", version 2): one request for each DOI. */
export const unpaywallCopies = defineProvider({
  name: 'unpaywall',
  title: 'Unpaywall, about free copies of works that are here',
  settings: z.object({}),
  base: 'https://api.unpaywall.org',
  formats: ['unpaywall'],
  overlapMs: 0,
  enriching: {
    by: ['doi'],
    gives: ['openAccess', 'locations', 'license'],
    worksInRequest: 1,
    budget: 10_000,
  },
  // A hundred thousand a day are allowed.
  pace: () => ({ requestsPerSecond: 5, atOnce: 4 }),
  steps: unpaywallSteps,
});

async function* unpaywallSteps(task: HarvestTask<unknown>): AsyncGenerator<HarvestStep, void> {
  const { here, contact } = task;
  if (here === undefined) throw new Error('Unpaywall is asked about works that are here.');
  if (contact === undefined)
    return yield stop(
      'Unpaywall answers only those who say who they are: set "institution": { "contact": "…" }.',
    );
  const works = here.inNeed();
  const troubles: string[] = [];
  for (let at = 0; at < works.length && here.left() > 0; at += worksAtOnce) {
    const asked = works.slice(at, at + Math.min(worksAtOnce, here.left()));
    const answers = await Promise.all(asked.map((work) => copiesOf(work, task, contact)));
    const bodies = answers.flatMap((answer) => ('body' in answer ? answer.body : []));
    const known = asked.flatMap((work, number) => ('body' in (answers[number] ?? {}) ? work.identifier : []));
    here.unknown(asked.filter((_, number) => answers[number]?.kind === 'unknown'));
    if (bodies.length > 0)
      yield {
        kind: 'page',
        name: `Unpaywall, works ${at + 1}–${at + asked.length}`,
        bytes: Buffer.from(bodies.join('\n')),
        records: bodies.length,
        answers: known,
        checkpoint: null,
        progress: { done: at + asked.length, total: works.length },
      };
    const failed = answers.flatMap((answer) => (answer.kind === 'failed' ? answer.reason : []));
    const [reason] = failed;
    // A few that always fail must not keep the others from being asked about.
    if (reason !== undefined && (failed.length > asked.length / 2 || task.signal.aborted))
      return yield stop(reason);
    troubles.push(...failed);
    troubles.push(...answers.flatMap((answer) => ('trouble' in answer ? answer.trouble : [])));
    if (troubles.length >= mostTroubles) break;
  }
  const [first] = troubles;
  if (first !== undefined)
    yield stop(
      `Answers of Unpaywall (${troubles.length}) were left out, and are asked for again later: ${first}`,
    );
}

type Copies =
  | { readonly kind: 'copies'; readonly body: string }
  /** It knows nothing, or what it says cannot be right. */
  | { readonly kind: 'unknown'; readonly trouble?: string }
  | { readonly kind: 'failed'; readonly reason: string };

async function copiesOf(
  { doi }: WorkInNeed,
  { base, http, signal }: HarvestTask<unknown>,
  contact: string,
): Promise<Copies> {
  const url = new URL(`${base}/v2/${(doi ?? '').split('/').map(encodeURIComponent).join('/')}`);
  url.searchParams.set('email', contact);
  let isOfAnother = false;
  const answer = await http.fetch(url, {
    accept: ['application/json'],
    maxBytes: 4 * 2 ** 20,
    check(body) {
      const fault = faultOf(body.toString('utf8'), doi);
      isOfAnother = typeof fault === 'object';
      return fault;
    },
    signal,
  });
  if (answer.kind === 'answer') return { kind: 'copies', body: answer.body.toString('utf8') };
  const { reason, status } = answer;
  if (isOfAnother) return { kind: 'unknown', trouble: reason };
  if (status === 422 && /e-?mail/i.test(reason))
    return {
      kind: 'failed',
      reason: `Unpaywall does not accept the address in "institution": { "contact": "…" }. ${reason}`,
    };
  // Not known there, or no DOI by its rules.
  return status === 404 || status === 422 ? { kind: 'unknown' } : { kind: 'failed', reason };
}

/** Why a body says nothing of free copies of this work. */
function faultOf(text: string, doi: string | undefined): string | BodyFault | undefined {
  const read = jsonOf(text);
  if (read === undefined) return 'something came that is no JSON, or only half of it';
  const answer = answerSchema.safeParse(read);
  if (!answer.success) return 'it does not say whether there is a free copy';
  return parseDoi(answer.data.doi) === doi
    ? undefined
    : {
        reason: `it tells of another work (${answer.data.doi.slice(0, 80)}) than was asked about`,
        lasting: true,
      };
}
