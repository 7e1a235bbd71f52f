import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aWork, type WorkParts } from '../../../test/support/a-work.ts';
import { marked } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';
import { readQuery } from '../query/read-query.ts';
import { marksOf } from './marks.ts';
import { showHit } from './show-hit.ts';

function shown(question: string, parts: WorkParts & { readonly markup?: string }) {
  const { markup, ...rest } = parts;
  const work = { ...aWork(rest), ...(markup !== undefined && { title: markup as InlineMarkup }) };
  const { title, line, elsewhere } = showHit(work, marksOf(readQuery(question).query));
  const visible = (text: string) => text.replaceAll('\u0002', '[').replaceAll('\u0003', ']');
  return {
    ...(title !== undefined && { title: visible(title) }),
    ...(line !== undefined && { line: visible(line) }),
    ...(elsewhere && { elsewhere: elsewhere.map(({ field, text }) => `${field}: ${visible(text)}`) }),
  };
}

describe('a hit', () => {
  it.each([
    ['tumor', 'Tumours of the knee', '[Tumours] of the knee'],
    ['exosom*', 'Exosomal cargo', '[Exosomal] cargo'],
    ['tgf beta', 'TGF-β in the heart', '[TGF]-[β] in the heart'],
    ['IL10', 'IL-10 and age', '[IL-10] and age'],
    ['بیماریها', 'بیماری‌ها در کودکان', '[بیماری‌ها] در کودکان'],
    ['the role of nurses', 'The role of the nurse', 'The [role] of the [nurse]'],
    ['sjogren', 'Sjögren–like disease', '[Sjögren]–like disease'],
  ])('has the words marked in its title that %s asks for', (question, title, marks) => {
    expect(shown(question, { title }).title).toBe(marks);
  });

  it('keeps the elements and formulas of its title as they are', () => {
    const markup = '<i>p</i> &lt; 0.05 <math><mi>p</mi></math> and <b>lt</b> &amp; p';
    expect(shown('p lt amp math', { markup }).title).toBe(
      '<i>[p]</i> &lt; 0.05 <math><mi>p</mi></math> and <b>[lt]</b> &amp; [p]',
    );
  });

  it('is safe and nested in a page whatever stands in its title', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('\u0002', '\u0003', 'k', ' ', '&lt;', '<i>', '</i>') }),
        (text) => {
          const html = String(marked(text as InlineMarkup));
          expect(html).not.toMatch(/[\u0002\u0003]/);
          expect(html.replace(/<mark>[^<]*<\/mark>/g, '')).not.toMatch(/<\/?mark>/);
        },
      ),
    );
  });

  it('says where the words stand that neither title nor abstract has', () => {
    const parts: WorkParts = {
      title: 'Knees',
      abstract: 'Of pain.',
      authors: ['Aghajani, Sina'],
      source: { name: 'Joint Letters' },
      subjects: [{ scheme: 'mesh', name: 'Osteoarthritis, Knee', qualifiers: [{ name: 'therapy' }] }],
      keywords: [{ text: 'hydrogel' }],
    };
    expect(shown('knees', parts)).toEqual({ title: '[Knees]' });
    expect(shown('knee hydrogel', parts).elsewhere).toEqual(['keyword: [hydrogel]']);
    expect(shown('therapy of pain', parts)).toEqual({
      line: 'Of [pain].',
      elsewhere: ['subject: Osteoarthritis, Knee, [therapy]'],
    });
    expect(shown('pain (hydrogel OR knees)', parts).elsewhere).toBeUndefined();
    expect(shown('pain NOT hydrogel', parts).elsewhere).toBeUndefined();
    expect(shown('Sina joint pain', parts).elsewhere).toEqual([
      'author: Aghajani S ([Sina])',
      'source: [Joint] Letters',
    ]);
  });
});
