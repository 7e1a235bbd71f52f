import * as z from 'zod';
import { named } from '../answers/schemas.ts';

export const problemType = 'application/problem+json';

/** RFC 9457. The types are the titles: each kind of problem has one status. */
export const problemSchema = named('Problem', 'What was wrong, and what to do (RFC 9457)', {
  type: z.string().describe('about:blank, or an address that names the kind of problem'),
  title: z.string(),
  status: z.number().int().min(400).max(599),
  detail: z.string().describe('What happened and what to do next'),
  errors: z
    .array(
      z.strictObject({
        parameter: z.string().optional().describe('The parameter of the query or path that is wrong'),
        detail: z.string(),
      }),
    )
    .optional(),
  movedTo: z.string().optional(),
  withdrawnAt: z.string().optional(),
  'violated-policies': z.array(z.string()).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  410: 'Gone',
  413: 'Too much',
  414: 'Address too long',
  415: 'Wrong kind of content',
  429: 'Too many requests',
  500: 'Failed here',
  503: 'Busy',
};

export function problem(status: number, detail: string, more: Partial<Problem> = {}): Problem {
  return { type: 'about:blank', title: titles[status] ?? 'Problem', status, detail, ...more };
}

export function wrongParameters(errors: NonNullable<Problem['errors']>): Problem {
  const names = [...new Set(errors.flatMap(({ parameter }) => parameter ?? []))];
  const first = errors[0]?.detail ?? '';
  return problem(
    400,
    names.length > 1 ? `These parameters cannot be used: ${names.join(', ')}. ${first}` : first,
    { errors },
  );
}
