/** An ORCID iD as four groups of four characters, with a right check character (ISO 7064, mod 11-2). */
export type Orcid = string & { readonly __brand: 'Orcid' };

/** Reads an ORCID iD in any form that is met: bare, with or without hyphens, as an address of any age. */
export function parseOrcid(text: string): Orcid | undefined {
  const compact = text
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\/?/i, '')
    .replaceAll(/[-\s]/g, '')
    .toUpperCase();
  if (!/^\d{15}[\dX]$/.test(compact) || checkCharacter(compact) !== compact[15]) return undefined;
  return compact.replace(/(.{4})(?=.)/g, '$1-') as Orcid;
}

function checkCharacter(compact: string): string {
  let total = 0;
  for (const digit of compact.slice(0, 15)) total = (total + Number(digit)) * 2;
  const rest = (12 - (total % 11)) % 11;
  return rest === 10 ? 'X' : String(rest);
}
