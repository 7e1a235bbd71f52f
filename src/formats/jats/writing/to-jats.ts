import { type Html, html, trustedHtml } from '../../../markup/index.ts';
import type { WorkDescription, WorkType } from '../../../model/index.ts';
import type { ExportFormat } from '../../export-format.ts';
import { validXml } from '../../xml/valid-xml.ts';
import { jatsInline } from './jats-inline.ts';
import { lines } from './lines.ts';
import { writeAbstracts } from './write-abstracts.ts';
import { writeBack } from './write-back.ts';
import { writeContributors } from './write-contributors.ts';
import { writeJournal } from './write-journal.ts';
import { writeConference, writeFunding, writePublication } from './write-publication.ts';
import { writeRelations } from './write-relations.ts';
import { writeFilings, writeKeywords } from './write-subjects.ts';

/** The values that the JATS Tag Library suggests, and the plainest words where it has none. */
const types: Readonly<Record<Exclude<WorkType, 'notice'>, string>> = {
  article: 'research-article',
  review: 'review-article',
  preprint: 'preprint',
  'conference-paper': 'conference-paper',
  book: 'book',
  'book-chapter': 'book-chapter',
  dissertation: 'dissertation',
  dataset: 'dataset',
  software: 'software',
  report: 'report',
  'peer-review': 'peer-review',
  editorial: 'editorial',
  letter: 'letter',
  other: 'other',
};

/** What is known of a work as the front matter, and the references, of an article in JATS Publishing 1.3 (ANSI/NISO Z39.96-2021). */
function toJats(work: WorkDescription): string {
  const [language] = work.languages ?? [];
  const namespaces = trustedHtml(
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mml="http://www.w3.org/1998/Math/MathML" xmlns:ali="http://www.niso.org/schemas/ali/1.0/"',
  );
  const spoken = language !== undefined && html` xml:lang="${language}"`;
  return validXml(html`<article ${namespaces} article-type="${typeOf(work)}" dtd-version="1.3"${spoken}>
<front>
${writeJournal(work.source)}
<article-meta>
${lines(articleIds(work), writeFilings(work), titles(work), writeContributors(work.contributions), authorNotes(work))}${writePublication(work)}${lines(writeRelations(work), writeAbstracts(work), writeKeywords(work), writeFunding(work), writeConference(work))}</article-meta>
</front>
${writeBack(work)}</article>
`);
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

export const jatsExport: ExportFormat = {
  name: 'jats',
  title: 'JATS XML',
  mediaType: 'application/xml',
  extension: 'xml',
  list: { start: `${declaration}<articles>\n`, between: '', end: '</articles>\n' },
  alone: {
    start: `${declaration}<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.3 20210610//EN" "https://jats.nlm.nih.gov/publishing/1.3/JATS-journalpublishing1-3.dtd">\n`,
    end: '',
  },
  write: toJats,
  holds: [
    'title',
    'vernacularTitle',
    'type',
    'publicationTypes',
    'languages',
    'contributions',
    'contributions.editors',
    'contributions.groups',
    'contributions.affiliations',
    'contributions.orcid',
    'contributions.corresponding',
    'contributions.equal',
    'contributions.credit',
    'source',
    'source.abbreviation',
    'source.issns',
    'source.isbns',
    'source.publisher',
    'source.place',
    'volume',
    'issue',
    'pages',
    'event',
    'published',
    'publishedOnline',
    'history',
    'abstract',
    'abstract.labels',
    'abstract.rights',
    'otherAbstracts',
    'subjects',
    'subjects.qualifiers',
    'subjects.ids',
    'keywords',
    'funding',
    'accessions',
    'references',
    'license',
    'conflictOfInterest',
    'identifiers.doi',
    'identifiers.pmid',
    'identifiers.pmcid',
    'identifiers.pii',
    'markup',
  ],
};

function typeOf({ type, relations = [] }: WorkDescription): string {
  if (type !== 'notice') return types[type];
  const kinds = new Set(relations.map(({ kind }) => kind));
  if (kinds.has('retracts')) return 'retraction';
  if (kinds.has('partially-retracts')) return 'partial-retraction';
  return kinds.has('raises-concern-about') ? 'expression-of-concern' : 'correction';
}

function articleIds({ identifiers }: WorkDescription): readonly Html[] {
  const { pmid, pmcid, doi, pii, other = {} } = identifiers;
  const ids = { pmid, pmcid, doi, pii, manuscript: other.mid };
  return Object.entries(ids).flatMap(([type, id]) =>
    id === undefined ? [] : [html`<article-id pub-id-type="${type}">${id}</article-id>`],
  );
}

/** The original title first; one that is a translation has its language told, and so has an original that is not in English. */
function titles({ title, vernacularTitle, languages }: WorkDescription): Html {
  if (vernacularTitle === undefined)
    return html`<title-group><article-title>${jatsInline(title)}</article-title></title-group>`;
  const [language = 'mis'] = languages ?? [];
  // ISO 639 has `mis` for a language that nobody coded: all that is known is that it is not English.
  const original = language.startsWith('en') ? 'mis' : language;
  const translation = html`<trans-title-group xml:lang="en"><trans-title>${jatsInline(title)}</trans-title></trans-title-group>`;
  return html`<title-group><article-title xml:lang="${original}">${jatsInline(vernacularTitle)}</article-title>${translation}</title-group>`;
}

function authorNotes({ conflictOfInterest }: WorkDescription): Html | undefined {
  return conflictOfInterest === undefined
    ? undefined
    : html`<author-notes><fn fn-type="coi-statement"><p>${conflictOfInterest}</p></fn></author-notes>`;
}
