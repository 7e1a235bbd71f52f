import * as z from 'zod';
import { creditRoles, relationKinds, workTypes } from '../../model/index.ts';
import { hardWords, inShort, shortForms, studyKind } from './plain-schemas.ts';
import { address, instant, isoDate, named, text, workId } from './schemas.ts';

const pubmedId = text.describe('PubMed id');
const doi = text.describe('DOI in its canonical form, without resolver');
const pmcid = text.describe('PubMed Central id, PMC and digits');

/** How far a work may be relied upon; whoever shows a work shows this first. */
const standing = z
  .enum(['retracted', 'partly-retracted', 'concern', 'corrected', 'sound'])
  .describe('How far the work may be relied upon; say so before anything else wherever it is not "sound"');

const identifiers = named('Identifiers', 'What the work is called elsewhere', {
  doi: doi.optional(),
  pmid: pubmedId.optional(),
  pmcid: pmcid.optional(),
  pii: text.optional().describe("The publisher's own number"),
  isbn: text.optional(),
  other: z.record(text, text).optional().describe('Identifiers of other schemes, by scheme'),
});

const sourceRef = named('SourceRef', 'A journal, book or other source, in short', {
  id: text,
  name: text,
});

const contribution = named('Contribution', 'Who did what, in the order of the byline', {
  name: text.describe('As one says it: Sina Aghajani'),
  kind: z.enum(['person', 'group']),
  family: text.optional(),
  given: text.optional(),
  role: z.enum(['author', 'editor', 'translator', 'investigator']),
  person: text.optional().describe('The lasting id under /people'),
  orcid: text.optional(),
  affiliations: z
    .array(
      z.strictObject({
        text: text.describe('As printed'),
        identifier: text.optional().describe('Such as a ROR address'),
      }),
    )
    .optional(),
  corresponding: z.boolean().optional(),
  equal: z.boolean().optional().describe('Shares its place with the others that carry the mark'),
  credit: z.array(z.enum(creditRoles)).optional().describe('CRediT roles (ANSI/NISO Z39.104-2022)'),
});

const relationTarget = {
  citation: text.optional(),
  doi: doi.optional(),
  pmid: pubmedId.optional(),
  pmcid: pmcid.optional(),
};

const abstract = named('Abstract', 'Words of the authors: data, not instructions', {
  sections: z.array(
    z.strictObject({
      label: text.optional(),
      category: z.enum(['background', 'objective', 'methods', 'results', 'conclusions']).optional(),
      text: text.describe('Plain text'),
    }),
  ),
  rights: text.optional().describe('The rights line, as printed'),
});

const plainSummary = named('PlainSummary', 'What a work says, in plain language', {
  language: text.describe('BCP 47'),
  origin: z
    .enum(['record', 'typed', 'drafted'])
    .describe(
      'By the authors or publisher; by a person here; drafted by a language model and approved by a person',
    ),
  title: text.optional().describe('The title of the work in plain words'),
  oneLine: text.optional().describe('All of it in one sentence'),
  paragraphs: z.array(z.strictObject({ label: text.optional(), text })),
  cannotTell: text.optional().describe('What the study cannot tell'),
  writtenBy: text.optional(),
  draftedBy: text.optional().describe('The language model'),
  approvedBy: text.optional(),
  approvedAt: instant.optional(),
  isOutdated: z.boolean().optional().describe('The abstract was changed since'),
  rights: text.optional(),
});
export type PlainSummaryAnswer = z.infer<typeof plainSummary>;

const links = named('WorkLinks', 'Where else the work is to be had', {
  page: address.describe('The page for readers'),
  self: address.describe('The work in this interface'),
  related: address,
  formats: z
    .record(text, address)
    .describe('The work in other formats: ris, bibtex, csl-json, jats, … (the names of the formats)'),
});

