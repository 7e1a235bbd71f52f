import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ExportFormat,
  exportFormats,
  type ImportFormat,
  importFormats,
} from '../../src/formats/index.ts';
import type { WorkDescription } from '../../src/model/index.ts';

const recordsFolder = new URL('../records/', import.meta.url).pathname;

/** What is said of a work, in the order of the table, and how to find it in a description. */
const rows: readonly (readonly [name: string, field: string, read: (work: WorkDescription) => unknown])[] = [
  ['DOI', 'identifiers.doi', ({ identifiers }) => identifiers.doi],
  ['PMID', 'identifiers.pmid', ({ identifiers }) => identifiers.pmid],
  ['PMCID', 'identifiers.pmcid', ({ identifiers }) => identifiers.pmcid],
  ['identifiers of other schemes', 'identifiers.other', ({ identifiers }) => identifiers.other],
  ['kinds as the provider names them', 'publicationTypes', (work) => work.publicationTypes],
  [
    'markup in title or abstract',
    'markup',
    (work) => /<\w/.test(JSON.stringify([work.title, work.abstract])),
  ],
  ['title in the original language', 'vernacularTitle', (work) => work.vernacularTitle],
  ['languages', 'languages', (work) => work.languages],
  ['authors', 'contributions', ({ contributions }) => contributions[0]],
  [
    'editors',
    'contributions.editors',
    ({ contributions }) => contributions.find(({ role }) => role === 'editor'),
  ],
  [
    'groups as authors',
    'contributions.groups',
    ({ contributions }) => contributions.find((one) => one.contributor.kind === 'group'),
  ],
  [
    'each author’s affiliations',
    'contributions.affiliations',
    ({ contributions }) => contributions.find((one) => one.affiliations[0]),
  ],
  ['ORCID', 'contributions.orcid', ({ contributions }) => contributions.find(({ orcid }) => orcid)],
  [
    'corresponding author',
    'contributions.corresponding',
    ({ contributions }) => contributions.find((one) => one.corresponding),
  ],
  [
    'equal contribution',
    'contributions.equal',
    ({ contributions }) => contributions.find(({ equal }) => equal),
  ],
  [
    'contributor roles (CRediT)',
    'contributions.credit',
    ({ contributions }) => contributions.find(({ credit }) => credit),
  ],
  ['source', 'source', (work) => work.source],
  ['its abbreviation', 'source.abbreviation', ({ source }) => source?.abbreviation],
  ['its ISSNs', 'source.issns', ({ source }) => source?.issns],
  ['ISBN', 'identifiers.isbn', ({ identifiers, source }) => identifiers.isbn ?? source?.isbns],
  ['publisher', 'source.publisher', ({ source }) => source?.publisher],
  ['volume', 'volume', (work) => work.volume],
  ['issue', 'issue', (work) => work.issue],
  ['pages', 'pages', (work) => work.pages],
  ['article number', 'articleNumber', (work) => work.articleNumber],
  ['edition', 'edition', (work) => work.edition],
  ['series', 'series', (work) => work.series],
  ['meeting', 'event', (work) => work.event],
  ['date of publication', 'published', (work) => work.published],
  ['date online', 'publishedOnline', (work) => work.publishedOnline],
  ['received, accepted …', 'history', (work) => work.history],
  ['abstract', 'abstract', (work) => work.abstract],
  ['its labels', 'abstract.labels', ({ abstract }) => abstract?.sections.find(({ label }) => label)],
  ['its rights line', 'abstract.rights', ({ abstract }) => abstract?.rights],
  ['other abstracts', 'otherAbstracts', (work) => work.otherAbstracts],
  ['subject headings', 'subjects', (work) => work.subjects],
  ['keywords', 'keywords', (work) => work.keywords],
  ['substances', 'chemicals', (work) => work.chemicals],
  ['funding', 'funding', (work) => work.funding],
  ['registrations, data', 'accessions', (work) => work.accessions],
  ['references', 'references', (work) => work.references],
  ['retractions, corrections, links', 'relations', (work) => work.relations],
  ['licence', 'license', (work) => work.license],
  ['copies on the web', 'locations', (work) => work.locations],
  ['open access', 'openAccess', (work) => work.openAccess],
  ['conflict of interest', 'conflictOfInterest', (work) => work.conflictOfInterest],
  ['how often it is cited', 'citationCount', (work) => work.citationCount],
];

/** The page `docs/formats.md`: what each format is read for and written with. */
export function formatsPage(): string {
  const readers = importFormats.map((format) => ({ format, works: worksOf(format) }));
  return `# Formats
Made by \`test/formats-page.test.ts\` from the code and the records it is tested with; do not edit it (\`npm test -- -u test/formats-page.test.ts\` makes it anew).

Files are recognised by their content, not by their names; plain or gzipped. \`lectern import FILE…\` reads all of these, \`lectern export --format NAME\` writes those of the second table, and so do the addresses \`/works/<id>.<extension>\`.

## Read
${table(
  ['', ...readers.map(({ format }) => format.title)],
  rows.map(([name, , read]) => [
    name,
    ...readers.map(({ works }) => mark(works.some((work) => isSaid(read(work))))),
  ]),
)}

## Written
The title and what kind of work it is are in all of them. Reading what was written gives the same work back in every field marked (property tests in \`test/round-trip.test.ts\`, for the formats that are also read).

${table(
  ['', ...exportFormats.map(headOf)],
  rows.map(([name, field]) => [
    name,
    ...exportFormats.map(({ holds }) => mark(holds.some((held) => held === field))),
  ]),
)}
`;
}

function headOf({ title, name, extension }: ExportFormat): string {
  return `${title} (\`${name}\`, \`.${extension}\`)`;
}

function worksOf({ name }: ImportFormat): readonly WorkDescription[] {
  const folder = join(recordsFolder, name);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.reading.json'))
    .flatMap(
      (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as { description?: WorkDescription }[],
    )
    .flatMap(({ description }) => description ?? []);
}

function isSaid(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}

function mark(holds: boolean): string {
  return holds ? '●' : '';
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...lines.map(row)].join('\n');
}
