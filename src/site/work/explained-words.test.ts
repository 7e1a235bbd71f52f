import { describe, expect, it } from 'vitest';
import { fakePorts } from '../../../test/support/fake-ports.ts';
import { institution } from '../../../test/support/fictional-institution.ts';
import { aWork } from '../../../test/support/fictional-works.ts';
import { inlineText, markText } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';
import type { GlossaryEntry, PlainLayer } from '../../plain/index.ts';
import { textsMark } from '../../text/index.ts';
import { createAssets, createPageContext } from '../../ui/index.ts';
import { explainedMarks } from './explained-words.ts';
import { quoted } from './said.ts';
import { workPage } from './work-page.ts';

const entry: GlossaryEntry = {
  id: 'cytokine',
  terms: { en: ['cytokine'], fa: ['سیتوکین'] },
  definitions: { en: 'A messenger <of> cells.', fa: 'پیام‌رسان سلول‌ها.' },
};
const meanings = new Map([[entry.id, entry]]);

function drawn(text: string, plain: PlainLayer, locale: 'en' | 'fa' = 'en'): string {
  return markText(text as InlineMarkup, explainedMarks({ plain, meanings }, { locale })(0)).toString();
}

describe('words that are explained', () => {
  it('have their meaning beside them, for those who point, tap, use keys or listen', () => {
    const page = drawn('A cytokine rose.', { terms: [[0, 2, 10, 'cytokine']] });
    expect(page).toBe(
      'A <span class="explained"><dfn tabindex="0" aria-describedby="meaning-1">cytokine</dfn><span class="meaning" role="tooltip" id="meaning-1" lang="en" dir="ltr" hidden>A messenger &lt;of&gt; cells.</span></span> rose.',
    );
  });

  it('are explained in the language of the reader', () => {
    const page = drawn('A cytokine rose.', { terms: [[0, 2, 10, 'cytokine']] }, 'fa');
    expect(page).toContain('lang="fa" dir="rtl" hidden>پیام‌رسان سلول‌ها.<');
  });

  it('carry an identifier once, where a short form is used often and across elements', () => {
    const shortForms = [
      {
        short: 'IL-6',
        long: 'interleukin-6',
        uses: [
          [0, 0, 4],
          [0, 9, 13],
        ] as const,
      },
    ];
    const page = drawn('IL<sub>-6</sub> and <i>IL</i>-6', { shortForms });
    expect(page.match(/ id="meaning-1"/g)).toHaveLength(1);
    expect(page.match(/<abbr tabindex="0" aria-describedby="meaning-1">/g)).toHaveLength(2);
    expect(page.match(/>interleukin-6</g)).toHaveLength(2);
  });

  it('are explained in a quotation as well, by the identifiers of the abstract', () => {
    const work = {
      title: inlineText('Cytokines'),
      abstract: { sections: [{ text: inlineText('No. A cytokine rose. Yes.') }] },
    };
    const view = { plain: { terms: [[0, 6, 14, 'cytokine']] } as const, meanings };
    const marks = explainedMarks(view, { locale: 'en' }, 'quoted');
    const quotation = String(quoted(work, [0, 4, 20], [0, 6, 19], marks));
    expect(quotation).toMatch(
      /^A <b><span class="explained"><dfn tabindex="0" aria-describedby="meaning-1">cytokine<\/dfn>/,
    );
    expect(quotation).toMatch(/<\/span> rose<\/b>\.$/);
    expect(quotation).not.toContain(' id=');
    expect(String(quoted(work, [0, 0, 3], undefined, marks))).toBe('No.');
  });

  it('are explained in the record’s other abstracts, each found by its wording', async () => {
    const sections = [{ text: inlineText('A cytokine rose.') }];
    const others = [
      { kind: 'other', sections: [{ text: inlineText('Nothing.') }] },
      { kind: 'translation', language: 'fa', sections: [{ text: inlineText('سیتوکین بالا رفت.') }] },
      {
        kind: 'plain-language-summary',
        language: 'en',
        sections: [{ text: inlineText('The cytokine rose.') }],
      },
    ] as const;
    const beside = [
      { wording: textsMark(['The cytokine rose.']), terms: [[0, 4, 12, 'cytokine'] as const] },
      { wording: textsMark(['سیتوکین بالا رفت.']), terms: [[0, 0, 7, 'cytokine'] as const] },
      { wording: textsMark(['An older wording.']), terms: [[0, 0, 2, 'cytokine'] as const] },
    ];
    const work = aWork({ abstract: { sections }, otherAbstracts: others });
    const ports = fakePorts([work]);
    const plain = { ...ports.plain, layerOf: async () => ({ beside }), explain: async () => meanings };
    const context = createPageContext(institution, 'fa', await createAssets());
    const page = String((await workPage({ id: work.id }, { ...ports, plain }, context))?.main);
    expect(page.match(/<dfn /g)).toHaveLength(2);
    expect(page).toMatch(
      /The <span class="explained"><dfn tabindex="0" aria-describedby="meaning-s0-1">cytokine</,
    );
    expect(page).toMatch(/lang="fa" dir="rtl"><p><span class="explained"><dfn[^>]*="meaning-o2-1">سیتوکین</);
    // Once with the summary, once with the abstracts.
    expect(page.match(/data-explain-switch/g)).toHaveLength(2);
  });

  it('are left as they are where their entry is gone', () => {
    const text = inlineText('A cell.');
    expect(drawn(text, { terms: [[0, 2, 6, 'gone']] })).toBe('A cell.');
  });
});
