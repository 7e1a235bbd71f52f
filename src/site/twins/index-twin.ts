import { type Markdown, markdown, markdownLink } from '../../markup/index.ts';
import { nameIn } from '../../model/index.ts';
import type { UnitNode } from '../../people/index.ts';
import type { PageContext } from '../../ui/index.ts';
import { type GlossaryPage, glossaryListName, termsShown } from '../glossary-page.ts';
import type { IndexPage } from '../index-page.ts';
import type { UnitsPage } from '../units/units-page.ts';
import { listOf, parts, type Twin, twinOfPage } from './twin.ts';

/** A stretch of an index of names in Markdown, and where it goes on. */
export function indexTwin(page: IndexPage, context: PageContext): Twin {
  const { institution, urls, words } = context;
  const { stretch } = page;
  const goesOn = stretch.page * stretch.size < stretch.total;
  const next = goesOn ? `${institution.origin}${stretch.path(urls)}.md?page=${stretch.page + 1}` : undefined;
  return twinOfPage(
    page,
    { entries: stretch.total, next },
    [
      stretch.entries.length === 0
        ? markdown`${stretch.none ?? words.lists.empty}`
        : markdown`${stretch.count}`,
      listOf(
        stretch.entries.map(
          ({ name, href, works }) =>
            markdown`${markdownLink(name, institution.origin + href)}: ${words.lists.works(works)}`,
        ),
      ),
      next !== undefined && markdownLink(words.lists.next, next),
    ],
    context,
  );
}

/** The tree of units in Markdown; each with the units above it, since a list inside a list is easily misread. */
export function unitsTwin(page: UnitsPage, context: PageContext): Twin {
  const lines = unitsBelow(page.tree, [], context);
  return twinOfPage(page, { entries: lines.length }, [listOf(lines)], context);
}

function unitsBelow(
  nodes: readonly UnitNode[],
  above: readonly string[],
  context: PageContext,
): readonly Markdown[] {
  const { institution, urls, words, locale } = context;
  return nodes.flatMap(({ slug, names, works, children }) => {
    const name = nameIn(names, locale);
    const behind = above.length > 0 && markdown` (${above.toReversed().join(', ')})`;
    return [
      markdown`${markdownLink(name, institution.origin + urls.unit(slug))}${behind}: ${words.lists.works(works)}`,
      ...unitsBelow(children, [...above, name], context),
    ];
  });
}

/** All terms that are explained, in Markdown. */
export function glossaryTwin(page: GlossaryPage, context: PageContext): Twin {
  const told = page.lists.map((list) => ({
    name: glossaryListName(list, context),
    entries: termsShown(list, context),
  }));
  return twinOfPage(
    page,
    { entries: told.reduce((sum, { entries }) => sum + entries.length, 0) },
    told.map(({ name, entries }) =>
      parts(
        markdown`## ${name}`,
        listOf(entries.map(({ term, definition }) => markdown`**${term}**: ${definition}`)),
      ),
    ),
    context,
  );
}
