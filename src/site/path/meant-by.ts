import type { Catalogue, WorkSummary } from '../../catalogue/index.ts';
import { plainText } from '../../markup/index.ts';
import { parseWorkId } from '../../model/index.ts';
import type { SearchIndex } from '../../search/index.ts';
import { fold } from '../../text/index.ts';

/** Which work somebody means by a title, some words of it, an identifier or an address of ours. */
export type Meant =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'work'; readonly summary: WorkSummary }
  | { readonly kind: 'several'; readonly summaries: readonly WorkSummary[] }
  | { readonly kind: 'unknown'; readonly text: string };

const mostChoices = 6;

export async function meantBy(
  text: string,
  {
    catalogue,
    search,
  }: {
    readonly catalogue: Pick<Catalogue, 'summaries'>;
    readonly search: Pick<SearchIndex, 'search'>;
  },
): Promise<Meant> {
  if (text === '') return { kind: 'nothing' };
  const id = parseWorkId(/\/works\/([0-9a-z]{8})(?:[/?#.]|$)/.exec(text)?.[1] ?? text);
  const [own] = id === undefined ? [] : await catalogue.summaries([id]);
  if (own) return { kind: 'work', summary: own };
  const { hits } = await search.search({ text, offset: 0, limit: mostChoices });
  const summaries = await catalogue.summaries(hits.map(({ workId }) => workId));
  const [first] = summaries;
  if (first === undefined) return { kind: 'unknown', text };
  const named = summaries.filter(({ title }) => fold(plainText(title)) === fold(text));
  if (summaries.length === 1 || named.length === 1) return { kind: 'work', summary: named[0] ?? first };
  return { kind: 'several', summaries };
}
