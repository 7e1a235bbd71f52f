import { plainText, safeLink } from '../../markup/index.ts';
import { fullName, type PartialDate, type WorkDescription } from '../../model/index.ts';
import { pageRange } from './page-range.ts';

/** The `meta` elements that Google Scholar reads (its Inclusion Guidelines for Webmasters), in order: name and content. */
export function highwireTags(
  work: WorkDescription,
  url: string,
): readonly (readonly [name: string, content: string])[] {
  const { identifiers, source, published, publishedOnline } = work;
  const { first = work.articleNumber, last } = pageRange(work.pages);
  const isBook = source?.kind === 'book';
  const tags: (readonly [string, string | undefined])[] = [
    ['citation_title', plainText(work.title)],
    ...authorTags(work),
    ['citation_publication_date', published && slashed(published)],
    ['citation_online_date', publishedOnline && slashed(publishedOnline)],
    [
      isBook ? 'citation_inbook_title' : 'citation_journal_title',
      work.type === 'book' ? undefined : source?.name,
    ],
    ['citation_journal_abbrev', isBook ? undefined : source?.abbreviation],
    ...(source?.issns ?? []).map(({ issn }) => ['citation_issn', issn] as const),
    ...(source?.isbns ?? []).map((isbn) => ['citation_isbn', isbn] as const),
    ['citation_publisher', source?.publisher],
    ['citation_volume', work.volume],
    ['citation_issue', work.issue],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    ['citation_doi', identifiers.doi],
    ['citation_pmid', identifiers.pmid],
    ['citation_language', work.languages?.[0]],
    ...(work.keywords ?? []).map(({ text }) => ['citation_keywords', text] as const),
    ['citation_conference_title', work.event?.name],
    ['citation_pdf_url', pdfOf(work)],
    ['citation_abstract_html_url', url],
  ];
  return tags.flatMap(([name, content]) =>
    content === undefined || content === '' ? [] : [[name, content]],
  );
}

/** Each author with the institutions and the ORCID iD right behind: that is how the tags belong together. */
function authorTags(work: WorkDescription): readonly (readonly [string, string])[] {
  return work.contributions.flatMap(({ contributor, role, affiliations, orcid }) =>
    role === 'author'
      ? [
          ['citation_author', fullName(contributor)] as const,
          ...affiliations.map(({ text }) => ['citation_author_institution', text] as const),
          ...(orcid === undefined ? [] : [['citation_author_orcid', `https://orcid.org/${orcid}`] as const]),
        ]
      : [],
  );
}

/** The text itself, where all may read it. */
function pdfOf({ locations = [] }: WorkDescription): string | undefined {
  return locations.find(
    ({ mediaType, isOpen, url }) => isOpen && mediaType === 'application/pdf' && safeLink(url) !== undefined,
  )?.url;
}

function slashed({ year, month, day }: PartialDate): string {
  return [year, month, month === undefined ? undefined : day]
    .flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0')))
    .join('/');
}
