import { safeLink } from '../../markup/index.ts';
import type { Doi, Location, Pmcid, Pmid, Work } from '../../model/index.ts';

const plainDoi = /^[\w./():;-]+$/;

/** Where a DOI leads, with what an address cannot carry encoded (DOI Handbook, section 2.5). */
export function doiAddress(doi: Doi): string {
  return `https://doi.org/${plainDoi.test(doi) ? doi : encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`;
}

/** Where DOI, PubMed and PMC lead anyway. */
const knownPlaces =
  /^https?:\/\/(?:(?:dx\.)?doi\.org|pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov\/pubmed)\//i;
const inPmc = /^https?:\/\/(?:pmc\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov\/pmc)\//i;

/** The copies that the other links of the page do not lead to, those that all may read first; at most three. */
export function otherCopies({ identifiers, locations = [] }: Work): readonly Location[] {
  const copies = new Map<string, Location>();
  const hasFullText = locations.some(({ kind }) => kind === 'full-text');
  for (const location of locations) {
    const url = safeLink(location.url);
    if (url === undefined || url.startsWith('mailto:') || knownPlaces.test(url)) continue;
    if (identifiers.pmcid !== undefined && inPmc.test(url)) continue;
    // A page about the work is worth a link only where nothing better is known.
    if (location.kind === 'landing-page' && (identifiers.doi !== undefined || hasFullText)) continue;
    const known = copies.get(url);
    if (known === undefined || (location.isOpen && !known.isOpen)) copies.set(url, { ...location, url });
  }
  return [...copies.values()]
    .sort((a, b) => Number(b.isOpen ?? false) - Number(a.isOpen ?? false))
    .slice(0, 3);
}

export function pubmedAddress(pmid: Pmid): string {
  return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
}

export function pmcAddress(pmcid: Pmcid): string {
  return `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`;
}
