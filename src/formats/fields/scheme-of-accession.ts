const accessions: readonly (readonly [string, RegExp])[] = [
  ['wos', /^(?:WOS|ISI):[\w:]{10,30}$/i],
  ['scopus', /^2-s2\.0-\d{6,14}$/i],
  ['cochrane', /^CN-\d{6,10}$/i],
  ['embase', /^L?\d{7,12}$|^EMBASE \d+$/i],
];

/** Which database's own number an accession number is, by its form: `wos` for `WOS:000123456700001`. */
export function schemeOfAccession(number: string, database: string | undefined): string | undefined {
  const isEmbase = /embase/i.test(database ?? '');
  return accessions.find(([name, form]) => form.test(number) && (name !== 'embase' || isEmbase))?.[0];
}
