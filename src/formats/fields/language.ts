const known = new Map<string, string | undefined>();

/** PubMed's three letters (ISO 639-2, bibliographic) as a BCP 47 tag: `per` → `fa`; `undefined` for "undetermined". */
export function languageTag(code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  const lower = code.trim().toLowerCase();
  if (!known.has(lower) && known.size < 1000) known.set(lower, tagOf(lower));
  return known.get(lower);
}

function tagOf(code: string): string | undefined {
  if (code === 'und' || code === 'zxx' || !/^[a-z]{2,3}(?:-[a-z]{2,4})?$/.test(code)) return undefined;
  try {
    // The platform's own table turns the bibliographic codes (`ger`, `chi`) into today's.
    return Intl.getCanonicalLocales(code)[0];
  } catch {
    return undefined;
  }
}
