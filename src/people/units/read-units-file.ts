import * as z from 'zod';
import { slugOf, wordsOf } from '../../text/index.ts';
import { orderByParents } from './order-by-parents.ts';
import type { Names, UnitEntry, UnitsFile } from './units-file.ts';

export type UnitsFileReading =
  | { readonly kind: 'units'; readonly file: UnitsFile }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

const text = z.string().trim().min(1, 'must not be empty');
const list = z.array(text, 'must be a list of texts in [ ]').default([]);
const names = z.partialRecord(
  z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z\d]+)*$/, 'must be by tags of languages, such as {"en": "…", "fa": "…"}'),
  text,
);
const ror = z
  .string()
  .regex(
    /^(?:https:\/\/ror\.org\/)?0[a-hj-km-np-tv-z\d]{6}\d{2}$/,
    'must be a ROR id, such as "https://ror.org/02nkz4493"',
  )
  .transform((id) => `https://ror.org/${id.slice(-9)}`);
const named = {
  name: z.union([text, names], { error: 'must be a text, or texts by language' }),
  names: names.optional(),
  nameFa: text.optional(),
};
const unitSchema = z.strictObject({
  slug: z
    .string()
    .regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, 'must be small Latin letters, digits and hyphens')
    .optional(),
  ...named,
  alternativeNames: list,
  parent: text.nullish(),
  ror: ror.optional(),
  standsAlone: z.boolean('must be true or false').default(false),
});
const institutionSchema = z.strictObject({
  ...named,
  alternativeNames: list,
  ror: ror.optional(),
  cities: list,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be a code of two capitals, such as "IR"')
    .optional(),
});
const fileSchema = z.strictObject({
  institution: institutionSchema,
  units: z.array(z.unknown(), 'must be a list of units in [ ]'),
});

/** Where in the file something stands: `entry 3 (“Department of Cardiology”)`, `line 4`. */
export type PlaceOf = (at: number) => string;

/** Checks what a units file says, and tells everything that is wrong with it at once. */
export function readUnitsFile(given: unknown, placeOf: PlaceOf = (at) => `Unit ${at + 1}`): UnitsFileReading {
  const problems: string[] = [];
  const outer = fileSchema.safeParse(given);
  if (!outer.success)
    return { kind: 'problems', problems: outer.error.issues.map((issue) => sentence('The file', issue)) };
  const entries = outer.data.units.flatMap((one, at) => {
    const entry = unitSchema.safeParse(one);
    const where = `${placeOf(at)}${nameGiven(one)}`;
    if (entry.success)
      return [{ ...toEntry(entry.data), where, parentGiven: entry.data.parent ?? undefined }];
    problems.push(...entry.error.issues.map((issue) => sentence(where, issue)));
    return [];
  });
  const units = orderByParents(entries, problems);
  if (problems.length > 0) return { kind: 'problems', problems };
  const { institution } = outer.data;
  const { ror: id, country, cities, alternativeNames } = institution;
  return {
    kind: 'units',
    file: {
      institution: {
        names: namesOf(institution),
        alternativeNames,
        cities,
        ...(id && { ror: id }),
        ...(country && { country }),
      },
      units,
    },
  };
}

type Given = z.infer<typeof unitSchema>;

function toEntry(given: Given): Omit<UnitEntry, 'parent'> {
  const all = namesOf(given);
  const { alternativeNames, ror: id, standsAlone } = given;
  return {
    slug: given.slug ?? slugOf(all.en ?? Object.values(all)[0] ?? ''),
    names: all,
    alternativeNames,
    standsAlone,
    ...(id && { ror: id }),
  };
}

function namesOf({ name, names: more = {}, nameFa }: Pick<Given, 'name' | 'names' | 'nameFa'>): Names {
  const first = typeof name === 'string' ? { [/[\u0600-\u06ff]/.test(name) ? 'fa' : 'en']: name } : name;
  return { ...first, ...more, ...(nameFa && { fa: nameFa }) } as Names;
}

function nameGiven(one: unknown): string {
  const name = typeof one === 'object' && one !== null && 'name' in one ? one.name : undefined;
  return typeof name === 'string' && wordsOf(name).length > 0 ? ` (“${name.slice(0, 80)}”)` : '';
}

function sentence(where: string, issue: z.core.$ZodIssue): string {
  const key = issue.path.length > 0 ? `"${issue.path.join('.')}" ` : '';
  if (issue.code === 'unrecognized_keys')
    return `${where}: ${issue.keys.map((name) => `"${name}"`).join(', ')} is not known here. Known are: ${Object.keys(issue.path.length > 0 ? institutionSchema.shape : where === 'The file' ? fileSchema.shape : unitSchema.shape).join(', ')}.`;
  const missing =
    issue.code === 'invalid_type' && issue.input === undefined && issue.message.startsWith('Invalid');
  return `${where}: ${key}${missing ? 'is missing' : issue.message}.`;
}
