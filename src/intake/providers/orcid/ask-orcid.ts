import type * as z from 'zod';
import type { HarvestTask } from '../../harvest/provider.ts';
import { jsonOf } from '../../net/index.ts';

export type Answered<T> =
  | { readonly kind: 'answer'; readonly answer: T }
  | { readonly kind: 'failed'; readonly reason: string; readonly status?: number | undefined };

/** Asks ORCID, as JSON of the shape that is expected. */
export async function askOrcid<Shape extends z.ZodType>(
  { http, base, key, signal }: Pick<HarvestTask<unknown>, 'http' | 'base' | 'key' | 'signal'>,
  path: string,
  shape: Shape,
): Promise<Answered<z.infer<Shape>>> {
  let read: z.infer<Shape> | undefined;
  const fetched = await http.fetch(`${base}/${path}`, {
    headers: { accept: 'application/json', ...(key !== undefined && { authorization: `Bearer ${key}` }) },
    accept: ['application/json', 'application/vnd.orcid+json'],
    check(body) {
      const answer = shape.safeParse(jsonOf(body));
      read = answer.data;
      return answer.success ? undefined : 'ORCID answered with something else than was asked for';
    },
    signal,
  });
  return fetched.kind === 'failed' ? fetched : { kind: 'answer', answer: read as z.infer<Shape> };
}
