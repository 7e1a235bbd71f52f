import type { WorkType } from '../../../model/index.ts';
import { childOf, childrenOf, type Element, textOf } from '../../xml/element.ts';

/** NLM's publication types that decide what kind of work it is, the most telling first. */
const telling: readonly (readonly [WorkType, readonly string[]])[] = [
  [
    'notice',
    [
      'Retraction of Publication',
      'Retraction Notice',
      'Published Erratum',
      'Expression of Concern',
      'Erratum',
      'Partial Retraction',
    ],
  ],
  ['preprint', ['Preprint']],
  ['dataset', ['Dataset']],
  ['dissertation', ['Academic Dissertation']],
  ['letter', ['Letter']],
  ['editorial', ['Editorial', 'Introductory Journal Article']],
  [
    'review',
    [
      'Review',
      'Systematic Review',
      'Meta-Analysis',
      'Scoping Review',
      'Network Meta-Analysis',
      'Review, Academic',
      'Review, Multicase',
      'Review of Reported Cases',
      'Review, Tutorial',
      'Review Literature',
    ],
  ],
  ['conference-paper', ['Congress', 'Congresses', 'Meeting Abstract', 'Overall']],
  ['report', ['Technical Report', 'Government Publication', 'Annual Report']],
  ['book', ['Book', 'Monograph', 'Textbook']],
];
const weightOf = new Map(
  telling.flatMap(([type, names], weight) => names.map((name) => [name, { type, weight }] as const)),
);
/** Kinds that are no article unless they are called one as well. */
const others = new Set([
  'News',
  'Newspaper Article',
  'Interview',
  'Biography',
  'Portrait',
  'Obituary',
  'Bibliography',
  'Directory',
  'Video-Audio Media',
  'Webcast',
  'Lecture',
  'Address',
  'Personal Narrative',
]);

export function publicationTypesOf(holder: Element | undefined): readonly string[] {
  const names: string[] = [];
  const listed = childOf(holder, 'PublicationTypeList')?.children;
  for (const element of listed ?? childrenOf(holder, 'PublicationType')) {
    const name = textOf(element);
    if (name !== undefined) names.push(name);
  }
  return names;
}

export function workTypeOf(publicationTypes: readonly string[]): WorkType {
  let found: { type: WorkType; weight: number } | undefined;
  for (const name of publicationTypes) {
    const told = weightOf.get(name);
    if (told !== undefined && (found === undefined || told.weight < found.weight)) found = told;
  }
  if (found !== undefined) return found.type;
  if (publicationTypes.includes('Journal Article')) return 'article';
  if (publicationTypes.includes('Comment')) return 'letter';
  return publicationTypes.some((name) => others.has(name)) ? 'other' : 'article';
}
