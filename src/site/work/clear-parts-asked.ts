import type { WorkId } from '../../model/index.ts';
import type { PageContext } from '../../ui/index.ts';
import { languageOfMain } from './abstracts.ts';
import type { WorkPagePorts } from './ask-work.ts';
import { type ClearPart, clearPartsOf } from './clear-parts.ts';

/** What readers of a work's page are asked about, and where that page is. */
export interface ClearPartsAsked {
  readonly id: WorkId;
  readonly path: string;
  readonly parts: readonly ClearPart[];
}

export async function clearPartsAsked(
  id: WorkId,
  { catalogue, plain, summaries }: Pick<WorkPagePorts, 'catalogue' | 'plain' | 'summaries'>,
  { urls }: PageContext,
): Promise<ClearPartsAsked | undefined> {
  const work = await catalogue.find(id);
  if (work === undefined) return undefined;
  const [layer, plainSummaries, [summary]] = await Promise.all([
    plain.layerOf(work),
    summaries.approvedOf(work),
    catalogue.summaries([id]),
  ]);
  const parts = clearPartsOf({ work, plain: layer, plainSummaries }, languageOfMain(work).tag);
  return { id, path: urls.work(id, summary?.slug ?? ''), parts };
}
