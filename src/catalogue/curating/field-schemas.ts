import * as z from 'zod';
import { typedMarkup } from '../../markup/index.ts';
import {
  creditRoles,
  parseDoi,
  parseIssn,
  parseOrcid,
  parsePmcid,
  parsePmid,
  partialDate,
  relationKinds,
  workTypes,
} from '../../model/index.ts';

export const text = z.string().trim().min(1, 'must not be empty');
export const markup = text.transform(typedMarkup);
export const doi = parsed(parseDoi, 'must be a DOI, such as 10.5555/12345678');
export const pmid = parsed(parsePmid, 'must be a PMID, such as 29768149');
export const pmcid = parsed(parsePmcid, 'must be a PMCID, such as PMC6058051');
const issn = parsed(parseIssn, 'must be an ISSN, such as 0378-5955');
const orcid = parsed(parseOrcid, 'must be an ORCID iD, such as 0000-0002-1825-0097');

export const type = z.enum(workTypes, { error: `must be one of: ${workTypes.join(', ')}` });
const accessKinds = ['diamond', 'gold', 'hybrid', 'green', 'bronze', 'closed'] as const;
export const openAccess = z.enum(accessKinds, { error: `must be one of: ${accessKinds.join(', ')}` });

const dateWanted = 'must be a date, such as 2024, 2024-03 or 2024-03-09';
const writtenDate = z.string().transform((given, context) => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(given.trim()) ?? [];
  const date = partialDate(asNumber(year), asNumber(month), asNumber(day));
  const isWhole = date !== undefined && (date.month !== undefined) === (month !== undefined);
  if (date !== undefined && isWhole && (date.day !== undefined) === (day !== undefined)) return date;
  context.addIssue({ code: 'custom', message: dateWanted });
  return z.NEVER;
});
const yearMonthDay = z.strictObject({
  year: z.int().min(1000).max(2999),
  month: z.int().min(1).max(12).optional(),
  day: z.int().min(1).max(31).optional(),
});
export const date = z.union([writtenDate, yearMonthDay], { error: dateWanted });

export const source = z.union(
  [
    text.transform((name) => ({ name })),
    z.strictObject({
      name: text,
      kind: z.enum(['journal', 'book', 'repository', 'conference']).optional(),
      abbreviation: text.optional(),
      issns: z.array(z.strictObject({ issn, medium: z.enum(['print', 'electronic', 'unknown']) })).optional(),
      issnLinking: issn.optional(),
      isbns: z.array(text).optional(),
      publisher: text.optional(),
      place: text.optional(),
      nlmId: text.optional(),
    }),
  ],
  { error: 'must be a name, or JSON such as {"name": "…", "issnLinking": "0378-5955"}' },
);

export const contributions = z.array(
  z.strictObject({
    contributor: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('person'),
        family: text,
        given: text.optional(),
        initials: text.optional(),
        suffix: text.optional(),
      }),
      z.strictObject({ kind: z.literal('group'), name: text }),
    ]),
    role: z.enum(['author', 'editor', 'translator', 'investigator']).default('author'),
    affiliations: z.array(z.strictObject({ text, identifier: text.optional() })).default([]),
    orcid: orcid.optional(),
    equal: z.boolean().optional(),
    corresponding: z.boolean().optional(),
    credit: z.array(z.enum(creditRoles)).optional(),
  }),
);

const sections = z
  .array(
    z.strictObject({
      label: text.optional(),
      category: z.enum(['background', 'objective', 'methods', 'results', 'conclusions']).optional(),
      text: markup,
    }),
  )
  .min(1);
export const abstract = z.union(
  [
    markup.transform((whole) => ({ sections: [{ text: whole }] })),
    z.strictObject({ sections, rights: text.optional() }),
  ],
  { error: 'must be a text, or JSON such as {"sections": [{"label": "AIM", "text": "…"}]}' },
);
export const otherAbstracts = z.array(
  z.strictObject({
    kind: z.enum(['plain-language-summary', 'translation', 'other']),
    language: text.optional(),
    sections,
    rights: text.optional(),
  }),
);

const named = { doi: doi.optional(), pmid: pmid.optional(), pmcid: pmcid.optional() };
export const relations = z.array(
  z.strictObject({
    kind: z.enum(relationKinds),
    target: z.strictObject({ ...named, citation: text.optional(), note: text.optional() }),
  }),
);
export const references = z.array(
  z.strictObject({
    citation: text,
    ...named,
    openalex: z
      .string()
      .regex(/^W\d{1,15}$/, 'must be a number of OpenAlex, such as W2741809807')
      .optional(),
  }),
);
export const subjects = z.array(
  z.strictObject({
    scheme: z.enum(['mesh', 'other']),
    schemeName: text.optional(),
    name: text,
    id: text.optional(),
    major: z.boolean().optional(),
    qualifiers: z
      .array(z.strictObject({ name: text, id: text.optional(), major: z.boolean().optional() }))
      .optional(),
  }),
);
export const chemicals = z.array(
  z.strictObject({ name: text, registryNumber: text.optional(), meshId: text.optional() }),
);
export const funding = z.array(
  z.strictObject({ funder: text, awards: z.array(text).default([]), country: text.optional() }),
);
export const accessions = z.array(z.strictObject({ bank: text, number: text }));
export const history = z.array(
  z.strictObject({ event: z.enum(['received', 'revised', 'accepted', 'retracted', 'corrected']), on: date }),
);
export const locations = z.array(
  z.strictObject({
    url: z.url({ protocol: /^https?$/ }),
    kind: z.enum(['landing-page', 'full-text']),
    mediaType: z.enum(['text/html', 'application/pdf', 'application/xml']).optional(),
    version: z.enum(['submitted', 'accepted', 'published']).optional(),
    license: text.optional(),
    isOpen: z.boolean().optional(),
  }),
);
export const series = z.union([
  text.transform((name) => ({ name })),
  z.strictObject({ name: text, number: text.optional() }),
]);
export const event = z.union([
  text.transform((name) => ({ name })),
  z.strictObject({ name: text, place: text.optional(), held: date.optional() }),
]);

/** A list as text, parted by semicolons, or as JSON. */
export function listOf<T extends z.ZodType>(one: T) {
  return z.preprocess(
    (given) => (typeof given === 'string' ? given.split(/\s*;\s*/).filter(Boolean) : given),
    z.array(one).min(1, 'must name at least one'),
  );
}
export const keyword = z.union([
  text.transform((word) => ({ text: word })),
  z.strictObject({ text, major: z.boolean().optional() }),
]);

function parsed<T>(parse: (given: string) => T | undefined, wanted: string) {
  return z.string({ error: wanted }).transform((given, context) => {
    const found = parse(given);
    if (found !== undefined) return found;
    context.addIssue({ code: 'custom', message: wanted });
    return z.NEVER;
  });
}

function asNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
