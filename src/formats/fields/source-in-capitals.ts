const small = new Set(
  'a an and as at but by de del der des die du e el en et for from für i in into la le les los nor of off on or per the to und von with y'.split(
    ' ',
  ),
);
/** Words of journals' names that are capitals. */
const acronyms = new Set(
  'AAPS AG ACM ACS AIDS AIP ACR BMC BMJ BV CNS CT DNA EBM ECS EMBO ENT EPL ESC EULAR EURASIP FASEB FEBS GPS HIV IEEE IET IFAC IJC ISA ISME IOP ISPRS IUCRJ JAMA JBI JCO JMIR LLC MDPI MRI NMR NV OECD PLC PET PLOS PNAS QJM RMD RNA RSC SIAM SLAS SPIE UK US USA II III IV'.split(
    ' ',
  ),
);

/**
 * A source's name that is printed in capitals throughout, as Web of Science does, as one would write it. Its
 * abbreviation tells how words are written that stand in both: `IEEE Access`, `PLoS One`.
 */
export function sourceInCapitals(name: string, abbreviation?: string): string {
  const isInCapitals = name.length > 4 && name === name.toUpperCase() && /\p{Lu}{2}/u.test(name);
  if (!isInCapitals) return name;
  const shown = new Map(
    (abbreviation ?? '')
      .split(/[\s-]+/)
      .filter((word) => /^\p{L}+$/u.test(word) && /\p{Ll}/u.test(abbreviation ?? ''))
      .map((word) => [word.toUpperCase(), word]),
  );
  let isFirst = true;
  return name.replace(/\p{L}[\p{L}'’]*/gu, (word) => {
    const lower = word.toLowerCase();
    const written =
      shown.get(word) ??
      (word === 'GMBH' ? 'GmbH' : undefined) ??
      (acronyms.has(word) ? word : !isFirst && small.has(lower) ? lower : word.charAt(0) + lower.slice(1));
    isFirst = false;
    return written;
  });
}
