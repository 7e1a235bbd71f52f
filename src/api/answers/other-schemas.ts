import * as z from 'zod';
import type { RelatedTie } from '../../related/index.ts';
import { address, count, instant, named, text, workId } from './schemas.ts';
import { summarySchema, summaryShape, workSchema } from './work-schema.ts';

const relatedTies = [
  'same-study',
  'cites',
  'cited',
  'shared-references',
  'team',
] as const satisfies readonly RelatedTie[];

const next = text.optional().describe('Give it as "cursor" to go on; there is none where nothing is left');
const total = count.describe('How many there are in all');

export const worksPageSchema = named('WorksPage', 'Works, some at a time', {
  total,
  next,
  works: z.array(workSchema),
});

export const summariesPageSchema = named('SummariesPage', 'Works in short, some at a time', {
  total,
  next,
  works: z.array(summarySchema),
});

const personShape = {
  id: text.describe('The lasting id of a person'),
  name: text.describe('The fullest form met in bylines'),
  orcid: text.optional(),
  works: count.describe('How many works'),
  page: address,
  self: address,
};
export const personSummarySchema = named('PersonSummary', 'A person as lists show one', personShape);

export const personSchema = named('Person', 'One person behind many bylines', {
  ...personShape,
  variants: z.array(text).describe('Other forms of the name'),
  affiliations: z
    .array(
      z.strictObject({ text, firstYear: z.number().int().optional(), lastYear: z.number().int().optional() }),
    )
    .describe('As printed, the most recent first'),
  coauthors: z
    .array(z.strictObject({ id: text, name: text, together: count }))
    .describe('Those who sign with this person most'),
  worksAt: address.describe('The works of this person in this interface'),
});

export const evidenceShape = {
  work: workId,
  name: text.describe('As signed there'),
  by: z
    .enum(['orcid', 'curator', 'name', 'alone', 'unseen'])
    .describe(
      'Whose word it rests on: the ORCID iD of the record, a curator, the name and what follows; alone: no other work comes near; unseen: it has only just come',
    ),
  sure: count.optional().describe('In percent, of what was found by name; not calibrated'),
  agreement: z
    .enum(['full', 'first', 'variant', 'initials', 'initial', 'family'])
    .optional()
    .describe('How far the name agrees with the others of the person'),
  coauthors: count.describe('How many who sign here sign other works of the person too'),
  someCoauthors: z.array(text),
  shares: z
    .array(z.enum(['mail', 'place', 'subject', 'source']))
    .describe('What else it has in common with them'),
};
export const evidencePageSchema = named('EvidencePage', 'What speaks for works being a person’s', {
  total,
  next,
  evidence: z.array(z.strictObject(evidenceShape)),
});

export const affiliationShape = {
  text: text.describe('As printed'),
  ours: z
    .enum(['named', 'stands-alone', 'unit-and-parent', 'curator'])
    .optional()
    .describe('Why it is held to be the institution’s own; absent where it is not'),
  units: z
    .array(
      z.strictObject({
        id: text.describe('The unit'),
        score: z.number().describe('How much of the words agree, 0 to 1; from 0.8 on it is enough'),
        part: text.describe('The part of the affiliation'),
        name: text.describe('The name that it was held to say'),
      }),
    )
    .describe('The nearest units, those that they are part of left out'),
};
export const affiliationsSchema = named('Affiliations', 'What the affiliations of a work were held to say', {
  affiliations: z.array(z.strictObject(affiliationShape)),
});

export const peoplePageSchema = named('PeoplePage', 'People, some at a time', {
  total,
  next,
  people: z.array(personSummarySchema),
});

export const sourceSchema = named('Source', 'A journal, book or other source', {
  id: text,
  name: text,
  issns: z.array(text),
  works: count.describe('How many works'),
  page: address,
  self: address,
  worksAt: address.describe('The works of this source in this interface'),
});

export const sourcesPageSchema = named('SourcesPage', 'Sources, some at a time', {
  total,
  next,
  sources: z.array(sourceSchema),
});

const subject = named('Subject', 'A heading, or a keyword of works that have no headings', {
  name: text,
  works: count,
  searchAt: address.describe('The works on it'),
});

export const subjectsPageSchema = named('SubjectsPage', 'Subjects, some at a time', {
  next,
  subjects: z.array(subject),
});

