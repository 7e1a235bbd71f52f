import * as z from 'zod';

/** An institution as the registry knows it. */
export interface KnownInstitution {
  /** `https://ror.org/02nkz4493` */
  readonly ror: string;
  readonly name: string;
  /** Other names and labels, without acronyms: too many bear the same. */
  readonly otherNames: readonly string[];
  /** ISO 3166-1. */
  readonly country: string;
}

/** What is read of a record of ROR's dump (schema 2.0 and 2.1). */
const schema = z.object({
  id: z.string().regex(/^https:\/\/ror\.org\/0[a-hj-km-np-tv-z\d]{6}\d{2}$/),
  status: z.string().optional(),
  names: z.array(z.object({ value: z.string(), types: z.array(z.string()) })).min(1),
  locations: z
    .array(z.object({ geonames_details: z.object({ country_code: z.string().regex(/^[A-Z]{2}$/) }) }))
    .min(1),
});

/** Reads one record; `undefined` where it is none, or of an institution that was taken out. */
export function readRorRecord(given: unknown): KnownInstitution | undefined {
  const reading = schema.safeParse(given);
  if (!reading.success || reading.data.status === 'withdrawn') return undefined;
  const { id, names, locations } = reading.data;
  const shown = names.find(({ types }) => types.includes('ror_display')) ?? names[0];
  const country = locations[0]?.geonames_details.country_code;
  if (shown === undefined || country === undefined) return undefined;
  const others = names.filter((name) => name !== shown && !name.types.every((type) => type === 'acronym'));
  return { ror: id, name: shown.value, otherNames: [...new Set(others.map(({ value }) => value))], country };
}
