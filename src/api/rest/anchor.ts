import * as z from 'zod';
import type { WorkId } from '../../model/index.ts';

/** Where a ranked list was left: how far, when (by the change log), and behind which works. */
export const anchorSchema = z.strictObject({
  offset: z.number().int().min(0).max(1e6),
  position: z.number().int().min(0),
  last: z.array(z.string().max(20)).max(3),
});
type Anchor = z.infer<typeof anchorSchema>;

const worksRemembered = 3;
/** A work may have been pushed back by so many that came meanwhile. */
const slack = 500;

export function anchorOf(offset: number, position: number, ids: readonly WorkId[]): Anchor {
  return { offset, position, last: ids.slice(-worksRemembered) };
}

/**
 * Where to go on. As long as nothing changed that is the same offset; else it is behind the last work told that still
 * stands in the list, so that what came before it or went makes nothing come twice or be passed over.
 */
export async function anchored(
  { offset, position, last }: Anchor,
  now: number,
  list: (most: number) => Promise<readonly string[]>,
): Promise<number> {
  if (position === now) return offset;
  const ids = await list(offset + slack);
  const places = new Map(ids.map((id, at) => [id, at]));
  for (const id of last.toReversed()) {
    const at = places.get(id);
    if (at !== undefined) return at + 1;
  }
  return offset;
}
