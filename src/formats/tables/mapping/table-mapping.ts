import { z } from 'zod';
import { workTypes } from '../../../model/index.ts';
import { tableFields } from './table-field.ts';

const type = z.enum(workTypes);
const names = z.enum(['family-comma-given', 'given-family', 'family-initials', 'any']);
const dates = z.enum(['day-month-year', 'month-day-year', 'year-month-day', 'persian', 'any']);
const separator = z.string().min(1).max(10);
const field = z.enum(tableFields);

const column = z.union([
  field,
  z.null(),
  z.strictObject({
    field,
    separator: separator.optional(),
    names: names.optional(),
    dates: dates.optional(),
    scheme: z.string().min(1).max(60).optional(),
    types: z.record(z.string(), type).optional(),
  }),
]);

const schema = z
  .strictObject({
    /** Heading → field, as the heading stands in the table; `null` for one that is passed over on purpose. */
    columns: z.record(z.string().min(1), column),
    sheet: z.string().min(1).optional(),
    /** Counted from 1, one of the first 20; 0 where there is none, and columns are called `A`, `B`, … */
    headingRow: z.int().min(0).max(20).optional(),
    delimiter: z.enum([',', ';', '\t', '|']).optional(),
    separator: separator.optional(),
    names: names.optional(),
    dates: dates.optional(),
    /** What kind of work a row is that does not say. */
    type: type.optional(),
  })
  .refine(
    ({ columns }) =>
      Object.values(columns).some(
        (use) => use === 'title' || (use !== null && typeof use === 'object' && use.field === 'title'),
      ),
    {
      path: ['columns'],
      message: 'No column is the title; every work needs one.',
    },
  );

/** Which column of a table is which field, and how cells are read; kept with each record. */
export type TableMapping = z.infer<typeof schema>;

/** Reads the text of a mapping file, or says everything that is wrong with it. */
export function parseTableMapping(
  text: string,
):
  | { readonly kind: 'mapping'; readonly mapping: TableMapping }
  | { readonly kind: 'problems'; readonly problems: readonly string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    return {
      kind: 'problems',
      problems: [`It is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`],
    };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { kind: 'mapping', mapping: parsed.data };
  return {
    kind: 'problems',
    problems: parsed.error.issues.map(
      ({ path, message }) => `${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`,
    ),
  };
}
