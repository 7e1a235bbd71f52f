import type { WorkDescription } from '../../../model/index.ts';
import type { RisLine } from './ris-line.ts';

/** Where the work appeared, under the tags that its type has for that. */
export function sourceLines(work: WorkDescription): readonly RisLine[] {
  const { source, series, event, type } = work;
  const serials: readonly RisLine[] = [
    ...(source?.issns ?? []).map(({ issn }): RisLine => ['SN', issn]),
    ...(source?.isbns ?? (work.identifiers.isbn ? [work.identifiers.isbn] : [])).map(
      (isbn): RisLine => ['SN', isbn],
    ),
  ];
  const publisher: RisLine = ['PB', source?.publisher];
  switch (type) {
    case 'book':
      return [['T2', series?.name], ['SV', series?.number], ...serials, publisher, ['CY', source?.place]];
    case 'book-chapter':
      return [
        ['T2', source?.name],
        ['T3', series?.name],
        ['SV', series?.number],
        ...serials,
        publisher,
        ['CY', source?.place],
      ];
    case 'conference-paper':
      return [
        ['T2', event?.name ?? source?.name],
        ['C3', event && source?.name],
        ['T3', series?.name],
        ['J2', source?.abbreviation],
        ...serials,
        publisher,
        ['CY', event?.place],
      ];
    case 'dissertation':
    case 'report':
    case 'dataset':
    case 'software':
    case 'preprint':
    case 'other': {
      const isPublisher = source?.name === source?.publisher;
      return [
        ['T2', isPublisher ? undefined : source?.name],
        ['J2', source?.abbreviation],
        ...serials,
        publisher,
        ['CY', source?.place],
      ];
    }
    default:
      return [['JF', source?.name], ['JA', source?.abbreviation], ...serials, publisher];
  }
}
