import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InlineMarkup } from '../model/index.ts';
import { html } from './html.ts';
import { markText, type TextMark } from './index.ts';
import { InlineBuilder, plainText } from './inline-builder.ts';

const mark = (start: number, end: number, tag = 'mark'): TextMark => ({
  start,
  end,
  draw: (content, part) =>
    tag === 'mark'
      ? html`<mark data-part="${part}">${content}</mark>`
      : html`<q data-part="${part}">${content}</q>`,
});
const drawn = (text: string, ...marks: readonly TextMark[]) =>
  markText(text as InlineMarkup, marks)
    .toString()
    .replaceAll(' data-part="0"', '')
    .replaceAll(/ data-part="(\d)"/g, '$1');

describe('marks in inline markup', () => {
  it.each([
    ['around words', 'one two three', [mark(4, 7)], 'one <mark>two</mark> three'],
    ['around an escaped sign', 'a &lt; b', [mark(2, 3)], 'a <mark>&lt;</mark> b'],
    ['after escaped signs', '&amp;&#39; b', [mark(3, 4)], '&amp;&#39; <mark>b</mark>'],
    ['around an element', 'in <i>vivo</i> now', [mark(3, 7)], 'in <mark><i>vivo</i></mark> now'],
    ['around words and an element', 'O<sub>2</sub> up', [mark(0, 5)], '<mark>O<sub>2</sub> up</mark>'],
    ['inside an element', '<i>one two</i>', [mark(0, 3)], '<i><mark>one</mark> two</i>'],
    ['into an element', 'a <i>b c</i>', [mark(0, 3)], '<mark>a </mark><i><mark1>b</mark> c</i>'],
    ['out of an element', '<i>a b</i> c', [mark(2, 5)], '<i>a <mark>b</mark></i><mark1> c</mark>'],
    ['in one another', 'a b c', [mark(0, 5), mark(2, 3, 'q')], '<mark>a <q>b</q> c</mark>'],
    ['across one another', 'a b c', [mark(0, 3), mark(2, 5, 'q')], '<mark>a <q>b</q></mark><q1> c</q>'],
    ['side by side', 'ab', [mark(1, 2), mark(0, 1)], '<mark>a</mark><mark>b</mark>'],
    [
      'around the whole of a formula that it begins in',
      'a <math><mi>xy</mi></math> b',
      [mark(3, 6)],
      'a <mark><math><mi>xy</mi></math> b</mark>',
    ],
    ['nowhere, when they are empty or beyond the text', 'ab', [mark(1, 1), mark(7, 9)], 'ab'],
    ['to the end, when they reach beyond it', 'ab', [mark(1, 9)], 'a<mark>b</mark>'],
    ['beside an empty element', 'a<i></i>b', [mark(0, 1)], '<mark>a</mark><i></i>b'],
  ])('stand %s', (_, text, marks, expected) => {
    expect(drawn(text, ...marks)).toBe(expected);
  });

  const events = fc.array(
    fc.oneof(
      fc.string({ unit: fc.constantFrom('a', ' ', '&', '<', 'é', 'س', '𝛽'), maxLength: 6 }),
      fc.constantFrom('+i', '+sub', '+math', '+mi', '-'),
    ),
    { maxLength: 30 },
  );
  const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 8 });

  it('leave the text as it was, elements nested, and mark all that they were asked to', () => {
    fc.assert(
      fc.property(events, spans, (parts, asked) => {
        const text = built(parts);
        const plain = plainText(text);
        const marks = asked.map(([start, end]) => mark(start, end));
        const result = markText(text, marks).toString();
        expect(plainText(result as InlineMarkup)).toBe(plain);
        expect(unbalanced(result)).toEqual([]);
        expect(result.match(/<math.*?<\/math>/gs)?.some((math) => math.includes('<mark')) ?? false).toBe(
          false,
        );
        const covered = coveredBy(result, 'mark');
        for (const { start, end } of marks)
          for (let at = start; at < Math.min(end, plain.length); at += 1) expect(covered[at]).toBe(true);
        // Without marks, nothing changes but elements that hold nothing.
        expect(result.replace(/<\/?mark[^>]*>/g, '')).toBe(text);
      }),
    );
  });

  it('cost time in proportion to the text', () => {
    const once = 'The <i>p53</i> protein &amp; its &lt;kin&gt;. ';
    const timeOf = (times: number): number => {
      const text = once.repeat(times) as InlineMarkup;
      const marks = Array.from({ length: times }, (_, at) => mark(at * 31 + 4, at * 31 + 11));
      const start = process.threadCpuUsage().user;
      markText(text, marks);
      return (process.threadCpuUsage().user - start) / times;
    };
    timeOf(1000);
    expect(timeOf(20_000)).toBeLessThan(10 * timeOf(2000) + 10);
  });
});

function built(parts: readonly string[]): InlineMarkup {
  const builder = new InlineBuilder();
  const open: string[] = [];
  for (const part of parts)
    if (part === '-') builder.closeElement(open.pop() ?? 'i');
    else if (part.startsWith('+')) {
      open.push(part.slice(1));
      builder.openElement(part.slice(1));
    } else builder.text(part);
  return builder.take();
}

function unbalanced(markup: string): readonly string[] {
  const open: string[] = [];
  for (const [, slash, name = ''] of markup.matchAll(/<(\/?)(\w+)[^>]*>/g))
    if (slash !== '/') open.push(name);
    else if (open.pop() !== name) return [`</${name}>`];
  return open;
}

/** For each unit of plain text, whether it stands in an element. */
function coveredBy(markup: string, name: string): readonly boolean[] {
  const covered: boolean[] = [];
  let depth = 0;
  for (const [piece] of markup.matchAll(/<[^>]*>|[^<]+/g))
    if (piece.startsWith(`<${name}`)) depth += 1;
    else if (piece === `</${name}>`) depth -= 1;
    else if (!piece.startsWith('<'))
      for (let at = 0; at < plainText(piece as InlineMarkup).length; at += 1) covered.push(depth > 0);
  return covered;
}
