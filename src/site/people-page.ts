import type { People } from '../people/index.ts';
import { type PageContext, parsePage } from '../ui/index.ts';
import { type IndexPage, indexPage } from './index-page.ts';

const peoplePerPage = 120;

/** Who publishes here, by family name. */
export async function peoplePage(
  params: { readonly page?: string | undefined },
  { people }: { readonly people: Pick<People, 'initials' | 'list'> },
  context: PageContext,
): Promise<IndexPage | undefined> {
  const page = parsePage(params.page);
  const size = peoplePerPage;
  const first = context.locale === 'fa' ? 'arabic-script' : undefined;
  const [{ total, people: found }, initials] = await Promise.all([
    people.list({ offset: (page - 1) * size, limit: size, first }),
    people.initials(first),
  ]);
  const { urls, words } = context;
  const index = indexPage(
    {
      title: words.person.title,
      count: words.lists.people(total),
      total,
      page,
      size,
      path: (all) => all.people(),
      entries: found.map(({ id, slug, name, works }) => ({ name, href: urls.person(id, slug), works })),
      initials,
    },
    context,
  );
  return index && { ...index, dependsOn: 'any-change' };
}
