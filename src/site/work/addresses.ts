import type { Doi, Pmcid, Pmid } from '../../model/index.ts';

const plainDoi = /^[\w./():;-]+$/;

/** Where a DOI leads, with what an address cannot carry encoded (DOI Handbook, section 2.5). */
export function doiAddress(doi: Doi): string {
  return `https://doi.org/${plainDoi.test(doi) ? doi : encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`;
}

export function pubmedAddress(pmid: Pmid): string {
  return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
}

export function pmcAddress(pmcid: Pmcid): string {
  return `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`;
}
