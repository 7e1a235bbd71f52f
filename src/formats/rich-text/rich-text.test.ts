import { describe, expect, it } from 'vitest';
import { richAbstract } from './rich-abstract.ts';
import { richInline, richPlain } from './rich-inline.ts';

describe('a title', () => {
  it.each([
    ['plain < and & of p<0.05 & R&D', 'plain &lt; and &amp; of p&lt;0.05 &amp; R&amp;D'],
    ['CO<sub>2</sub> &amp; <em>E. coli</em>', 'CO<sub>2</sub> &amp; <i>E. coli</i>'],
    ['On &lt;i&gt;E. coli&lt;/i&gt;', 'On <i>E. coli</i>'],
    [
      '&lt;p&gt;Once &amp;amp; twice,&amp;nbsp;&lt;b&gt;&lt;/b&gt;&lt;/p&gt;',
      'Once &amp; twice,\u00a0'.trim(),
    ],
    ['&lt;span class="a b"&gt;Open &lt;span&gt;spans', 'Open spans'],
    ['a<b and c>d', 'a&lt;b and c&gt;d'],
    [
      '<jats:italic>p</jats:italic> &lt; <mml:math><mml:mi>x</mml:mi></mml:math>',
      '<i>p</i> &lt; <math><mi>x</mi></math>',
    ],
    ['a <math><math><mi>x</mi></math><mi>y</mi></math> b', 'a <math><mi>x</mi><mi>y</mi></math> b'],
    ['Line<br/>break', 'Line break'],
    ['the<i>TFE3</i>fusion', 'the <i>TFE3</i> fusion'],
    ['An<i>in vitro</i>assay', 'An <i>in vitro</i> assay'],
    ['<i>N</i>-acetyl and p<i>K</i>a', '<i>N</i>-acetyl and p<i>K</i>a'],
    ['of <i>E. coli</i> and poly<i>N</i>vinyl', 'of <i>E. coli</i> and poly<i>N</i>vinyl'],
    ['<script>alert(1)</script>x', '&lt;script&gt;alert(1)&lt;/script&gt;x'],
    ['<a href="javascript:alert(1)">x</a>', 'x'],
    ['&amp;lt;script&amp;gt;', '&lt;script&gt;'],
    ['$\\alpha < \\beta$', '$\\alpha &lt; \\beta$'],
  ])('%j is %j', (text, markup) => {
    expect(richInline(text)).toBe(markup);
  });

  it('of nothing is none', () => {
    for (const text of ['', '  ', '<b></b>', '&lt;p&gt;&lt;/p&gt;', '<!-- x -->'])
      expect(richInline(text)).toBeUndefined();
  });

  it('without markup is plain text', () => {
    expect(richPlain('R &amp; D of <i>x</i>')).toBe('R & D of x');
  });
});

describe('an abstract', () => {
  const sections = (text: string) =>
    richAbstract(text).abstract?.sections.map(({ label, text: part }) =>
      label === undefined ? part : `${label}| ${part}`,
    );

  it.each([
    ['plain text', 'One.\n\nTwo.', ['One.', 'Two.']],
    [
      'titles',
      '<jats:title>Abstract</jats:title><jats:sec><jats:title>Aims</jats:title><jats:p>We.</jats:p></jats:sec>',
      ['Aims| We.'],
    ],
    [
      'headings of HTML',
      '<h4>Background</h4>Many.<h4>Methods:</h4>We <i>n</i>.',
      ['Background| Many.', 'Methods| We <i>n</i>.'],
    ],
    [
      'labels in its text',
      'BACKGROUND: Many (p: 1). METHODS: We. Results: None.',
      ['BACKGROUND| Many (p: 1).', 'METHODS| We.', 'Results| None.'],
    ],
    [
      'labels in bold',
      '<p><b>Background:</b> Many.</p><p><strong>Methods</strong>: We.</p>',
      ['Background| Many.', 'Methods| We.'],
    ],
    [
      'labels that lost their colons',
      'Background Many are. Methods We counted. Results There are 3.',
      ['Background| Many are.', 'Methods| We counted.', 'Results| There are 3.'],
    ],
    [
      'a word and a colon that are no labels',
      'We asked: why? Results: none.',
      ['We asked: why? Results: none.'],
    ],
    ['its own title run in', 'Abstract This essay is short.', ['This essay is short.']],
    ['a list', '<p>We did:</p><ul><li>one</li><li>two</li></ul>', ['We did:', 'one', 'two']],
    [
      'TeX beside MathML',
      'n <tex-math>$n$</tex-math><mml:math><mml:mi>n</mml:mi></mml:math>.',
      ['n <math><mi>n</mi></math>.'],
    ],
    ['TeX alone', 'n <jats:tex-math>\\begin{document}$$n$$\\end{document}</jats:tex-math>.', ['n \\(n\\).']],
    [
      'a label whose element goes on',
      'METHODS: We <i>n. RESULTS: None</i>.',
      ['METHODS: We <i>n. RESULTS: None</i>.'],
    ],
  ])('with %s', (_, text, expected) => {
    expect(sections(text)).toEqual(expected);
  });

  it('parts what is for other readers', () => {
    const text =
      '<title>Abstract</title><p>We.</p><title>Plain Language Summary</title><p>You.</p><title>Resumen</title><p>Nos.</p>';
    expect(richAbstract(text)).toEqual({
      abstract: { sections: [{ text: 'We.' }] },
      otherAbstracts: [
        { kind: 'plain-language-summary', sections: [{ text: 'You.' }] },
        { kind: 'translation', language: 'es', sections: [{ text: 'Nos.' }] },
      ],
    });
  });

  it('of nothing is none', () => {
    for (const text of [undefined, '', '<jats:p/>', 'Abstract', 'n/a'])
      expect(richAbstract(text)).toEqual({});
  });
});
