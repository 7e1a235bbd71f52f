import { type Html, html } from '../../markup/index.ts';
import { nameIn } from '../../model/index.ts';
import type { UnitNode, Units } from '../../people/index.ts';
import { alternatesOf, type PageContext, renderBreadcrumbs } from '../../ui/index.ts';
import type { Page } from '../page.ts';
import { collectionData } from '../structured-data.ts';

/** With the tree, for its other forms. */
export interface UnitsPage extends Page {
  readonly tree: readonly UnitNode[];
}

/** What the institution consists of, as a tree; no page where nobody has said. */
export async function unitsPage(
  { units }: { readonly units: Pick<Units, 'list'> },
  context: PageContext,
): Promise<UnitsPage | undefined> {
  const tree = await units.list();
  if (tree.length === 0) return undefined;
  const { urls, words } = context;
  return {
    tree,
    title: words.unit.title,
    canonical: urls.units(),
    twin: `${urls.units()}.md`,
    head: collectionData(words.unit.title, urls.units(), context),
    alternates: alternatesOf(context, (all) => all.units()),
    main: html`${renderBreadcrumbs([{ text: words.unit.title }], context)}<h1>${words.unit.title}</h1>
${renderUnits(tree, context)}`,
    dependsOn: 'any-work',
  };
}

/** Units with those below them, each with the number of its works. */
export function renderUnits(nodes: readonly UnitNode[], context: PageContext): Html {
  const { urls, words, locale } = context;
  return html`<ul class="tree">${nodes.map(
    ({ slug, names, works, children }) =>
      html`<li><a href="${urls.unit(slug)}"><bdi>${nameIn(names, locale)}</bdi></a> <span class="quiet">${words.lists.works(works)}</span>${
        children.length > 0 && renderUnits(children, context)
      }</li>`,
  )}</ul>`;
}
