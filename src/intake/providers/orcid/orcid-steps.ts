import * as z from 'zod';
import {
  type HarvestStep,
  type HarvestStop,
  type HarvestTask,
  type Page,
  stop,
} from '../../harvest/provider.ts';
import { fetchIdentified } from '../asking/identified/fetch-identified.ts';
import type { RecordAddresses } from '../asking/identified/record-addresses.ts';
import { ownRecords } from './own-records.ts';
import { type People, peopleOf } from './people-of.ts';
import { worksOf } from './works-of.ts';

/** The last person all of whose works are in. */
const checkpointSchema = z.object({ person: z.string() });
const worksInRequest = 100;

/** Person after person: which works there are, then their records from whoever has them. */
export async function* orcidSteps(
  task: HarvestTask<People & RecordAddresses>,
): AsyncGenerator<HarvestStep, void> {
  const people = await peopleOf(task);
  if (people.kind === 'failed') return yield stop(people.reason);
  const begun = checkpointSchema.safeParse(task.checkpoint);
  const total = people.answer.length;
  let person = begun.success ? begun.data.person : '';
  /** Identifiers of works that came with a person before: colleagues write together. */
  const asked = new Set<string>();
  for (const [at, next] of people.answer.entries()) {
    if (begun.success && next <= begun.data.person) continue;
    const pages = worksOfPerson(task, next, asked);
    let page = await pages.next();
    while (!page.done) {
      const following = page.value.kind === 'stop' ? undefined : await pages.next();
      if (page.value.kind === 'stop') return yield page.value;
      // Only the last page of a person says that the person is done.
      if (following?.done) person = next;
      yield { ...page.value, checkpoint: { person }, progress: { done: at + 1, total } };
      page = following ?? (await pages.next());
    }
  }
}

async function* worksOfPerson(
  task: HarvestTask<RecordAddresses>,
  orcid: string,
  asked: Set<string>,
): AsyncGenerator<Page | HarvestStop, void> {
  const works = await worksOf(task, orcid);
  // Records are closed, joined with others and taken away: that is no reason to stop.
  if (works.kind === 'failed' && [404, 409, 410].includes(works.status ?? 0)) return;
  if (works.kind === 'failed') return yield stop(works.reason);
  const fresh = works.answer.filter(({ doi, pmid }) => {
    const ids = [doi, pmid].filter((id) => id !== undefined);
    const isNew = !ids.some((id) => asked.has(id));
    for (const id of ids) asked.add(id);
    return isNew;
  });
  const found = new Set<string>();
  for await (const records of fetchIdentified(task, fresh)) {
    if (records.kind === 'stop') return yield records;
    for (const id of records.found) found.add(id);
    yield { kind: 'page', checkpoint: undefined, ...pageOf(records) };
  }
  const left = fresh
    .filter(({ doi, pmid }) => ![doi, pmid].some((id) => id !== undefined && found.has(id)))
    .map(({ putCode }) => putCode);
  for (let at = 0; at < left.length; at += worksInRequest) {
    const own = await ownRecords(task, orcid, left.slice(at, at + worksInRequest));
    if (own.kind === 'failed') return yield stop(own.reason);
    if (own.answer.length > 0)
      yield {
        kind: 'page',
        name: `ORCID, works of ${orcid}`,
        bytes: Buffer.from(JSON.stringify(own.answer)),
        records: own.answer.length,
        checkpoint: undefined,
      };
  }
}

function pageOf({ name, bytes, records }: { name: string; bytes: Uint8Array; records: number }) {
  return { name, bytes, records };
}
