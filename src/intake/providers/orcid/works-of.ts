import * as z from 'zod';
import { parseDoi, parsePmid } from '../../../model/index.ts';
import type { HarvestTask } from '../../harvest/provider.ts';
import type { Named } from '../asking/identified/identified.ts';
import { type Answered, askOrcid } from './ask-orcid.ts';

/** A work as a person's record at ORCID names it. */
export interface OrcidWork extends Named {
  /** ORCID's number of it. */
  readonly putCode: number;
}

const identifiersSchema = z
  .object({
    'external-id': z.array(
      z.object({
        'external-id-type': z.string(),
        'external-id-value': z.string().nullish(),
        'external-id-relationship': z.string().nullish(),
      }),
    ),
  })
  .nullish();
const worksSchema = z.object({
  group: z.array(
    z.object({
      'last-modified-date': z.object({ value: z.number() }).nullish(),
      'external-ids': identifiersSchema,
      'work-summary': z.array(z.object({ 'put-code': z.number(), 'external-ids': identifiersSchema })).min(1),
    }),
  ),
});

/** The works of a person that were put there or changed since, each once however many have told ORCID of it. */
export async function worksOf(
  task: Pick<HarvestTask<unknown>, 'http' | 'base' | 'key' | 'signal' | 'since'>,
  orcid: string,
): Promise<Answered<readonly OrcidWork[]>> {
  const found = await askOrcid(task, `${orcid}/works`, worksSchema);
  if (found.kind === 'failed') return found;
  const since = task.since?.getTime() ?? 0;
  const changed = found.answer.group.filter(
    (group) => (group['last-modified-date']?.value ?? since) >= since,
  );
  return {
    kind: 'answer',
    answer: changed.flatMap((group) => {
      // The first is the one that the person prefers.
      const [preferred] = group['work-summary'];
      if (preferred === undefined) return [];
      const own = [group['external-ids'], ...group['work-summary'].map((summary) => summary['external-ids'])]
        .flatMap((ids) => ids?.['external-id'] ?? [])
        // A chapter may say of which book it is a part.
        .filter((id) => (id['external-id-relationship'] ?? 'self').toLowerCase() === 'self');
      const first = <T>(type: string, parse: (text: string) => T | undefined): T | undefined =>
        own
          .filter((id) => id['external-id-type'].toLowerCase() === type)
          .map((id) => parse(id['external-id-value'] ?? ''))
          .find((id) => id !== undefined);
      return [
        { putCode: preferred['put-code'], doi: first('doi', parseDoi), pmid: first('pmid', parsePmid) },
      ];
    }),
  };
}
