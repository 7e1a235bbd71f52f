import { parseDoi, parsePmcid, parsePmid, parseWorkId, type Work, type WorkId } from '../../model/index.ts';
import type { ApiPorts } from '../api-ports.ts';
import { type Problem, problem } from './problem.ts';

/** What a name leads to. */
type NamedWork =
  | { readonly kind: 'held'; readonly work: Work }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** A work under its own id or an identifier of others: `k3v9x2m1`, `doi:10.5555/x`, `pmid:99001012`. */
export async function heldWork(
  name: string,
  { catalogue, addresses }: Pick<ApiPorts, 'catalogue' | 'addresses'>,
): Promise<NamedWork> {
  const id = await idOf(name, catalogue);
  const work = id && (await catalogue.find(id));
  if (work) return { kind: 'held', work };
  const fate = id && (await catalogue.fate(id));
  switch (fate?.kind) {
    case 'moved':
      return { kind: 'moved', to: addresses.work(fate.to) };
    case 'withdrawn':
      return {
        kind: 'problem',
        problem: problem(410, 'This work was withdrawn. Its page says so for ever; delete your copy.', {
          withdrawnAt: fate.at.toISOString(),
        }),
      };
    case undefined:
    case 'held':
    case 'unknown':
      return {
        kind: 'problem',
        problem: problem(
          404,
          'There is no such work. A work is named by its id, doi:…, pmid:…, pmcid:… or isbn:….',
          {
            errors: [{ parameter: 'id', detail: 'No work is called so.' }],
          },
        ),
      };
  }
}

async function idOf(name: string, catalogue: ApiPorts['catalogue']): Promise<WorkId | undefined> {
  const own = parseWorkId(name);
  if (own !== undefined) return own;
  const [, scheme, value = ''] = /^(doi|pmid|pmcid|isbn):(.+)$/is.exec(name) ?? [];
  switch (scheme?.toLowerCase()) {
    case 'doi':
      return found('doi', parseDoi(value));
    case 'pmid':
      return found('pmid', parsePmid(value));
    case 'pmcid':
      return found('pmcid', parsePmcid(value));
    case 'isbn':
      return found('isbn', value.replaceAll(/[\s-]/g, ''));
    default:
      return undefined;
  }
  function found(of: string, parsed: string | undefined) {
    return parsed === undefined ? undefined : catalogue.findByIdentifier(of, parsed);
  }
}
