import type { Work } from '../../model/index.ts';

/** The mark of keys that stand for a work cited, or for the work itself: `¶10.5555/abc`. */
export const linkMark = '¶';
/** Of a longer list of references the rest is left out: it couples a review with everything. */
const mostReferences = 300;
/** How much a work's own name weighs beside the names of all that it cites together. */
const ownShare = 0.5;

/** The names of a work and of the works it cites. */
export interface Links {
  /** Weights by key: two works that cite one third share its key, a work shares its own with those that cite it. */
  readonly weights: ReadonlyMap<string, number>;
  /** The keys that are the work's own. */
  readonly own: readonly string[];
}

export const noLinks: Links = { weights: new Map(), own: [] };

/** What binds a work to others by citation. A cited work goes by each of its identifiers, for others may know it by one only. */
export function linksOf({ identifiers = {}, references = [] }: Partial<Work>): Links {
  const weights = new Map<string, number>();
  for (const reference of references.slice(0, mostReferences))
    for (const key of keysOf(reference)) weights.set(key, 1);
  const own = keysOf({ ...identifiers, openalex: identifiers.other?.openalex });
  // A work that cites itself says nothing by it.
  for (const key of own) weights.set(key, ownShare * Math.sqrt(Math.max(1, weights.size) / own.length));
  return { weights, own };
}

/** The names under which a work is cited. */
type Named = Pick<Work['identifiers'], 'pmid' | 'doi' | 'pmcid'> & { readonly openalex?: string | undefined };

function keysOf({ pmid, doi, pmcid, openalex }: Named): readonly string[] {
  const keys: string[] = [];
  if (pmid !== undefined) keys.push(linkMark + pmid);
  if (doi !== undefined) keys.push(linkMark + doi);
  // OpenAlex names what its works cite by its own numbers alone.
  if (openalex !== undefined) keys.push(linkMark + openalex);
  // PMCIDs are hardly ever printed in references; where one is all there is, it serves.
  if (keys.length === 0 && pmcid !== undefined) keys.push(linkMark + pmcid);
  return keys;
}
