import type { Work, WorkId } from '../../model/index.ts';
import { toWorkAnswer } from '../answers/to-work-answer.ts';
import type { WorkAnswer } from '../answers/work-schema.ts';
import type { ApiPorts } from '../api-ports.ts';

export type WorkPorts = Pick<
  ApiPorts,
  'catalogue' | 'people' | 'units' | 'plain' | 'summaries' | 'addresses'
>;

/** Everything that is known of a work, with who signed it. */
export async function wholeWork(
  work: Work,
  { catalogue, people, units, plain, summaries, addresses }: WorkPorts,
): Promise<WorkAnswer> {
  const [persons, [summary], named, layer, plainSummaries] = await Promise.all([
    people.contributorsOf(work.id),
    catalogue.summaries([work.id]),
    units.unitsOf(work.id),
    plain.layerOf(work),
    summaries.approvedOf(work),
  ]);
  const meanings = await plain.explain((layer?.terms ?? []).map(([, , , entry]) => entry));
  return toWorkAnswer(work, { persons, summary, units: named, layer, meanings, plainSummaries }, addresses);
}

/** The works that are held of these, in their order. */
export async function wholeWorks(ids: readonly WorkId[], ports: WorkPorts): Promise<WorkAnswer[]> {
  const works: WorkAnswer[] = [];
  for (const id of ids) {
    const work = await ports.catalogue.find(id);
    if (work) works.push(await wholeWork(work, ports));
  }
  return works;
}
