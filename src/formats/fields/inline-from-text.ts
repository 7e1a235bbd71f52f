import { foldSpaces, InlineBuilder, inlineText } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';

const tag = /<(\/?)([A-Za-z][\w:.-]{0,30})((?:\s[^<>]{0,300})?)>/g;
/** Elements that say how letters stand; what else looks like one of these is text. */
const inlineNames = new Set(
  'i em italic b strong bold u underline sub inf sup math mfrac mi mn mo mrow mroot ms msqrt mstyle msub msubsup msup mtable mtd mtext mtr mover munder munderover mspace mfenced semantics'.split(
    ' ',
  ),
);
/** Elements of which only the text is kept, set apart by a space. */
const blockNames = new Set('p br div span title sec list list-item li ul ol sc h1 h2 h3 h4 tt'.split(' '));
const reference = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
};

/**
 * Text of a cell or a field that may or may not be markup: tags that are known and closed in order become markup
 * (`CO<inf>2</inf>`, `<jats:italic>`), references of HTML their characters; any other `<` and `&` is text (`p <0.05`).
 */
export function inlineFromText(text: string): InlineMarkup {
  if (!text.includes('<')) return inlineText(decoded(text));
  const tags = [...text.matchAll(tag)].filter(([, , name = '']) => isKnown(localOf(name)));
  const paired = pairs(tags);
  const builder = new InlineBuilder();
  let at = 0;
  tags.forEach((found, number) => {
    builder.text(decoded(text.slice(at, found.index)));
    at = found.index + found[0].length;
    const local = localOf(found[2] ?? '');
    if (paired.has(number)) {
      if (found[1] === '/') builder.closeElement(local);
      else builder.openElement(local);
    } else if (blockNames.has(local)) builder.text(' ');
  });
  builder.text(decoded(text.slice(at)));
  return foldSpaces(builder.take()) as InlineMarkup;
}

function isKnown(local: string): boolean {
  return inlineNames.has(local) || blockNames.has(local);
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** The numbers of those tags that open and close in order; the others are dropped. */
function pairs(tags: readonly RegExpExecArray[]): ReadonlySet<number> {
  const paired = new Set<number>();
  const open: { readonly local: string; readonly number: number }[] = [];
  tags.forEach(([, slash, name = ''], number) => {
    const local = localOf(name);
    if (!inlineNames.has(local)) return;
    if (slash === '') {
      if (open.length < 50) open.push({ local, number });
      return;
    }
    const depth = open.findLastIndex((one) => one.local === local);
    const opening = open[depth];
    if (opening === undefined) return;
    open.length = depth;
    paired.add(opening.number).add(number);
  });
  return paired;
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, (whole, name: string) => {
    const lower = name.toLowerCase();
    if (!lower.startsWith('#')) return Object.hasOwn(named, lower) ? (named[lower] ?? whole) : whole;
    const code = lower.startsWith('#x') ? Number.parseInt(lower.slice(2), 16) : Number(lower.slice(1));
    const isCharacter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}
