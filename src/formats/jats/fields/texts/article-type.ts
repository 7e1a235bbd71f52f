import type { Source, WorkType } from '../../../../model/index.ts';
import { childOf, childrenOf, type Element } from '../../../xml/element.ts';
import { plainText } from '../../readable.ts';

/** The values that the JATS Tag Library suggests for `article-type`, and those of PubMed Central and its publishers. */
const types: Readonly<Record<string, WorkType>> = {
  'research-article': 'article',
  'brief-report': 'article',
  'case-report': 'article',
  'rapid-communication': 'article',
  'data-paper': 'article',
  protocol: 'article',
  'methods-article': 'article',
  'study-protocol': 'article',
  article: 'article',
  'review-article': 'review',
  'systematic-review': 'review',
  'meta-analysis': 'review',
  editorial: 'editorial',
  introduction: 'editorial',
  letter: 'letter',
  reply: 'letter',
  'article-commentary': 'letter',
  correction: 'notice',
  addendum: 'notice',
  erratum: 'notice',
  corrigendum: 'notice',
  retraction: 'notice',
  'partial-retraction': 'notice',
  'expression-of-concern': 'notice',
  abstract: 'conference-paper',
  'meeting-abstract': 'conference-paper',
  'conference-paper': 'conference-paper',
  preprint: 'preprint',
  dissertation: 'dissertation',
  thesis: 'dissertation',
  dataset: 'dataset',
  software: 'software',
  report: 'report',
  book: 'book',
  'book-chapter': 'book-chapter',
  'peer-review': 'peer-review',
  'reviewer-report': 'peer-review',
  'referee-report': 'peer-review',
  'editor-report': 'peer-review',
  'decision-letter': 'peer-review',
  'author-comment': 'peer-review',
};
const others = new Set(
  'other news announcement obituary calendar book-review product-review books-received collection discussion dissertation-abstract in-brief meeting-report oration translation'.split(
    ' ',
  ),
);
/** What a heading over an article says where its type does not. */
const byHeading: readonly (readonly [RegExp, WorkType])[] = [
  [/\b(?:erratum|errata|corrigend|correction|retraction|expression of concern)/i, 'notice'],
  [/\b(?:editorial)\b/i, 'editorial'],
  [/\b(?:letters?|correspondence|comment(?:ary)?)\b/i, 'letter'],
  [/\b(?:book|product) review/i, 'other'],
  [/\breviews?\b|meta-analys/i, 'review'],
  [/\b(?:meeting|conference|poster|oral) (?:abstract|presentation)|\babstracts?\b/i, 'conference-paper'],
  [
    /\b(?:original|research|article|clinical|case|study|trial|report|communication|protocol|methodolog)/i,
    'article',
  ],
];

interface Types {
  readonly type: WorkType;
  /** The headings under which the journal printed it. */
  readonly publicationTypes: readonly string[];
}

export function typeOf(article: Element, meta: Element | undefined, journal: Source | undefined): Types {
  const stated = (article.attributes['article-type'] ?? '').toLowerCase();
  const headings = headingsOf(meta);
  const heading = headings.join('; ');
  const known = Object.hasOwn(types, stated) ? types[stated] : undefined;
  const guessed = byHeading.find(([pattern]) => pattern.test(heading))?.[1];
  const isPreprint = journal?.kind === 'repository' && (known === undefined || known === 'article');
  return {
    type: isPreprint ? 'preprint' : (known ?? guessed ?? (others.has(stated) ? 'other' : 'article')),
    publicationTypes: headings,
  };
}

/** Frontiers files `Physiology`, and under it `Original Research`. */
function leavesOf(group: Element): readonly string[] {
  const below = childrenOf(group, 'subj-group');
  if (below.length > 0) return below.flatMap(leavesOf);
  return childrenOf(group, 'subject').flatMap((subject) => plainText(subject) ?? []);
}

const headingTypes = new Set([
  '',
  'heading',
  'article-type',
  'display-channel',
  'category-toc-heading',
  'toc-heading',
]);

function headingsOf(meta: Element | undefined): readonly string[] {
  const headings = childrenOf(childOf(meta, 'article-categories'), 'subj-group').flatMap((group) => {
    if (!headingTypes.has((group.attributes['subj-group-type'] ?? '').toLowerCase())) return [];
    return leavesOf(group);
  });
  return [...new Set(headings)];
}
