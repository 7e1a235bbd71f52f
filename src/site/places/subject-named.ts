import type { Catalogue } from '../../catalogue/index.ts';
import type { Subject, Work } from '../../model/index.ts';
import type { SearchIndex } from '../../search/index.ts';
import { slugOf } from '../../text/index.ts';

/** A heading or keyword as its works spell it. */
export interface NamedSubject {
  readonly slug: string;
  readonly name: string;
  /** Where it is a heading of a vocabulary. */
  readonly heading?: Subject;
}

const looked = 12;

/** What is called so in addresses: a heading where any work has it as one, else the keyword. */
export async function subjectNamed(
  slug: string,
  {
    search,
    catalogue,
  }: { readonly search: Pick<SearchIndex, 'allHits'>; readonly catalogue: Pick<Catalogue, 'find'> },
): Promise<NamedSubject | undefined> {
  if (slug === '' || slugOf(slug.replaceAll('-', ' ')) !== slug) return undefined;
  const ids = await search.allHits(
    { text: '', order: 'newest', filters: { within: { kind: 'subject', slug } } },
    looked,
  );
  const works = (await Promise.all(ids.map((id) => catalogue.find(id)))).filter((work) => work !== undefined);
  const heading = works.flatMap(({ subjects = [] }) => subjects).find(({ name }) => slugOf(name) === slug);
  if (heading !== undefined) return { slug, name: heading.name, heading };
  const name = works.flatMap(keywordsOf).find((keyword) => slugOf(keyword) === slug);
  return name === undefined ? undefined : { slug, name };
}

function keywordsOf({ keywords = [] }: Work): readonly string[] {
  return keywords.map(({ text }) => text);
}