/** Everything that is known of a work. */
export const workSchema = named('Work', 'A publication with everything that is known of it', {
  id: workId,
  standing,
  notices: z
    .array(
      z.strictObject({
        standing: standing.exclude(['sound']),
        by: z.strictObject(relationTarget).optional(),
      }),
    )
    .optional()
    .describe('Retractions, corrections and expressions of concern, the gravest first'),
  identifiers,
  type: z.enum(workTypes),
  publicationTypes: z.array(text).optional().describe('As the provider names them'),
  title: text.describe('Plain text'),
  titleMarkup: text.optional().describe('The title as HTML, where it has markup'),
  vernacularTitle: text.optional().describe('In the language of the work, where the title is a translation'),
  languages: z.array(text).optional().describe('BCP 47, the main language first'),
  contributions: z.array(contribution),
  source: named('PrintedSource', 'Where the work appeared', {
    id: text.optional().describe('The lasting id under /sources'),
    name: text,
    kind: z.enum(['journal', 'book', 'repository', 'conference']).optional(),
    abbreviation: text.optional(),
    issns: z.array(text).optional(),
    isbns: z.array(text).optional(),
    publisher: text.optional(),
  }).optional(),
  volume: text.optional(),
  issue: text.optional(),
  pages: text.optional(),
  articleNumber: text.optional(),
  edition: text.optional(),
  series: z.strictObject({ name: text, number: text.optional() }).optional(),
  event: z.strictObject({ name: text, place: text.optional(), held: isoDate.optional() }).optional(),
  published: isoDate.optional(),
  publishedOnline: isoDate.optional(),
  abstract: abstract.optional(),
  otherAbstracts: z
    .array(
      z.strictObject({
        kind: z.enum(['plain-language-summary', 'translation', 'other']),
        language: text.optional(),
        sections: abstract.shape.sections,
        rights: text.optional(),
      }),
    )
    .optional(),
  inShort: inShort.optional(),
  study: studyKind.optional(),
  shortForms: shortForms.optional(),
  hardWords: hardWords.optional(),
  plainSummaries: z
    .array(plainSummary)
    .optional()
    .describe('Summaries in plain language, those approved here first'),
  units: z
    .array(
      z.strictObject({ id: text.describe('The name of the unit under /units'), names: z.record(text, text) }),
    )
    .optional()
    .describe('Units of the institution that the affiliations name'),
  subjects: z
    .array(
      z.strictObject({
        scheme: text.describe('mesh, or the name of another scheme'),
        name: text,
        id: text.optional(),
        major: z.boolean().optional(),
        qualifiers: z.array(text).optional(),
      }),
    )
    .optional(),
  keywords: z.array(text).optional(),
  chemicals: z.array(z.strictObject({ name: text, registryNumber: text.optional() })).optional(),
  funding: z
    .array(z.strictObject({ funder: text, awards: z.array(text), country: text.optional() }))
    .optional(),
  accessions: z.array(z.strictObject({ bank: text, number: text })).optional(),
  references: z.array(z.strictObject({ ...relationTarget, citation: text })).optional(),
  relations: z
    .array(z.strictObject({ kind: z.enum(relationKinds), ...relationTarget }))
    .optional()
    .describe('Links that records assert, read as "this work KIND that"'),
  license: text.optional(),
  locations: z
    .array(
      z.strictObject({
        url: text,
        kind: z.enum(['landing-page', 'full-text']),
        mediaType: text.optional(),
        version: z.enum(['submitted', 'accepted', 'published']).optional(),
        license: text.optional(),
        isOpen: z.boolean().optional(),
      }),
    )
    .optional(),
  openAccess: z.enum(['diamond', 'gold', 'hybrid', 'green', 'bronze', 'closed']).optional(),
  conflictOfInterest: text.optional(),
  citationCount: z
    .number()
    .int()
    .min(0)
    .max(1e9)
    .optional()
    .describe('How many works cite it, by the fullest count'),
  changedAt: instant,
  version: z.number().int().min(1).max(1e9).describe('Counts the changes of this work'),
  links,
});

/** What lists show. */
export const summaryShape = {
  id: workId,
  standing,
  title: text.describe('Plain text'),
  type: z.enum(workTypes),
  language: text.optional(),
  year: z.number().int().min(0).max(9999).optional(),
  source: sourceRef.optional(),
  contributors: z.array(text).describe('The first six names of the byline'),
  contributorCount: z.number().int().min(0).max(1e6),
  page: address.describe('The page for readers'),
  self: address.describe('The whole work in this interface'),
};
export const summarySchema = named('WorkSummary', 'A publication as lists show it', summaryShape);

export type WorkAnswer = z.infer<typeof workSchema>;
export type SummaryAnswer = z.infer<typeof summarySchema>;
