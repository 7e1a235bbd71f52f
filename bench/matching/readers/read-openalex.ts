import type { WorkDescription, WorkType } from '../../../src/model/index.ts';
import { describeFields, personNamed } from './plain-fields.ts';

interface OpenAlexWork {
  readonly title: string | null;
  readonly doi: string | null;
  readonly ids: { readonly pmid?: string };
  readonly type: string | null;
  readonly publication_year: number | null;
  readonly authorships: readonly { readonly author: { readonly display_name: string | null } }[];
  readonly biblio: Readonly<Record<'volume' | 'issue' | 'first_page' | 'last_page', string | null>>;
  readonly host_venue?: { readonly display_name: string | null; readonly issn_l: string | null };
}

const types: Readonly<Record<string, WorkType>> = {
  'journal-article': 'article',
  'proceedings-article': 'conference-paper',
  'book-chapter': 'book-chapter',
  book: 'book',
  dissertation: 'dissertation',
  'posted-content': 'preprint',
};

export function readOpenAlex(json: string): readonly WorkDescription[] {
  const answer: { results?: readonly OpenAlexWork[] } | readonly OpenAlexWork[] = JSON.parse(json);
  const works = 'results' in answer ? (answer.results ?? []) : (answer as readonly OpenAlexWork[]);
  return works.flatMap((work) => {
    if (!work.title) return [];
    const { volume, issue, first_page: first, last_page: last } = work.biblio;
    return describeFields({
      type: types[work.type ?? ''] ?? 'other',
      title: work.title.replace(/<[^>]+>/g, ''),
      authors: work.authorships.map(({ author }) => personNamed(author.display_name ?? '')),
      year: work.publication_year ?? undefined,
      source: work.host_venue?.display_name ?? undefined,
      issn: work.host_venue?.issn_l ?? undefined,
      volume: volume ?? undefined,
      issue: issue ?? undefined,
      pages: first ? `${first}-${last ?? first}` : undefined,
      doi: work.doi ?? undefined,
      pmid: work.ids.pmid?.replace(/^.*\//, ''),
    });
  });
}
