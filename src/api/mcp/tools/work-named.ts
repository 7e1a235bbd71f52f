import * as z from 'zod';
import type { Work } from '../../../model/index.ts';
import { heldWork } from '../../rest/held-work.ts';
import type { McpPorts } from '../tool.ts';

/** So many works are listed at most. */
export const mostListed = 20;

export const theWork = z
  .string()
  .min(1)
  .max(600)
  .describe('The id of a work, the address of its page, or doi:…, pmid:…, pmcid:…, isbn:…');

/** The work that is meant; one that became part of another is that other. */
export async function workNamed(
  name: string,
  ports: Pick<McpPorts, 'catalogue' | 'addresses'>,
): Promise<
  { readonly kind: 'held'; readonly work: Work } | { readonly kind: 'refused'; readonly reason: string }
> {
  const inAddress = /\/works\/([0-9a-z]{8})(?:[/?#.]|$)/.exec(name)?.[1];
  const bare = (inAddress ?? name).trim();
  const named = await heldWork(/^10\.\d{4}/.test(bare) ? `doi:${bare}` : bare, ports);
  switch (named.kind) {
    case 'held':
      return named;
    case 'moved':
      return workNamed(named.to, ports);
    case 'problem':
      return { kind: 'refused', reason: named.problem.detail };
  }
}
