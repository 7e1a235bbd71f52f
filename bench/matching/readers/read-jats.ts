import type { WorkDescription } from '../../../src/model/index.ts';
import { describeFields, person } from './plain-fields.ts';
import { type Tree, textOf, textWithin, treesOf, within } from './xml-trees.ts';

/** An article, and the works it cites as far as the citation gives a title of an article. */
export function readJats(xml: string): { article?: WorkDescription; cited: readonly WorkDescription[] } {
  const trees = treesOf(xml, ['front', 'ref']);
  const front = trees.find(({ name }) => name === 'front');
  const article = front && describeFront(front);
  return {
    ...(article && { article }),
    cited: trees.filter(({ name }) => name === 'ref').flatMap((ref) => describeCitation(ref) ?? []),
  };
}

function describeFront(front: Tree): WorkDescription | undefined {
  const title = textWithin(front, 'article-title');
  if (title === undefined) return undefined;
  const dates = within(front, 'pub-date');
  const printed =
    dates.find(({ attributes }) => /ppub|collection/.test(attributes['pub-type'] ?? '')) ?? dates[0];
  const meta = within(front, 'article-meta')[0] ?? front;
  return describeFields({
    title,
    authors: namesWithin(within(meta, 'contrib-group')[0] ?? meta),
    year: Number(printed && textWithin(printed, 'year')),
    source: textWithin(front, 'journal-title'),
    abbreviation: within(front, 'journal-id').map(textOf)[0],
    issn: textWithin(front, 'issn'),
    ...placeOf(meta),
    doi: identifierOf(meta, 'article-id', 'doi'),
    pmid: identifierOf(meta, 'article-id', 'pmid'),
  });
}

function describeCitation(ref: Tree): WorkDescription | undefined {
  const title = textWithin(ref, 'article-title');
  if (title === undefined || within(ref, 'article-title').length > 1) return undefined;
  return describeFields({
    title,
    authors: namesWithin(ref),
    year: Number(/\d{4}/.exec(textWithin(ref, 'year') ?? '')?.[0]),
    source: textWithin(ref, 'source'),
    ...placeOf(ref),
    doi: identifierOf(ref, 'pub-id', 'doi')?.replace(/^doi:\s*/, ''),
    pmid: identifierOf(ref, 'pub-id', 'pmid'),
  });
}

function placeOf(tree: Tree) {
  const first = textWithin(tree, 'fpage');
  const last = textWithin(tree, 'lpage');
  return {
    volume: textWithin(tree, 'volume'),
    issue: textWithin(tree, 'issue'),
    pages: first === undefined ? undefined : last === undefined ? first : `${first}-${last}`,
    articleNumber: textWithin(tree, 'elocation-id'),
  };
}

function namesWithin(tree: Tree) {
  return within(tree, 'name')
    .map((name) => person(textWithin(name, 'surname') ?? '', textWithin(name, 'given-names') ?? ''))
    .concat(
      within(tree, 'collab').map((group) => ({
        kind: 'group',
        name: textOf(group).replace(/\s+/g, ' ').trim(),
      })),
    );
}

function identifierOf(tree: Tree, element: string, scheme: string): string | undefined {
  return within(tree, element)
    .filter(({ attributes }) => attributes['pub-id-type'] === scheme)
    .map((found) => textOf(found).trim())[0];
}
