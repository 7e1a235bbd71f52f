import * as z from 'zod';
import { workTypes } from '../../model/index.ts';
import { shown } from './shown.ts';

/** A whole number in digits. */
export function wholeNumber(least: number, most: number) {
  const say = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, say)
    .transform(Number)
    .pipe(z.number().int().min(least, say).max(most, say));
}

export const limit = wholeNumber(1, 100).default(25).describe('How many are told at once, 1 to 100');

export const cursor = z
  .string()
  .max(2000, 'is longer than any cursor')
  .optional()
  .describe(
    'Where the answer before ended: its "next". Take it as it is; it works for the same question only.',
  );

export const year = wholeNumber(1000, 2999);

export const type = z
  .enum(workTypes, { error: `must be one of: ${workTypes.join(', ')}` })
  .describe('The kind of work');

/** Names of properties, with commas between. */
export function fieldsOf(names: readonly string[]) {
  const known = new Set(names);
  return z
    .string()
    .max(2000, 'is too long')
    .transform((given, context) => {
      const wanted = given.split(',').map((name) => name.trim());
      for (const name of wanted)
        if (!known.has(name))
          context.issues.push({
            code: 'custom',
            input: given,
            message: `"${shown(name)}" is no field; there are: ${names.join(', ')}`,
          });
      return wanted;
    })
    .pipe(z.array(z.string()))
    .optional()
    .meta({
      description: `Only these properties, with commas between: ${names.slice(0, 3).join(',')}`,
      asText: true,
    });
}

export const noParameters = z.object({});
