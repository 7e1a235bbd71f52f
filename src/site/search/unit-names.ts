import { nameIn } from '../../model/index.ts';
import type { Units } from '../../people/index.ts';
import type { PageContext } from '../../ui/index.ts';
import type { SearchState } from './search-state.ts';

/** The same state, with what units are called in the language of the page. */
export async function withUnitNames(
  state: SearchState,
  units: Pick<Units, 'refs'>,
  { locale }: Pick<PageContext, 'locale'>,
): Promise<SearchState> {
  const refs = await units.refs();
  return { ...state, unitNames: new Map(refs.map(({ slug, names }) => [slug, nameIn(names, locale)])) };
}
