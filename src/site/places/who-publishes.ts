import type { Html } from '../../markup/index.ts';
import type { People } from '../../people/index.ts';
import type { SearchIndex } from '../../search/index.ts';
import type { PageContext } from '../../ui/index.ts';
import type { Place } from '../search/search-state.ts';
import { coAuthorsOf } from './co-authors.ts';
import { renderPeople } from './signing-with.ts';

/** So many of the newest works are looked at. */
const looked = 500;
const told = 10;

export interface WhoPublishesPorts {
  readonly search: Pick<SearchIndex, 'allHits'>;
  readonly people: Pick<People, 'signersOf' | 'summaries'>;
}

/** Who signs the works of a place, those with the most first; how many is said where all of them were looked at. */
export async function renderWhoPublishes(
  { within }: Pick<Place, 'within'>,
  total: number,
  { search, people }: WhoPublishesPorts,
  context: PageContext,
): Promise<Html | undefined> {
  const ids = await search.allHits({ text: '', order: 'newest', filters: { within } }, looked);
  const signed = await coAuthorsOf(ids, people);
  const most = signed.people.slice(0, told);
  if (most.length < 2) return undefined;
  const isWhole = total <= looked;
  const say = context.words.places;
  return renderPeople(
    isWhole ? say.whoPublishes : say.whoPublishesLately,
    most,
    isWhole ? context.words.lists.works : undefined,
    context,
  );
}
