import type { Collection, SourceSummary } from '../../catalogue/index.ts';
import type { PersonRef, PersonView } from '../../people/index.ts';
import { localised, type PageContext } from '../../ui/index.ts';
import type { Place } from '../search/search-state.ts';

export function placeOfSubject(slug: string, name: string): Place {
  const path: Place['path'] = (urls) => urls.subject(slug);
  return { name, within: { kind: 'subject', slug }, path, base: path };
}

export function placeOfSource({ id, slug, name, issns }: SourceSummary): Place {
  return {
    name,
    within: { kind: 'source', name, issns },
    path: (urls) => urls.source(id, slug),
    base: (urls) => urls.source(id, ''),
  };
}

export function placeOfYear(year: number, { words }: PageContext): Place {
  const path: Place['path'] = (urls) => urls.year(year);
  return { name: words.date({ year }), within: { kind: 'year', year }, path, base: path };
}

export function placeOfCollection({ slug, title, works }: Collection, context: PageContext): Place {
  const path: Place['path'] = (urls) => urls.collection(slug);
  return { name: localised(title, context) || slug, within: { kind: 'works', ids: works }, path, base: path };
}

export function placeOfPerson({
  id,
  slug,
  name,
  workIds,
}: PersonRef & Pick<PersonView, 'name' | 'workIds'>): Place {
  return {
    name,
    within: { kind: 'works', ids: workIds },
    path: (urls) => urls.person(id, slug),
    base: (urls) => urls.person(id, ''),
  };
}
