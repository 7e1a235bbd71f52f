import * as z from 'zod';

/** What is named in the OpenAPI document under `components`. */
export const namedSchemas = z.registry<{ id: string }>();

/** An object of an answer, under its name in the OpenAPI document. */
export function named<Shape extends z.core.$ZodLooseShape>(
  id: string,
  description: string,
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape).describe(description).register(namedSchemas, { id });
}

export const text = z.string();
export const address = z.string().describe('An absolute address');
export const count = z.number().int().min(0).max(1e9);
export const isoDate = z.string().describe('ISO 8601 as far as it is known: 2024, 2024-03 or 2024-03-09');
export const instant = z.iso.datetime().describe('RFC 3339, in UTC');
export const workId = z
  .string()
  .regex(/^[0-9a-hjkmnp-tv-z]{8}$/)
  .describe('The lasting id of a work');
