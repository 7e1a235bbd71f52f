import {
  parseDoi,
  parsePmcid,
  parsePmid,
  type Relation,
  type RelationKind,
  type RelationTarget,
} from '../../../model/index.ts';
import { doiIn } from '../../fields/doi-in.ts';
import { childOf, childrenOf, type Element, textIn, textOf } from '../../xml/element.ts';
import { plainText } from '../readable.ts';
import { dataStatements } from './accessions.ts';

/** What `related-article-type` says of this article (the values of the JATS Tag Library, and those met in PubMed Central). */
const kinds: Readonly<Record<string, RelationKind>> = {
  'corrected-article': 'corrects',
  'correction-forward': 'is-corrected-by',
  correction: 'is-corrected-by',
  'retracted-article': 'retracts',
  'partial-retraction': 'partially-retracts',
  'retraction-forward': 'is-retracted-by',
  retraction: 'is-retracted-by',
  'object-of-concern': 'raises-concern-about',
  'concern-forward': 'is-concern-of',
  'expression-of-concern': 'is-concern-of',
  'addended-article': 'updates',
  addendum: 'is-updated-by',
  'updated-article': 'updates',
  update: 'is-updated-by',
  'commentary-article': 'is-commented-on-by',
  commentary: 'comments-on',
  'letter-reply': 'is-commented-on-by',
  letter: 'is-commented-on-by',
  reply: 'comments-on',
  'peer-reviewed-article': 'reviews',
  'peer-reviewed-material': 'reviews',
  'peer-review': 'is-reviewed-by',
  'reviewer-report': 'is-reviewed-by',
  'referee-report': 'is-reviewed-by',
  preprint: 'has-preprint',
  'republished-article': 'republishes',
  'alt-language': 'is-translated-as',
};

/** Where the target of a forward link is told, what this article is to it. */
const inNotice: Readonly<Record<string, RelationKind>> = {
  correction: 'corrects',
  erratum: 'corrects',
  corrigendum: 'corrects',
  retraction: 'retracts',
  'partial-retraction': 'partially-retracts',
  'expression-of-concern': 'raises-concern-about',
  addendum: 'updates',
};

/** The works that this one is linked with: by links of the front matter, a preprint in its history, data in repositories. */
export function relationsOf(article: Element, meta: Element | undefined): readonly Relation[] {
  const type = (article.attributes['article-type'] ?? '').toLowerCase();
  const linked = childrenOf(meta, 'related-article').flatMap((link): Relation[] => {
    const target = targetOf(link);
    if (target === undefined) return [];
    const stated = link.attributes['related-article-type'] ?? '';
    // In a notice `correction` names the notice's own kind; a retraction may call what it retracts `corrected-article`.
    const own = Object.hasOwn(inNotice, type) ? inNotice[type] : undefined;
    const named = Object.hasOwn(kinds, stated) ? kinds[stated] : isKind(stated) ? stated : undefined;
    const kind = own !== undefined && (stated === type || stated === 'corrected-article') ? own : named;
    return [{ kind: kind ?? 'cites-as-related', target }];
  });
  return withoutDoubles([...linked, ...preprintsOf(meta), ...dataOf(article, meta)]);
}

/** Where the Tag Library has no value we write our own word. */
const ownWords: readonly string[] = [
  'is-partially-retracted-by',
  'is-republished-as',
  'is-summarised-by',
  'summarises',
  'is-part-of',
  'has-part',
  'is-version-of',
  'has-version',
  'is-preprint-of',
  'is-supplement-to',
  'is-supplemented-by',
] satisfies RelationKind[];

function isKind(word: string): word is RelationKind {
  return ownWords.includes(word);
}

function targetOf(link: Element): RelationTarget | undefined {
  const href = link.attributes['xlink:href'] ?? '';
  const type = link.attributes['ext-link-type'] ?? '';
  const doi = parseDoi(href) ?? doiIn(href) ?? doiIn(textOf(link));
  const pmid = /pubmed|pmid/i.test(type) ? parsePmid(href) : undefined;
  const pmcid = /pmc/i.test(type) ? parsePmcid(/^\d/.test(href) ? `PMC${href}` : href) : undefined;
  const title = textIn(link, 'article-title') ?? (link.children.length === 0 ? textOf(link) : undefined);
  const { vol, page } = link.attributes;
  const place = [vol, page].filter(Boolean).join(':');
  const citation = title ?? plainText(link) ?? (place === '' ? undefined : place);
  if (doi === undefined && pmid === undefined && pmcid === undefined && title === undefined) return undefined;
  return {
    ...(citation !== undefined && { citation }),
    ...(pmid !== undefined && { pmid }),
    ...(pmcid !== undefined && { pmcid }),
    ...(doi !== undefined && { doi }),
  };
}

/** The events of the history before publication (JATS 1.2). */
function preprintsOf(meta: Element | undefined): readonly Relation[] {
  return childrenOf(childOf(meta, 'pub-history'), 'event').flatMap((event) =>
    childrenOf(event, 'self-uri').flatMap(({ attributes }): Relation[] => {
      const doi = doiIn(attributes['xlink:href']);
      return attributes['content-type'] === 'preprint' && doi !== undefined
        ? [{ kind: 'has-preprint', target: { doi } }]
        : [];
    }),
  );
}

/** DOIs of Dryad, Zenodo, figshare, Mendeley Data, Dataverse and OSF, where the article says where its data are. */
const dataDois = /\b10\.(?:5061|5281|6084|17632|7910|17605|7937)\/[^\s"<>;,)]{2,100}/gi;

function dataOf(article: Element, meta: Element | undefined): readonly Relation[] {
  const said = [...dataStatements(meta), ...dataStatements(childOf(article, 'back'))]
    .map((element) => plainText(element) ?? '')
    .join(' ');
  return [...said.matchAll(dataDois)].flatMap(([printed]): Relation[] => {
    const doi = doiIn(printed);
    return doi === undefined ? [] : [{ kind: 'is-supplemented-by', target: { doi } }];
  });
}

function withoutDoubles(relations: readonly Relation[]): readonly Relation[] {
  const found = new Map(relations.map((relation) => [JSON.stringify(relation), relation]));
  return [...found.values()];
}
