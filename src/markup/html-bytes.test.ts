import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InlineMarkup } from '../model/index.ts';
import { type Html, html, htmlBytes, inline, keepHtml, trustedHtml } from './index.ts';

/** The same page twice: with pieces kept wherever the seed says, and drawn throughout. */
function pages(texts: readonly string[], isKept: readonly boolean[]): { kept: Html; drawn: Html } {
  const page = (keep: (html: Html, at: number) => Html) => {
    const parts = texts.map((text, at) =>
      keep(html`<li title="${text}">${text} · ${inline('<i>x</i>' as InlineMarkup)}</li>`, at),
    );
    return html`<ul>${parts}</ul>${keep(html`<p>${parts[0]}${texts}</p>`, texts.length)}`;
  };
  return { kept: page((part, at) => (isKept[at] ? keepHtml(part) : part)), drawn: page((part) => part) };
}

const text = fc.string({ unit: fc.constantFrom('a', '<', '&', '"', 'é', 'α', 'ش', '𝛽', '\0', '\ud835') });

describe('markup as bytes', () => {
  it('is what it says, however much of it is kept', () => {
    void fc.assert(
      fc.property(
        fc.array(text, { maxLength: 8 }),
        fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
        (texts, isKept) => {
          const { kept, drawn } = pages(texts, isKept);
          const said = drawn.toString().toWellFormed();
          expect(kept.toString().toWellFormed()).toBe(said);
          expect(htmlBytes(kept).bytes.toString()).toBe(said);
          expect(htmlBytes(drawn).bytes.toString()).toBe(said);
        },
      ),
    );
  });

  it('has a mark that tells pages apart, by what is drawn and by what is kept', () => {
    const mark = (drawn: string, kept: string) => htmlBytes(html`${drawn}${keepHtml(html`${kept}`)}`).mark;
    expect(new Set([mark('a', 'b'), mark('b', 'b'), mark('a', 'c'), mark('ab', '')]).size).toBe(4);
    expect(mark('a', 'b')).toBe(mark('a', 'b'));
  });

  it('leaves out the character that no document may hold', () => {
    const all = html`${'a\0b'}${inline('c\0d' as InlineMarkup)}${trustedHtml('e\0f')}${keepHtml(html`g`)}`;
    expect(htmlBytes(all).bytes.toString()).toBe('abcdefg');
  });
});
