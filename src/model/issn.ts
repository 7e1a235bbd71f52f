/** An ISSN, `dddd-dddX`, with a right check character (ISO 3297). */
export type Issn = string & { readonly __brand: 'Issn' };

export function parseIssn(text: string): Issn | undefined {
  const compact = text.trim().replaceAll(/[-\s]/g, '').toUpperCase();
  if (!/^\d{7}[\dX]$/.test(compact)) return undefined;
  const sum = [...compact.slice(0, 7)].reduce((total, digit, at) => total + Number(digit) * (8 - at), 0);
  const rest = (11 - (sum % 11)) % 11;
  const check = rest === 10 ? 'X' : String(rest);
  return check === compact[7] ? (`${compact.slice(0, 4)}-${compact.slice(4)}` as Issn) : undefined;
}
