import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../text/index.ts';
import { Lexicon, TokenList } from './lexicon.ts';
import { termOf } from './words.ts';

const lexicon = new Lexicon();

function read(text: string): { readonly words: readonly string[]; readonly also: readonly string[] } {
  const tokens = new TokenList();
  const bytes = Buffer.from(text);
  lexicon.read(bytes, 0, bytes.length, tokens);
  const name = (number: number | undefined) => lexicon.terms[number ?? -1] ?? '';
  const also: string[] = [];
  for (let at = 0; at < tokens.also.length; at += 2)
    also.push(`${name(tokens.terms[tokens.also[at] ?? 0])} ${name(tokens.also[at + 1])}`);
  return { words: [...tokens.terms.subarray(0, tokens.length)].map(name), also };
}

describe('a lexicon', () => {
  it.each([
    'Effects of exercise on sleep: a randomised, controlled trial (phase II).',
    'TNFalpha and IL-1beta rose by 5 µm; beta blockers did not help',
    'TGF-β1 signalling in naïve T-cells, p < 0.05 → better',
    'Γνώση και υγεία in one line with Straße, Łódź and Þór',
    'اثر ورزش بر می‌خواب كتاب ٤٥ patients',
    '患者 αβ-crystallin\u00a0x\u2009y ﬁbrosis co\u00adoperate',
    'anti-TNFα-treated, 17beta-estradiol; betaine alphabet',
  ])('reads %j as words are read elsewhere', (text) => {
    expect(read(text).words).toEqual(wordsOf(text).map(termOf));
  });

  it('gives compounds and Greek letters the other forms in which they are written', () => {
    expect(read('IL-10 and TGF-β1').also).toEqual([
      'il il10',
      'tgf tgfbeta',
      'tgf tgfbeta1',
      'tgf tgfb',
      'tgf tgfb1',
    ]);
  });
});
