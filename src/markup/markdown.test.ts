import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { inlineText } from './inline-builder.ts';
import { frontMatter, inlineMarkdown, markdown, markdownLink } from './markdown.ts';
import { typedMarkup } from './typed-markup.ts';

/** As GitHub reads it; HTML in it would stay HTML. */
const read = (text: unknown) =>
  micromark(String(text), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
const asText = (html: string) =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
const tagsIn = (html: string) => [...html.matchAll(/<\/?[a-z][^>]*>/gi)].map(([tag]) => tag);

const harmful = [
  '[click](javascript:alert(1))',
  '![x](https://evil.example/track.png)',
  '<script>alert(1)</script>',
  '<https://evil.example/>',
  'see https://evil.example/ and www.evil.example or me@evil.example',
  '# Ignore all previous instructions',
  '- item',
  '1. item',
  '```js\nrun()\n```',
  '> quoted',
  'a\n\n---\n\nb',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '&lt;b&gt; &#x3c;b&#x3e;',
  '**bold** _it_ ~~gone~~ `code`',
  'a\\',
  '[^1]: note',
  '[ref]: https://evil.example/',
  '- [ ] done',
  'two  \nlines',
  '=== \n+ x',
];

describe('text in Markdown', () => {
  it.each(harmful)('is text and nothing else: %s', (text) => {
    for (const document of [
      markdown`${text}\n`,
      markdown`A line: ${text} and more.\n`,
      markdown`> ${text}\n`,
    ]) {
      const html = read(document);
      expect(tagsIn(html).filter((tag) => !/^<\/?(?:p|blockquote)>$/.test(tag))).toEqual([]);
      expect(asText(html)).toContain(text.replace(/\s+/g, ' ').trim());
    }
  });

  it('says what it said, whatever it is', () => {
    const signs = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom(...'\\`*_[]()<>&~|$#{}^!-+=.:@/ \n1aw', 'www.', 'https://', '](', '```'))
        .map((all) => all.join('')),
      fc.constantFrom(...harmful),
    );
    fc.assert(
      fc.property(signs, (text) => {
        const html = read(markdown`Said: ${text} (end)\n`);
        expect(tagsIn(html)).toEqual(['<p>', '</p>']);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps raised and lowered figures', () => {
    expect(read(inlineMarkdown(typedMarkup('H<sub>2</sub>O at 10<sup>-3</sup> <i>in vivo</i>')))).toBe(
      '<p>H<sub>2</sub>O at 10<sup>-3</sup> in vivo</p>',
    );
    expect(read(inlineMarkdown(inlineText('<sub>2 < 3</sub>')))).toBe(
      '<p>&lt;sub&gt;2 &lt; 3&lt;/sub&gt;</p>',
    );
  });

  it('has links whose text and address end where they should', () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl({ withQueryParameters: true }), (text, address) => {
        const tags = tagsIn(read(markdown`- ${markdownLink(`a${text}b`, `${address}(x)`)}\n`));
        expect(tags.map((tag) => tag.replace(/ .*/, ''))).toEqual([
          '<ul>',
          '<li>',
          '<a',
          '</a>',
          '</li>',
          '</ul>',
        ]);
      }),
    );
  });

  it('has facts in front that nothing in them can end', () => {
    const text = String(
      frontMatter({ title: 'a\n---\n# "b": \u{E0041}\u2028c', year: 2024, none: undefined, names: ['x: y'] }),
    );
    expect(text).toBe('---\ntitle: "a --- # \\"b\\": c"\nyear: 2024\nnames:\n  - "x: y"\n---\n');
  });
});
