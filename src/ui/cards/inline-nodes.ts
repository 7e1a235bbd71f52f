import type { TextNode } from '@takumi-rs/core';
import type { InlineMarkup } from '../../model/index.ts';

type Style = NonNullable<TextNode['style']>;

const styles: Readonly<Record<string, Style>> = {
  i: { fontStyle: 'italic' },
  b: { fontWeight: 800 },
  u: { textDecoration: 'underline' },
  sub: { fontSize: '0.66em', verticalAlign: 'sub' },
  sup: { fontSize: '0.66em', verticalAlign: 'super' },
};

/** In formulas, what a part means is said by its place: its first, second and third child. */
const partsOfFormulas: Readonly<Record<string, readonly (Style | undefined)[]>> = {
  msub: [undefined, styles.sub],
  msup: [undefined, styles.sup],
  msubsup: [undefined, styles.sub, styles.sup],
};
/** What stands before the second child where a formula is set in one line. */
const between: Readonly<Record<string, string>> = { mfrac: '/', mroot: '√' };
const before: Readonly<Record<string, string>> = { msqrt: '√' };

const pieces = /<(\/?)([a-z]+)[^>]*>|&(amp|lt|gt|quot|#39);|[^<&]+/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

interface Opened {
  readonly name: string;
  readonly style: Style;
  children: number;
}

/** A title as the runs of text that a card sets: italics, bold, high and low figures; formulas in one line. */
export function inlineNodes(markup: InlineMarkup, drawable: (text: string) => string): readonly TextNode[] {
  const runs: { text: string; style: Style }[] = [];
  const open: Opened[] = [{ name: '', style: {}, children: 0 }];
  const innermost = (): Opened => open.at(-1) ?? { name: '', style: {}, children: 0 };

  function add(text: string): void {
    const { style } = innermost();
    const last = runs.at(-1);
    if (last !== undefined && last.style === style) last.text += text;
    else if (text !== '') runs.push({ text, style });
  }

  function enter(name: string): void {
    const parent = innermost();
    const place = partsOfFormulas[parent.name]?.[parent.children];
    if (parent.children === 1) add(between[parent.name] ?? '');
    parent.children += 1;
    const own = name.startsWith('m') ? place : styles[name];
    open.push({ name, style: own === undefined ? parent.style : { ...parent.style, ...own }, children: 0 });
    add(before[name] ?? '');
  }

  for (const [piece, slash, name, entity] of markup.matchAll(pieces)) {
    if (entity !== undefined) add(entities[entity] ?? '');
    else if (name === undefined) add(piece);
    else if (slash === '') enter(name);
    else if (open.length > 1) open.pop();
  }
  return runs.map(({ text, style }) => ({ type: 'text', text: joined(drawable(text)), style }));
}

/** `α-synuclein` and `IL-6` are not parted: a word joiner behind the hyphen that follows, or precedes, one or two signs. */
function joined(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])([\p{L}\p{N}]{1,2})-(?=\S)/gu, '$1-\u2060');
}
