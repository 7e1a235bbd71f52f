import type * as z from 'zod';
import type { WorkId } from '../../model/index.ts';
import { toSummaryAnswer } from '../answers/to-work-answer.ts';
import type { ApiPorts } from '../api-ports.ts';
import { anchored, anchorOf, type anchorSchema } from './anchor.ts';
import { writeCursor } from './cursor.ts';

interface Stretch {
  readonly question: unknown;
  readonly after: z.infer<typeof anchorSchema> | undefined;
  readonly limit: number;
}

/** The next works of a list that is known whole, in short, behind where the answer before ended. */
export async function listedBehind(
  workIds: readonly WorkId[],
  { question, after, limit }: Stretch,
  { catalogue, addresses }: Pick<ApiPorts, 'catalogue' | 'addresses'>,
) {
  const position = await catalogue.position();
  const offset = after ? await anchored(after, position, async () => workIds) : 0;
  const told = workIds.slice(offset, offset + limit);
  const end = offset + told.length;
  const next = end < workIds.length ? writeCursor(question, anchorOf(end, position, told)) : undefined;
  const works = await catalogue.summaries(told);
  return {
    kind: 'found',
    next,
    body: {
      total: workIds.length,
      ...(next !== undefined && { next }),
      works: works.map((one) => toSummaryAnswer(one, addresses)),
    },
  } as const;
}
