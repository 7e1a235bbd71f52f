import * as z from 'zod';
import type { HarvestTask } from '../../harvest/provider.ts';
import { bareIdentifier } from '../asking/identifier-settings.ts';
import { valuesOf } from '../asking/one-or-many.ts';
import { type Answered, askOrcid } from './ask-orcid.ts';

export interface People {
  readonly affiliation?: string | readonly string[] | undefined;
  readonly orcid?: string | readonly string[] | undefined;
  readonly ror?: string | readonly string[] | undefined;
  readonly known?: 'yes' | 'no' | undefined;
}

const rows = 1000;
/** The public search gives no more. */
const searchLimit = 10_000;
const searchSchema = z.object({
  'num-found': z.number(),
  'expanded-result': z.array(z.object({ 'orcid-id': z.string() })).nullish(),
});

/** ORCID iDs of the people whose works are asked for, in order: those given, and those of the institutions. */
export async function peopleOf(task: HarvestTask<People>): Promise<Answered<readonly string[]>> {
  const { affiliation, orcid, ror, known } = task.settings;
  const people = new Set([
    ...valuesOf(orcid).map((one) => bareIdentifier(one).toUpperCase()),
    ...((known === 'yes' && task.knownPeople?.()) || []),
  ]);
  const queries = [
    ...valuesOf(ror).map((one) => `ror-org-id:"https://ror.org/${bareIdentifier(one).toLowerCase()}"`),
    ...valuesOf(affiliation).map((name) => `affiliation-org-name:"${name.replaceAll(/["\\]/g, ' ').trim()}"`),
  ];
  for (const query of queries)
    for (let start = 0; ; start += rows) {
      const asked = new URLSearchParams({ q: query, start: String(start), rows: String(rows) });
      const found = await askOrcid(task, `expanded-search/?${asked}`, searchSchema);
      if (found.kind === 'failed') return found;
      const { 'num-found': count, 'expanded-result': results } = found.answer;
      if (count > searchLimit)
        return {
          kind: 'failed',
          reason: `ORCID finds ${count} people for ${query}, of which it gives ${searchLimit} at most. Ask for a part of the institution, or give people by "orcid".`,
        };
      for (const { 'orcid-id': id } of results ?? []) people.add(id);
      if (start + rows >= count) break;
      if ((results ?? []).length === 0)
        return { kind: 'failed', reason: `ORCID counts ${count} people for ${query}, but gives ${start}.` };
    }
  return { kind: 'answer', answer: [...people].sort() };
}
