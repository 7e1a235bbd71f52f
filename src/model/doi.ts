/** A DOI in its canonical form: no resolver, no `doi:` prefix, lower case (DOI Handbook, section 2.2). */
export type Doi = `10.${string}/${string}` & { readonly __brand: 'Doi' };

const resolverOrScheme = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i;
/** Angle brackets only as in a SICI (ANSI/NISO Z39.56), of which publishers made DOIs until about 2000: `…15/16<1661::AID-EX968>3.0…`. */
const doiSyntax =
  /^10\.\d{4,9}(?:\.\d+)*\/(?:[^\s<>"\u0000-\u001f]|<[^\s<>"\u0000-\u001f]{0,20}::[^\s<>"\u0000-\u001f]{1,30}>)+$/;

export function parseDoi(text: string): Doi | undefined {
  const bare = text.trim().replace(resolverOrScheme, '').toLowerCase();
  return bare.length <= 512 && doiSyntax.test(bare) ? (bare as Doi) : undefined;
}
