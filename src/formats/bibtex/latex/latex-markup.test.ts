import { describe, expect, it } from 'vitest';
import { latexMarkup, latexText } from './latex-markup.ts';

describe('LaTeX', () => {
  it.each([
    [
      String.raw`Sch{\"o}dinger, {\'E}tude, na{\"\i}ve, \v{S}koda, Erd\H{o}s, \c{c}a, \k{e}`,
      'Schödinger, Étude, naïve, Škoda, Erdős, ça, ę',
    ],
    [String.raw`\'{\i} \'i \={a} \.{z} \r{a} \u{g} \d{s} \~n \^{\j}`, 'í í ā ż å ğ ṣ ñ ĵ'],
    [
      String.raw`Stra\ss e, {\ae}ther, \O re, \L{}\'od\'z, \AA ngstr\"om, \aa, \th, \dh`,
      'Straße, æther, Øre, Łódź, Ångström, å, þ, ð',
    ],
    [String.raw`\textcommabelow{s}i, \t{oo}`, 'și, oo'],
    [
      String.raw`The {DNA} of {\emph{E. coli}} and \textit{Rattus}`,
      'The DNA of <i>E. coli</i> and <i>Rattus</i>',
    ],
    [String.raw`{\it in vivo} and {\bf not} {\sc caps}`, '<i>in vivo</i> and <b>not</b> caps'],
    [
      String.raw`CO\textsubscript{2}, \textsuperscript{14}C, \underline{so}`,
      'CO<sub>2</sub>, <sup>14</sup>C, <u>so</u>',
    ],
    [
      String.raw`CO$_2$, H$_{2}$O, 10$^{-6}$, $\beta$-carotene, TGF-$\beta_1$`,
      'CO<sub>2</sub>, H<sub>2</sub>O, 10<sup>−6</sup>, β-carotene, TGF-β<sub>1</sub>',
    ],
    [String.raw`\ensuremath{\alpha} and \(p < 0.05\) and $p \leq 0.05$`, 'α and p &lt; 0.05 and p ≤ 0.05'],
    [String.raw`$25\,^{\circ}\mathrm{C}$ and $\mathrm{NO}_x$ and $\hat{x}$`, '25°C and NO<sub>x</sub> and x̂'],
    [String.raw`$37^\circ$C, $\bar{x} \pm s$`, '37°C, x̄ ± s'],
    [String.raw`$\frac{a}{b}$`, '<math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>'],
    [String.raw`$\nonsense{x}$`, String.raw`$\nonsense{x}$`],
    [String.raw`\ce{H2SO4} and \ce{Ca^2+}`, 'H<sub>2</sub>SO<sub>4</sub> and Ca<sup>2+</sup>'],
    ['It costs $5 and $10, not $ 7', 'It costs $5 and $10, not $ 7'],
    ['50% of R&D, C#, a_b, x^y', '50% of R&amp;D, C#, a_b, x^y'],
    [String.raw`50\% of R\&D, C\#, a\_b, \$5, \{x\}`, '50% of R&amp;D, C#, a_b, $5, {x}'],
    ["``so'' and `so' -- or --- not~yet", '“so” and ‘so&#39; – or — not\u00a0yet'],
    ["?`Por qu\\'e? !`No!", '¿Por qué? ¡No!'],
    [
      String.raw`\textless{}0.05 \textgreater 3 \textbackslash{} \textasciitilde{} \textquoteright`,
      '&lt;0.05 &gt;3 \\ ~ ’',
    ],
    [
      String.raw`\enquote{Words} \mkbibquote{more} \href{https://example.org}{here} \url{a_b}`,
      '“Words” “more” here a_b',
    ],
    [String.raw`Stray \management and \unknown{kept text}`, String.raw`Stray \management and kept text`],
    [
      '{\\textless}i{\\textgreater}E. coli{\\textless}/i{\\textgreater} &amp; CO<inf>2</inf> &lt;b&gt;x&lt;/b&gt;',
      '<i>E. coli</i> &amp; CO<sub>2</sub> <b>x</b>',
    ],
    [
      'p <0.05 & q> 3 <script>alert(1)</script>',
      'p &lt;0.05 &amp; q&gt; 3 &lt;script&gt;alert(1)&lt;/script&gt;',
    ],
    ['A {brace too few', 'A brace too few'],
    ['a brace} too many', 'a brace too many'],
    ['\\', '\\'],
    [String.raw`{\noopsort{1973b}}1973 \switched`, String.raw`1973 \switched`],
    [
      String.raw`\documentclass[12pt]{minimal} \usepackage{amsmath} \begin{document}$$x_1$$\end{document} is`,
      'x<sub>1</sub> is',
    ],
  ])('%s', (source, markup) => {
    expect(latexMarkup(source)).toBe(markup);
  });

  it('as plain text has no elements', () => {
    expect(latexText(String.raw`CO$_2$ \& {\'e}t{\'e} <i>x</i>`)).toBe('CO2 & été x');
  });

  it('tells which commands are not known', () => {
    const told: string[] = [];
    latexMarkup(String.raw`\foo{a} \bar{b} \baz`, (command) => told.push(command));
    expect(told).toEqual(['foo', 'baz']);
  });

  it.each([
    ['braces', '{'.repeat(100_000)],
    ['closing braces', '}'.repeat(100_000)],
    ['commands', '\\textit{'.repeat(20_000)],
    ['formulas', '$'.repeat(100_000)],
    ['scripts', '$x^{'.repeat(20_000)],
    ['accents', "\\'".repeat(50_000)],
  ])('takes linear time over any run of %s', (_, source) => {
    const start = process.threadCpuUsage();
    latexMarkup(source);
    const { user } = process.threadCpuUsage(start);
    expect(user / 1000).toBeLessThan(2000);
  });
});
