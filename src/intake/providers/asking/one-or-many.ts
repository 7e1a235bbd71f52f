import * as z from 'zod';

/** A setting that may be given once or several times. */
export function oneOrMany(one: z.ZodType<string>, description: string) {
  return z
    .union([one, z.array(one).min(1)])
    .optional()
    .describe(description)
    .meta({ many: true });
}

/** The values of a setting that was given once, several times or not. */
export function valuesOf(setting: string | readonly string[] | undefined): readonly string[] {
  return setting === undefined ? [] : [...new Set([setting].flat())];
}
