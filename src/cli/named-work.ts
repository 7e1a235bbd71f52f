import type { Catalogue } from '../catalogue/index.ts';
import { parseDoi, parsePmcid, parsePmid, parseWorkId, type WorkId } from '../model/index.ts';

/** The work that a person names by its id, its address, a DOI, a PMID or a PMCID. */
export async function namedWork(
  name: string,
  { fate, findByIdentifier }: Pick<Catalogue, 'fate' | 'findByIdentifier'>,
): Promise<WorkId | undefined> {
  const inAddress = /\/works\/([0-9a-z]{8})(?:[/?#.]|$)/.exec(name)?.[1];
  const id = parseWorkId(inAddress ?? name.trim());
  // Eight digits may be an id as well as a PMID.
  if (id !== undefined && (await fate(id)).kind !== 'unknown') return id;
  const doi = parseDoi(name);
  if (doi !== undefined) return findByIdentifier('doi', doi);
  const pmid = parsePmid(name.replace(/^https:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)\/?$/, '$1'));
  if (pmid !== undefined) return findByIdentifier('pmid', pmid);
  const pmcid = parsePmcid(name);
  return pmcid === undefined ? undefined : findByIdentifier('pmcid', pmcid);
}

/** The same, where it leads by now: a work that was found to be part of another is that other. */
export async function heldWork(
  name: string,
  catalogue: Pick<Catalogue, 'fate' | 'findByIdentifier'>,
): Promise<WorkId | undefined> {
  const id = await namedWork(name, catalogue);
  const fate = id && (await catalogue.fate(id));
  switch (fate?.kind) {
    case 'held':
      return id;
    case 'moved':
      return fate.to;
    default:
      return undefined;
  }
}
