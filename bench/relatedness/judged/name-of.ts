import { parseDoi, parsePmid, type Work } from '../../../src/model/index.ts';

/** PMIDs and DOIs are what they are; any other id of a set stands as a DOI that nobody has. */
export function nameOf(id: string): Work['identifiers'] {
  const [pmid, doi] = [parsePmid(id), parseDoi(id) ?? parseDoi(`10.5555/${encodeURIComponent(id)}`)];
  return pmid ? { pmid } : doi ? { doi } : {};
}
