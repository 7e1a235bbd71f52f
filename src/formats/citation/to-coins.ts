import { plainText } from '../../markup/index.ts';
import { fullName, isoDate, type WorkDescription, type WorkType } from '../../model/index.ts';
import { inRole } from './names.ts';
import { pageRange } from './page-range.ts';

type Key = readonly [key: string, value: string | undefined];

/** More authors than this would make the attribute longer than resolvers take. */
const mostAuthors = 50;

const genres: Partial<Record<WorkType, string>> = {
  preprint: 'preprint',
  'conference-paper': 'proceeding',
  book: 'book',
  'book-chapter': 'bookitem',
  report: 'report',
};

/**
 * A work as an OpenURL ContextObject in the form of keys and values (ANSI/NISO Z39.88-2004, part 2), for the `title`
 * of a `<span class="Z3988">` (COinS); `url` is where its page stands.
 */
export function toCoins(work: WorkDescription, url: string): string {
  const { identifiers, published = work.publishedOnline } = work;
  const keys: readonly Key[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ...referentOf(work),
    ...inRole(work.contributions, 'author')
      .slice(0, mostAuthors)
      .map((name): Key => ['rft.au', fullName(name)]),
    ['rft.date', published && isoDate(published)],
    ['rft_id', identifiers.doi && `info:doi/${identifiers.doi}`],
    ['rft_id', identifiers.pmid && `info:pmid/${identifiers.pmid}`],
    ['rft_id', url],
    ['rfr_id', `info:sid/${hostOf(url)}:lectern`],
  ];
  return keys
    .flatMap(([key, value]) =>
      value === undefined || value === '' ? [] : `${key}=${encodeURIComponent(value.toWellFormed())}`,
    )
    .join('&');
}

let lastMet = { origin: '', host: '' };

/** All pages of a house have the same. */
function hostOf(url: string): string {
  const { origin } = lastMet;
  if (origin === '' || !url.startsWith(origin)) {
    const read = new URL(url);
    lastMet = { origin: `${read.origin}/`, host: read.host };
  }
  return lastMet.host;
}

/** What is described, in the metadata format that its kind has. */
function referentOf(work: WorkDescription): readonly Key[] {
  switch (work.type) {
    case 'book':
    case 'book-chapter':
    case 'report':
      return [format('book'), ...bookKeys(work)];
    case 'dissertation':
      return [
        format('dissertation'),
        ['rft.title', plainText(work.title)],
        ['rft.inst', work.source?.publisher ?? work.source?.name],
        ...firstAuthor(work),
      ];
    case 'dataset':
    case 'software':
    case 'other':
      return [
        format('dc'),
        [
          'rft.type',
          work.type === 'software' ? 'computerProgram' : work.type === 'dataset' ? 'dataset' : 'document',
        ],
        ['rft.title', plainText(work.title)],
        ['rft.publisher', work.source?.publisher ?? work.source?.name],
        ...inRole(work.contributions, 'author')
          .slice(0, mostAuthors)
          .map((name): Key => ['rft.creator', fullName(name)]),
        ['rft.language', work.languages?.[0]],
      ];
    default:
      return [format('journal'), ...journalKeys(work)];
  }
}

function format(name: string): Key {
  return ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${name}`];
}

function journalKeys(work: WorkDescription): readonly Key[] {
  const { source } = work;
  const { first, last } = pageRange(work.pages);
  const issn = source?.issns?.find(({ medium }) => medium !== 'electronic')?.issn;
  return [
    ['rft.genre', genres[work.type] ?? 'article'],
    ['rft.atitle', plainText(work.title)],
    ['rft.jtitle', source?.name],
    ['rft.stitle', source?.abbreviation],
    ...firstAuthor(work),
    ['rft.volume', work.volume],
    ['rft.issue', work.issue],
    ['rft.pages', work.pages ?? work.articleNumber],
    ['rft.spage', first],
    ['rft.epage', last],
    ['rft.artnum', work.articleNumber],
    ['rft.issn', issn],
    ['rft.eissn', source?.issns?.find(({ medium }) => medium === 'electronic')?.issn],
  ];
}

function bookKeys(work: WorkDescription): readonly Key[] {
  const { source, identifiers } = work;
  const isChapter = work.type === 'book-chapter';
  const { first, last } = pageRange(work.pages);
  return [
    ['rft.genre', genres[work.type]],
    ['rft.atitle', isChapter ? plainText(work.title) : undefined],
    ['rft.btitle', isChapter ? source?.name : plainText(work.title)],
    ...firstAuthor(work),
    ['rft.isbn', identifiers.isbn ?? source?.isbns?.[0]],
    ['rft.pub', source?.publisher],
    ['rft.place', source?.place],
    ['rft.edition', work.edition],
    ['rft.series', work.series?.name],
    ['rft.spage', isChapter ? first : undefined],
    ['rft.epage', isChapter ? last : undefined],
  ];
}

/** The one author whose names the format has keys for. */
function firstAuthor({ contributions }: WorkDescription): readonly Key[] {
  const [name] = inRole(contributions, 'author');
  if (name === undefined) return [];
  return name.kind === 'group'
    ? [['rft.aucorp', name.name]]
    : [
        ['rft.aulast', name.family],
        ['rft.aufirst', name.given ?? name.initials],
        ['rft.ausuffix', name.suffix],
      ];
}
