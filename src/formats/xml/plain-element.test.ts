import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSpaces } from '../../markup/index.ts';
import { parseWhole } from './element-parser.ts';
import { readPlainElement } from './plain-element.ts';

const known = new Map(['a', 'b', 'i', 'sup'].map((name) => [name, name]));

/** What the quick reader says, and what the whole parser says of the same text. */
function both(xml: string) {
  return { quick: readPlainElement(xml, known), whole: parseWhole(xml, known) };
}

describe('the quick reader of plain XML', () => {
  it.each([
    '<a/>',
    '<a></a>',
    '<a>text</a>',
    '<a>\n  <b>x</b>\n  <b c="1" d="e f">y</b>\n</a>',
    '<a>one <i>two</i> three<sup>4</sup></a>',
    '<a>&lt;b&gt; &amp;amp; &#228; &#xe4; &alpha;</a>',
    '<a><b/><b /><b c="d"/></a>',
    '<a> x</a>',
    '<a>x </a>',
    '<a>x  y</a>',
    '<a>x\ty</a>',
    '<a>\u00a0x</a>',
    '<a>x\u2009</a>',
    '<a>x y</a>',
    '<mml:a xmlns:mml="http://x/y"><mml:b>x</mml:b></mml:a>',
  ])('reads %j as the whole parser does', (xml) => {
    const { quick, whole } = both(xml);
    expect(whole.kind).toBe('element');
    if (quick !== undefined) expect(normal({ kind: 'element', ...quick })).toEqual(normal(whole));
  });

  it.each([
    '<a>x</b>',
    '<a>',
    'x<a/>',
    '<a></a>x',
    '<a></a><a></a>',
    '<a><b></a></b>',
    '<a b="1" b="2"></a>',
    '<a b=1></a>',
    "<a b='1'></a>",
    '<a b="<"></a>',
    '<a b></a>',
    '<a b="1"c="2"></a>',
    '<a b="1',
    '<a>&nosuch;</a>',
    '<a>&#0;</a>',
    '<a>&#xd800;</a>',
    '<a> & </a>',
    '<a>&constructor;</a>',
    '<a><!-- c --></a>',
    '<a><![CDATA[x]]></a>',
    '<a><?p?></a>',
    '<a constructor="x"></a>',
    '<1></1>',
    '< a></a>',
    '<a></ a>',
    '<a><b</b></a>',
    '<a>]]></a>',
    '<a>\u0001</a>',
    '<a>\r\n</a>',
    '<a>\uffff</a>',
    '<a b="\t"></a>',
    '<a b="\ufffe"></a>',
    '',
  ])('leaves %j to the whole parser', (xml) => {
    expect(both(xml).quick).toBeUndefined();
  });

  it('agrees with the whole parser on whatever it reads', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<b>',
      '</b>',
      '<b/>',
      '<i c="d">',
      '</i>',
      ' c="d"',
      'x',
      ' ',
      '\n ',
      '&amp;',
      '&',
      ';',
      '<',
      '>',
      '/',
      '"',
      '=',
      'é',
      '&#65;',
      '-->',
      '<!--',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const { quick, whole } = both(`<a>${pieces.join('')}</a>`);
        if (quick === undefined) return;
        expect(normal({ kind: 'element', ...quick })).toEqual(normal(whole));
      }),
      { seed: 11, numRuns: 4000 },
    );
  });
});

/**
 * White space between elements is one line feed for the quick reader; folded, both say the same. What it says of
 * a text being folded must be true.
 */
function normal(parsed: object): unknown {
  return JSON.parse(JSON.stringify(parsed), (key, value) => {
    if (value?.isFolded === true) expect(foldSpaces(value.text)).toBe(value.text);
    if (key === 'isFolded') return undefined;
    return (key === 'text' || key === 'tail') && /^\n\s*$/.test(value) ? '\n' : value;
  });
}
