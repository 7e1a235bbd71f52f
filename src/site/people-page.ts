import { html } from '../markup/index.ts';
import type { People } from '../people/index.ts';
import {
  alternatesOf,
  type PageContext,
  parsePage,
  renderBreadcrumbs,
  renderPaging,
  renderRange,
} from '../ui/index.ts';
import type { Page } from './page.ts';

const peoplePerPage = 120;

/** Who publishes here, by family name. */
export async function peoplePage(
  params: { readonly page?: string | undefined },
  { people }: { readonly people: Pick<People, 'list'> },
  context: PageContext,
): Promise<Page | undefined> {
  const page = parsePage(params.page);
  const { total, people: persons } = await people.list({
    offset: (page - 1) * peoplePerPage,
    limit: peoplePerPage,
  });
  if (page > 1 && persons.length === 0) return undefined;
  const { urls, words } = context;
  const paging = { page, size: peoplePerPage, total };
  const hrefOf = (at: number, all = urls) => all.people() + (at === 1 ? '' : `?page=${at}`);
  return {
    title: words.person.title,
    canonical: hrefOf(page),
    alternates: alternatesOf(context, (all) => hrefOf(page, all)),
    main: html`${renderBreadcrumbs([{ text: words.person.title }], context)}<h1>${words.person.title}</h1>
<p class="quiet">${words.lists.people(total)}${total > peoplePerPage && html`${words.separator}${renderRange(paging, context)}`}</p>
${
  persons.length === 0
    ? html`<p>${words.lists.empty}</p>`
    : html`<ul class="index section">${persons.map(
        ({ id, slug, name, works }) =>
          html`<li><a href="${urls.person(id, slug)}"><bdi>${name}</bdi></a> <span class="quiet">${words.lists.works(works)}</span></li>`,
      )}</ul>`
}${renderPaging(paging, (at) => hrefOf(at), context)}`,
    dependsOn: 'any-work',
  };
}
