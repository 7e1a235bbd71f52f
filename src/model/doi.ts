/** A DOI in its canonical form: no resolver, no `doi:` prefix, lower case (DOI Handbook, section 2.2). */
export type Doi = `10.${string}/${string}` & { readonly __brand: 'Doi' };

const resolverOrScheme = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i;
const doiSyntax = /^10\.\d{4,9}(?:\.\d+)*\/[^\s<>"\u0000-\u001f]+$/;

export function parseDoi(text: string): Doi | undefined {
  const bare = text.trim().replace(resolverOrScheme, '').toLowerCase();
  return bare.length <= 512 && doiSyntax.test(bare) ? (bare as Doi) : undefined;
}
