import * as z from 'zod';
import type { MergedField } from '../merging/rules.ts';
import * as schemas from './field-schemas.ts';

const { text, listOf } = schemas;

type Settable = MergedField | 'doi' | 'pmid' | 'pmcid' | 'pii' | 'isbn' | 'withdrawn';

/** Every field that a curator can set, and what it takes. */
const settable: Readonly<Record<Settable, z.ZodType>> = {
  title: schemas.markup,
  vernacularTitle: schemas.markup,
  type: schemas.type,
  publicationTypes: listOf(text),
  languages: listOf(text),
  contributions: schemas.contributions,
  source: schemas.source,
  volume: text,
  issue: text,
  pages: text,
  articleNumber: text,
  edition: text,
  series: schemas.series,
  event: schemas.event,
  published: schemas.date,
  publishedOnline: schemas.date,
  history: schemas.history,
  abstract: schemas.abstract,
  otherAbstracts: schemas.otherAbstracts,
  subjects: schemas.subjects,
  keywords: listOf(schemas.keyword),
  chemicals: schemas.chemicals,
  funding: schemas.funding,
  accessions: schemas.accessions,
  references: schemas.references,
  relations: schemas.relations,
  license: text,
  locations: schemas.locations,
  openAccess: schemas.openAccess,
  conflictOfInterest: text,
  citationCount: z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(0, 'must be 0 at least')
    .max(1e9),
  doi: schemas.doi,
  pmid: schemas.pmid,
  pmcid: schemas.pmcid,
  pii: text,
  isbn: text,
  withdrawn: z.stringbool({ error: 'must be true or false' }).or(z.boolean()),
};

const settableFields = Object.keys(settable) as readonly string[];

/** A work always says these. */
const needed: readonly string[] = ['title', 'type', 'contributions', 'withdrawn'];

export type FieldEditRead =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads what a curator typed for a field: plain text, or JSON where the field is a list or an object. `null` empties it. */
export function readFieldEdit(field: string, typed: string): FieldEditRead {
  const schema = Object.hasOwn(settable, field) ? settable[field as Settable] : undefined;
  if (schema === undefined)
    return refused(`A work has no field "${field}". What can be set: ${settableFields.join(', ')}.`);
  if (typed.trim() === 'null')
    return needed.includes(field)
      ? refused(`The field "${field}" cannot be emptied.`)
      : { kind: 'value', value: null };
  const isJson = /^\s*[[{]/.test(typed);
  let given: unknown = typed;
  if (isJson)
    try {
      given = JSON.parse(typed);
    } catch (error) {
      // A title may begin with a bracket.
      if (!schema.safeParse(typed).success)
        return refused(`The field "${field}" was given JSON that cannot be read: ${messageOf(error)}.`);
    }
  const reading = schema.safeParse(given);
  if (reading.success) return { kind: 'value', value: reading.data };
  const asText = schema.safeParse(typed);
  if (asText.success) return { kind: 'value', value: asText.data };
  const wanted = reading.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `at ${path.join('.')}: ${message}`,
  );
  return refused(`The field "${field}" was given ${shortened(typed)}, but ${wanted.join('; ')}.`);
}

function refused(reason: string): FieldEditRead {
  return { kind: 'refused', reason };
}

function shortened(typed: string): string {
  return typed.length <= 80 ? `"${typed}"` : `"${typed.slice(0, 79)}…"`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}
