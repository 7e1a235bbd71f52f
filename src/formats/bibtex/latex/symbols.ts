/** Commands of LaTeX that stand for a character, in text or in formulas (The Comprehensive LaTeX Symbol List). */

const greek =
  'alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω digamma ϝ Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω';

const letters =
  'ss ß SS ẞ ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i ı j ȷ imath ı jmath ȷ dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ ij ĳ IJ Ĳ textordfeminine ª textordmasculine º ell ℓ hbar ℏ hslash ℏ aleph ℵ Re ℜ Im ℑ wp ℘ AAA Å';

const signs =
  'textbackslash \\ backslash \\ textbraceleft { textbraceright } lbrace { rbrace } textdollar $ textunderscore _ textasciitilde ~ textasciicircum ^ textless < textgreater > textbar | textbardbl ‖ textquotedbl " textquotesingle \' textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” quotedblbase „ quotesinglbase ‚ guillemotleft « guillemotright » guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright › flqq « frqq » glqq „ grqq “ textendash – textemdash — textexclamdown ¡ textquestiondown ¿ textellipsis … dots … ldots … cdots ⋯ textperiodcentered · textbullet • textdegree ° textcelsius ℃ degree ° degreeCelsius ℃ textmu μ textohm Ω textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³ texttrademark ™ textregistered ® textcopyright © copyright © textsection § S § textparagraph ¶ P ¶ dag † ddag ‡ textdagger † textdaggerdbl ‡ dagger † ddagger ‡ pounds £ textsterling £ texteuro € euro € EUR € textyen ¥ yen ¥ textcent ¢ textperthousand ‰ permil ‰ textpm ± texttimes × textdiv ÷ textminus − textasteriskcentered * textasciigrave ` textasciiacute ´ textasciidieresis ¨ textasciimacron ¯ textnumero № No № textvisiblespace ␣ textleftarrow ← textrightarrow → textuparrow ↑ textdownarrow ↓ textgreek · slash / lq ‘ rq ’ male ♂ female ♀ checkmark ✓ mid | vert | Vert ‖ lvert | rvert | lbrack [ rbrack ] colon : sharp ♯ flat ♭ natural ♮';

const operators =
  'pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ star ⋆ bullet • circ ∘ le ≤ leq ≤ leqslant ⩽ ge ≥ geq ≥ geqslant ⩾ ll ≪ gg ≫ ne ≠ neq ≠ lt < gt > approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ lesssim ≲ gtrsim ≳ infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ emptyset ∅ varnothing ∅ wedge ∧ land ∧ vee ∨ lor ∨ neg ¬ lnot ¬ oplus ⊕ otimes ⊗ odot ⊙ perp ⊥ parallel ∥ angle ∠ triangle △ square □ diamond ⋄ to → rightarrow → longrightarrow ⟶ leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ iff ⟺ mapsto ↦ rightleftharpoons ⇌ uparrow ↑ downarrow ↓ sum ∑ prod ∏ int ∫ prime ′ surd √ langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ therefore ∴ because ∵ vdots ⋮ sun ☉ odotsun ☉ earth ♁ micro μ ohm Ω';

/** Words that are printed as they are: names of functions, and of the programs themselves. */
const words =
  'sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh log ln lg exp lim max min sup inf arg det dim deg ker gcd Pr hom';

export const symbols: ReadonlyMap<string, string> = new Map([
  ...[greek, letters, signs, operators].flatMap(pairs),
  ...words.split(' ').map((word) => [word, word] as const),
  ['TeX', 'TeX'],
  ['LaTeX', 'LaTeX'],
  ['BibTeX', 'BibTeX'],
  ['textquotestraightdblbase', '„'],
  ['textcompwordmark', '\u200c'],
  ['nobreakspace', '\u00a0'],
  ['textnonbreakinghyphen', '\u2011'],
  ['nobreakdash', '\u2011'],
  ['hyphen', '-'],
  ['allowbreak', ''],
  ['quad', ' '],
  ['qquad', ' '],
  ['space', ' '],
  ['newline', ' '],
  ['linebreak', ' '],
  ['par', ' '],
  ['thinspace', '\u2009'],
]);

function pairs(table: string): readonly (readonly [string, string])[] {
  const entries = table.split(' ');
  return entries.flatMap((name, at) => (at % 2 === 0 ? [[name, entries[at + 1] ?? ''] as const] : []));
}
