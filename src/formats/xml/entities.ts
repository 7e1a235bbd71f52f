/** U+00A0 to U+00FF, in order. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** U+0391 to U+03A9 and, in lower case, U+03B1 to U+03C9; `-` is a place without a letter. */
const greekCapitals =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega';
const greekLetters =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';

const others =
  'OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ thetasym ϑ upsih ϒ piv ϖ ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200c zwj \u200d lrm \u200e rlm \u200f ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € image ℑ weierp ℘ real ℜ trade ™ alefsym ℵ larr ← uarr ↑ rarr → darr ↓ harr ↔ crarr ↵ lArr ⇐ uArr ⇑ rArr ⇒ dArr ⇓ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ minus − lowast ∗ radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lang ⟨ rang ⟩ loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦';

/** Of ISOnum, ISOpub, ISOtech, ISOgrk3, ISOlat2 and ISOdia: those that scientific text meets. */
const iso =
  'excl ! num # dollar $ percnt % lpar ( rpar ) ast * plus + comma , period . sol / colon : semi ; equals = quest ? commat @ lsqb [ bsol \\ rsqb ] lowbar _ grave ` lcub { verbar | rcub } half ½ ohm Ω dash ‐ hyphen ‐ horbar ― ell ℓ deg ° male ♂ female ♀ check ✓ cross ✗ sharp ♯ flat ♭ epsi ε epsiv ϵ thetav ϑ phiv ϕ straightphi ϕ rhov ϱ sigmav ς kappav ϰ gammad ϝ ap ≈ les ⩽ ges ⩾ lsim ≲ gsim ≳ Lt ≪ Gt ≫ square □ squ □ tri ▵ utri ▵ dtri ▿ blacksquare ▪ inodot ı imath ı Lstrok Ł lstrok ł Dstrok Đ dstrok đ Hstrok Ħ hstrok ħ IJlig Ĳ ijlig ĳ ENG Ŋ eng ŋ Tstrok Ŧ tstrok ŧ caron ˇ breve ˘ dot ˙ ring ˚ ogon ˛ dblac ˝ die ¨ emsp13 \u2004 emsp14 \u2005 numsp \u2007 puncsp \u2008 hairsp \u200a mldr … nldr ‥ vellip ⋮ Verbar ‖ par ∥ npar ∦ cir ○ star ☆ starf ★ phone ☎ incare ℅ frac13 ⅓ frac23 ⅔ frac15 ⅕ frac18 ⅛ frac38 ⅜ frac58 ⅝ frac78 ⅞ mnplus ∓ angst Å hbar ℏ planck ℏ rarrw ↝ map ↦ thksim ∼ thkap ≈ nlt ≮ ngt ≯ nle ≰ nge ≱ setmn ∖ compfn ∘ conint ∮ Sum ∑';

/** ISOlat2 names a letter with its accent: `ccaron`, `Aogon`. */
const accents: Readonly<Record<string, string>> = {
  acute: '\u0301',
  breve: '\u0306',
  caron: '\u030c',
  cedil: '\u0327',
  circ: '\u0302',
  dblac: '\u030b',
  dot: '\u0307',
  grave: '\u0300',
  macr: '\u0304',
  ogon: '\u0328',
  ring: '\u030a',
  tilde: '\u0303',
  uml: '\u0308',
};

function tableOfCharacters(): Record<string, string> {
  const table: Record<string, string> = Object.create(null);
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') {
    for (const [accent, mark] of Object.entries(accents)) {
      const composed = (letter + mark).normalize('NFC');
      if (composed.length === 1) table[letter + accent] = composed;
    }
  }
  addPairs(table, iso);
  addPairs(table, others);
  addRun(table, greekCapitals, 0x391);
  addRun(table, greekLetters, 0x3b1);
  addRun(table, latin1, 0xa0);
  return Object.assign(table, { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" });
}

function addRun(table: Record<string, string>, names: string, first: number): void {
  for (const [at, name] of names.split(' ').entries()) {
    if (name !== '-') table[name] = String.fromCodePoint(first + at);
  }
}

function addPairs(table: Record<string, string>, pairs: string): void {
  // Only the plain space parts the words: some of the characters are spaces themselves.
  const words = pairs.split(' ');
  for (let at = 0; at + 1 < words.length; at += 2) table[words[at] ?? ''] = words[at + 1] ?? '';
}

/**
 * The only entities that are resolved: those of XML itself, HTML 4.01 (section 24) and the commonest of the ISO sets.
 * What a file defines for itself is never expanded.
 */
export const namedCharacters: Readonly<Record<string, string>> = tableOfCharacters();
