/** A PubMed identifier: one to ten digits, no leading zero. */
export type Pmid = string & { readonly __brand: 'Pmid' };

/** A PubMed Central identifier, `PMC` and digits. */
export type Pmcid = `PMC${string}` & { readonly __brand: 'Pmcid' };

export function parsePmid(text: string): Pmid | undefined {
  const bare = text.trim().replace(/^pmid:\s*/i, '');
  return /^[1-9]\d{0,9}$/.test(bare) ? (bare as Pmid) : undefined;
}

export function parsePmcid(text: string): Pmcid | undefined {
  const digits = /^(?:pmcid:\s*)?PMC([1-9]\d{0,9})(?:\.\d+)?$/i.exec(text.trim())?.[1];
  return digits === undefined ? undefined : (`PMC${digits}` as Pmcid);
}
