import { describe, expect, it } from 'vitest';
import { aDescription } from '../../../test/support/a-record.ts';
import { ourGlossary } from '../../../test/support/our-glossary.ts';
import { inlineText } from '../../markup/index.ts';
import { textsMark } from '../../text/index.ts';
import type { PlainLayer } from '../plain.ts';
import { readWork } from '../read-work.ts';
import { createWordsPart } from './words-part.ts';

const part = createWordsPart(ourGlossary);

function layerOf(title: string, ...sections: readonly string[]): PlainLayer {
  const abstract = { sections: sections.map((text) => ({ text: inlineText(text) })) };
  return part.partOf(readWork(aDescription({ title: inlineText(title), abstract })));
}

function wordsAt(
  sections: readonly string[],
  spans: readonly (readonly [number, number, number, ...unknown[]])[],
) {
  return spans.map(([section, start, end]) => sections[section]?.slice(start, end));
}

describe('the words part of the plain layer', () => {
  it('marks short forms where they are used behind their introduction, in every section', () => {
    const sections = [
      'Mesenchymal stromal cells (MSCs) heal. An MSC is small, anti-MSC sera are not, and MSCX is another.',
      'The MSCs lived.',
    ];
    const { shortForms = [] } = layerOf('About cells', ...sections);
    expect(shortForms).toMatchObject([{ short: 'MSCs', long: 'Mesenchymal stromal cells' }]);
    expect(wordsAt(sections, shortForms[0]?.uses ?? [])).toEqual(['MSC', 'MSC', 'MSCs']);
    expect(shortForms[0]?.uses.map(([section]) => section)).toEqual([0, 0, 1]);
  });

  it('knows those that the title introduces, and none that is never used', () => {
    const { shortForms } = layerOf('Rheumatoid arthritis (RA) and rest', 'RA eased with bed rest (BR).');
    expect(shortForms?.map(({ short }) => short)).toEqual(['RA']);
  });

  it('marks terms of the glossary once, outside short forms', () => {
    const sections = [
      'The trial was randomised. Randomised people had rheumatoid arthritis (RA).',
      'RA hurt.',
    ];
    const { terms = [] } = layerOf('A trial', ...sections);
    expect(wordsAt(sections, terms)).toEqual(['randomised', 'rheumatoid arthritis']);
    expect(terms.map(([, , , id]) => id)).toEqual(['randomised', 'rheumatoid-arthritis']);
  });

  it('marks Persian terms in a Persian abstract', () => {
    const sections = [
      'در این کارآزمایی بالینی، سلول‌های بنیادی مزانشیمی به بیماران تزریق شد و التهاب کاهش یافت.',
    ];
    const { terms = [], grades } = layerOf('سلول‌ها', ...sections);
    expect(terms.map(([, , , id]) => id)).toEqual([
      'clinical-trial',
      'mesenchymal-stem-cell',
      'inflammation',
    ]);
    expect(grades).toMatchObject({ words: expect.any(Number), lix: expect.any(Number) });
    expect(grades?.fleschKincaid).toBeUndefined();
  });

  it('marks the words of the record’s other abstracts, with the short forms that the abstract introduces', () => {
    const abstract = {
      sections: [{ text: inlineText('Rheumatoid arthritis (RA) and rest (R) were seen.') }],
    };
    const lay = ['What is RA? R is a letter.', 'It is a disease with inflammation, and RA hurts.'];
    const persian = ['در این کارآزمایی بالینی که انجام شد التهاب در RA کاهش یافت.'];
    const others = [lay, persian, ['Nichts.']].map((texts) => ({
      kind: 'other' as const,
      sections: texts.map((text) => ({ text: inlineText(text) })),
    }));
    const { beside = [] } = part.partOf(readWork(aDescription({ abstract, otherAbstracts: others })));
    expect(beside.map(({ wording }) => wording)).toEqual([textsMark(lay), textsMark(persian)]);
    const [ofLay, ofPersian] = beside;
    expect(ofLay?.shortForms).toMatchObject([{ short: 'RA', long: 'Rheumatoid arthritis' }]);
    expect(wordsAt(lay, ofLay?.shortForms?.[0]?.uses ?? [])).toEqual(['RA', 'RA']);
    expect(wordsAt(lay, ofLay?.terms ?? [])).toEqual(['inflammation']);
    expect(ofPersian?.terms?.map(([, , , id]) => id)).toEqual(['clinical-trial', 'inflammation']);
    expect(wordsAt(persian, ofPersian?.shortForms?.[0]?.uses ?? [])).toEqual(['RA']);
  });

  it('takes what an other abstract introduces itself before what the abstract does', () => {
    const abstract = { sections: [{ text: inlineText('Computed tomography (CT) was done.') }] };
    const text = 'Cognitive therapy (CT) was done, and CT helped.';
    const otherAbstracts = [{ kind: 'other' as const, sections: [{ text: inlineText(text) }] }];
    const { beside } = part.partOf(readWork(aDescription({ abstract, otherAbstracts })));
    expect(beside?.[0]?.shortForms?.map(({ long }) => long)).toEqual(['Cognitive therapy']);
  });

  it('marks nothing in a language that it has no glossary for, and grades it by length', () => {
    const layer = layerOf(
      'Eine Studie',
      'Die Randomisierte Studie mit 20 Patienten war nicht verblindet und sehr klein.',
    );
    expect([layer.terms, layer.grades?.unfamiliar, layer.grades?.words]).toEqual([undefined, undefined, 12]);
  });

  it.each([
    ['nothing', ''],
    ['one word', 'Cytokine'],
    ['brackets in brackets', '((((a (b (AB) c) d)) ((((('],
    ['formulas', 'x_{i}^{2} + \\frac{a}{b} = ∑ (n=3) [H+] → Δ'],
    ['HTML', '<b>cytokine</b> & <script>alert(1)</script> (TNF)'],
    ['several scripts', 'cytokine サイトカイン سیتوکین цитокин (IL)'],
  ])('makes a layer of %s', (_, text) => {
    expect(() => layerOf('T', text)).not.toThrow();
  });

  it.each(['abstract', 'other abstract'])(
    'takes 50,000 words of an %s in the time that their number asks for',
    (where) => {
      const once =
        'Tumour necrosis factor (TNF) and interleukin-6 (IL-6) rose; TNF fell in randomised mice. ';
      const timeOf = (times: number, runs: number): number => {
        const abstract = { sections: [{ text: inlineText(once.repeat(times)) }] };
        const work = readWork(
          aDescription(
            where === 'abstract' ? { abstract } : { otherAbstracts: [{ kind: 'other', ...abstract }] },
          ),
        );
        // The least of several: the first runs are not yet compiled.
        const rounds = Array.from({ length: 4 }, () => {
          const start = process.threadCpuUsage().user;
          for (let run = 0; run < runs; run += 1) part.partOf(work);
          return process.threadCpuUsage().user - start;
        });
        return Math.min(...rounds);
      };
      timeOf(200, 1);
      // The short text ten times over: the clock of a thread ticks in milliseconds.
      expect(timeOf(4000, 1)).toBeLessThan(3 * Math.max(10_000, timeOf(400, 10)));
    },
  );
});
