import { plainText, safeLink } from '../../markup/index.ts';
import { fullName, type PartialDate, type WorkDescription, type WorkType } from '../../model/index.ts';
import { inRole } from './names.ts';
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
    ...inRole(work.contributions, 'editor').map((name) => ['citation_editor', fullName(name)] as const),
    // Asked for of every work: one that is out online only was published then.
    ['citation_publication_date', slashed(published ?? publishedOnline)],
    ['citation_online_date', slashed(publishedOnline)],
    [
      isBook ? 'citation_inbook_title' : 'citation_journal_title',
      work.type === 'book' || institutionTags[work.type] !== undefined ? undefined : source?.name,
    ],
    // Reference managers know the part of a book by the other name.
    ['citation_book_title', isBook && work.type !== 'book' ? source?.name : undefined],
    ['citation_journal_abbrev', isBook ? undefined : source?.abbreviation],
    ...(source?.issns ?? []).map(({ issn }) => ['citation_issn', issn] as const),
    ...(source?.isbns ?? []).map((isbn) => ['citation_isbn', isbn] as const),
    ['citation_publisher', source?.publisher],
    ['citation_series_title', work.series?.name],
    [institutionTags[work.type] ?? '', source?.publisher ?? source?.name],
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
    ['citation_fulltext_html_url', textOf(work)],
    ['citation_abstract_html_url', url],
    ['citation_public_url', url],
  ];
  return tags.flatMap(([name, content]) =>
    name === '' || content === undefined || content === '' ? [] : [[name, content]],
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

/** The text as a page, where all may read it; PubMed Central has one of all that it holds. */
function textOf({ locations = [], identifiers }: WorkDescription): string | undefined {
  const open = locations.find(
    ({ kind, mediaType, isOpen, url }) =>
      kind === 'full-text' && isOpen && mediaType === 'text/html' && safeLink(url) !== undefined,
  );
  return open?.url ?? (identifiers.pmcid && `https://pmc.ncbi.nlm.nih.gov/articles/${identifiers.pmcid}/`);
}

/** What the house of a thesis or a report is called: it tells readers which of these the work is. */
const institutionTags: Partial<Record<WorkType, string>> = {
  dissertation: 'citation_dissertation_institution',
  report: 'citation_technical_report_institution',
};

function slashed(date: PartialDate | undefined): string | undefined {
  if (date === undefined) return undefined;
  const { year, month, day } = date;
  return [year, month, month === undefined ? undefined : day]
    .flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0')))
    .join('/');
}