const unitShape = {
  id: text.describe('The lasting name of the unit in addresses'),
  names: z.record(text, text).describe('By language'),
  works: count.describe('Those of the units below it included'),
};
export interface UnitNodeAnswer {
  id: string;
  names: Record<string, string>;
  works: number;
  self: string;
  children: UnitNodeAnswer[];
}
const unitNode: z.ZodType<UnitNodeAnswer, UnitNodeAnswer> = named(
  'UnitNode',
  'A unit with those that are part of it',
  {
    ...unitShape,
    self: address,
    children: z.array(z.lazy(() => unitNode)),
  },
);
export const collectionSchema = named('Collection', 'Works that an editor put together', {
  id: text,
  titles: z.record(text, text).describe('By language'),
  introductions: z.record(text, text).describe('By language; paragraphs with an empty line between'),
  works: count,
  self: address,
  page: address.describe('For people'),
  worksAt: address,
});
export const collectionsSchema = named('Collections', 'What editors put together', {
  collections: z.array(collectionSchema),
});

export const unitsSchema = named('UnitsTree', 'What the institution consists of', {
  units: z.array(unitNode),
});
export const unitSchema = named('Unit', 'A faculty, department, centre or laboratory', {
  ...unitShape,
  ror: text.optional(),
  partOf: z.array(z.strictObject({ id: text, names: z.record(text, text) })).describe('The nearest last'),
  children: z.array(unitNode),
  people: z
    .array(z.strictObject({ id: text, name: text, together: count }))
    .describe('Those with the most works first'),
  years: z.array(z.strictObject({ year: z.number().int(), works: count })),
  self: address,
  worksAt: address,
});

const counted = z.array(z.strictObject({ value: text, works: count }));

const facetsSchema = named(
  'Facets',
  'How many of the hits have each value, the most frequent first; each facet as if nothing were chosen in it',
  {
    years: z.array(z.strictObject({ year: z.number().int(), works: count })),
    types: counted,
    languages: counted,
    sources: counted,
    authors: counted,
    subjects: counted,
    facts: counted,
  },
);

export const hitShape = {
  ...summaryShape,
  line: text
    .optional()
    .describe('One line of the work with the words sought; what matched stands between U+0002 and U+0003'),
};
const hit = named('Hit', 'A work that was found', hitShape);

export const searchPageSchema = named('SearchPage', 'What was found, the best first', {
  total,
  next,
  understood: text.describe('The question as it was read'),
  corrected: text.optional().describe('Where nothing had the words as typed: what was sought instead'),
  suggestion: text.optional().describe('What may have been meant; it was not sought'),
  works: z.array(hit),
  facets: facetsSchema.optional(),
});

export const relatedShape = {
  ...summaryShape,
  score: z.number().min(0).max(1).describe('Likeness of the words, and what citations add to it'),
  shares: z.array(text).describe('The words in common that weighed most'),
  ties: z.array(z.enum(relatedTies)).describe('What else binds the two'),
};
export const relatedListSchema = named('RelatedList', 'The nearest works, nearest first', {
  works: z.array(named('RelatedWork', 'A related work with the reasons', relatedShape)),
});

export const suggestionsSchema = named('Suggestions', 'What begins as was typed', {
  works: z.array(summarySchema),
  people: z.array(personSummarySchema),
  sources: z.array(sourceSchema),
  subjects: z.array(subject),
});

const change = named('Change', 'What became of a work', {
  at: instant.describe('When it last changed, as far as this answer goes'),
  id: workId,
  state: z
    .enum(['held', 'moved', 'withdrawn'])
    .describe('held: new or changed; moved: one with another work now; withdrawn: delete it'),
  movedTo: workId.optional(),
  work: workSchema.optional().describe('With include=works: the work as it is now'),
});

export const changesSchema = named(
  'Changes',
  'What changed, the oldest first; of each work only its last change',
  {
    changes: z.array(change),
    next: text.describe('Give it as "cursor" now, or later, when more will have changed'),
    more: z.boolean().describe('Whether more is known already'),
  },
);

export const dumpSchema = named('Dump', 'Everything in one file', {
  address: address.describe('JSON Lines, compressed with gzip; one Work a line'),
  madeAt: instant,
  works: count,
  bytes: count,
  etag: text,
  cursor: text.describe('Of /changes: what changed since the file was made comes behind it'),
});

export const indexSchema = named('Index', 'Where to begin', {
  institution: text,
  works: count,
  sources: count,
  people: count,
  links: z.record(text, address),
});

export type SourceAnswer = z.infer<typeof sourceSchema>;
export type PersonSummaryAnswer = z.infer<typeof personSummarySchema>;
export type SubjectAnswer = z.infer<typeof subject>;
