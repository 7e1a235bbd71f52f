import { parseDoi, parsePmcid, parsePmid, type Reference } from '../../../model/index.ts';
import { doiIn } from '../../fields/doi-in.ts';
import { pagesInFull } from '../../fields/pages-in-full.ts';
import { childOf, childrenOf, type Element, textIn, textOf } from '../../xml/element.ts';
import { plainText, readable } from '../readable.ts';

const citations = new Set(['element-citation', 'mixed-citation', 'nlm-citation', 'citation']);

/** The lists of references of the back matter, in order; a line that cites two works is two. */
export function referencesOf(article: Element): readonly Reference[] {
  return listsIn(childOf(article, 'back')).flatMap(referencesIn);
}

function listsIn(holder: Element | undefined): readonly Element[] {
  if (holder === undefined) return [];
  return holder.children.flatMap((child) =>
    child.name === 'ref-list' ? [child] : child.name === 'sec' ? listsIn(child) : [],
  );
}

function referencesIn(list: Element): readonly Reference[] {
  return list.children.flatMap((child) =>
    child.name === 'ref' ? referenceOf(child) : child.name === 'ref-list' ? referencesIn(child) : [],
  );
}

function referenceOf(ref: Element): readonly Reference[] {
  const cited = ref.children.flatMap((child) =>
    child.name === 'citation-alternatives'
      ? child.children.slice(0, 1)
      : citations.has(child.name)
        ? [child]
        : [],
  );
  const notes = cited.length > 0 ? [] : childrenOf(ref, 'note');
  return [...cited, ...notes].flatMap((citation): Reference[] => {
    const printed = citationOf(citation);
    const ids = idsOf(citation, printed);
    return printed === '' && Object.keys(ids).length === 0 ? [] : [{ citation: printed, ...ids }];
  });
}

function idsOf(citation: Element, printed: string): Omit<Reference, 'citation'> {
  const ids: { -readonly [K in keyof Omit<Reference, 'citation'>]?: Reference[K] } = {};
  const collect = (element: Element) => {
    const type = element.attributes['pub-id-type'] ?? element.attributes['ext-link-type'] ?? '';
    const isId = element.name === 'pub-id' || element.name === 'object-id' || element.name === 'article-id';
    const text = isId ? (textOf(element) ?? '') : (element.attributes['xlink:href'] ?? '');
    const doi = /doi/i.test(type) ? parseDoi(text) : undefined;
    const pmid = type === 'pmid' || type === 'pubmed' ? parsePmid(text) : undefined;
    const pmcid =
      type === 'pmcid' || type === 'pmc' ? parsePmcid(/^\d/.test(text) ? `PMC${text}` : text) : undefined;
    if (doi !== undefined) ids.doi ??= doi;
    if (pmid !== undefined) ids.pmid ??= pmid;
    if (pmcid !== undefined) ids.pmcid ??= pmcid;
    element.children.forEach(collect);
  };
  citation.children.forEach(collect);
  const said = ids.doi ?? doiIn(/(?:doi(?:\.org\/|:\s*))(\S+)/i.exec(printed)?.[1]);
  return {
    ...(ids.pmid && { pmid: ids.pmid }),
    ...(ids.pmcid && { pmcid: ids.pmcid }),
    ...(said && { doi: said }),
  };
}

/** The line as printed where the article prints one, else as journals of medicine would. */
function citationOf(citation: Element): string {
  const isTagged =
    citation.children.some(({ name }) =>
      ['person-group', 'name', 'collab', 'article-title'].includes(name),
    ) && citation.children.some(({ name }) => name === 'source' || name === 'year');
  return isTagged ? composed(citation) : printedLine(citation);
}

function printedLine(citation: Element): string {
  const shown = readable({
    ...citation,
    children: citation.children.map((child) =>
      child.name === 'pub-id' ? { ...child, children: [], text: '' } : child,
    ),
  });
  return (textOf(shown) ?? '').replace(/[\s,;.]*(?:(?:doi|pmid|pmcid)\s*:?\s*[.;,]?\s*)+$/i, '.').trim();
}

const mostNames = 6;

/** `Family AB, Other C. Title. Source. 2009;12(3):45–67.` */
function composed(citation: Element): string {
  const sentences = [
    namesIn(citation),
    plainText(
      childOf(citation, 'article-title') ??
        childOf(citation, 'chapter-title') ??
        childOf(citation, 'data-title'),
    ),
    plainText(childOf(citation, 'source')),
    textIn(citation, 'edition'),
    [textIn(citation, 'publisher-loc'), textIn(citation, 'publisher-name')].filter(Boolean).join(': '),
    placeIn(citation),
  ].filter((part): part is string => part !== undefined && part !== '');
  return sentences.map((part) => (/[.?!]$/.test(part) ? part : `${part}.`)).join(' ');
}

function namesIn(citation: Element): string {
  const groups = childrenOf(citation, 'person-group');
  const authors =
    groups.find(({ attributes }) => (attributes['person-group-type'] ?? 'author') === 'author') ??
    groups[0] ??
    citation;
  const names = authors.children.flatMap((child) => {
    if (child.name === 'name') return nameIn(child);
    return child.name === 'collab' || child.name === 'string-name' ? (plainText(child) ?? []) : [];
  });
  const isMore = names.length > mostNames || childOf(authors, 'etal') !== undefined;
  return [...names.slice(0, mostNames), ...(isMore && names.length > 0 ? ['et al'] : [])].join(', ');
}

function nameIn(name: Element): string {
  const given = textIn(name, 'given-names') ?? '';
  // Letters that stand alone are initials already; of names the first letters are taken.
  const letters = /^[\p{Lu}.\s-]{1,8}$/u.test(given)
    ? given.replace(/[\s.-]/g, '')
    : (given.match(/(?<![\p{L}])\p{L}/gu) ?? []).join('').toUpperCase();
  return [textIn(name, 'surname'), letters, textIn(name, 'suffix')].filter(Boolean).join(' ');
}

/** `2009;12(3):45–67` */
function placeIn(citation: Element): string {
  const year = textIn(citation, 'year') ?? '';
  const volume = textIn(citation, 'volume') ?? '';
  const issue = textIn(citation, 'issue');
  const first = textIn(citation, 'fpage');
  const last = textIn(citation, 'lpage');
  const pages =
    textIn(citation, 'page-range') ??
    (first && last ? `${first}-${last}` : first) ??
    textIn(citation, 'elocation-id');
  const part = volume + (issue === undefined ? '' : `(${issue})`);
  const where = [part, pages === undefined ? '' : pagesInFull(pages)].filter(Boolean).join(':');
  return [year, where].filter(Boolean).join(';');
}
