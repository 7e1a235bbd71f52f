import { widthOf } from './key.ts';
import { type Label, rounded } from './picture.ts';

/** A dot that may have a name: those named first have the first choice of place. */
export interface NamedDot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Empty where it has none. */
  readonly text: string;
  readonly strong?: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** In units of the picture: longer names may be set in two lines, and from the second on had better be. */
const longName = 150;
const longestInOneLine = 230;
const lineHeight = 15;
/** Of a line of writing, above and below the line it stands on. */
const ascent = 11;
const descent = 4;

/** Below, above or beside its dot, wherever first a name has room without touching another name or dot; else nowhere. */
export function labelsBeside(
  dots: readonly NamedDot[],
  size: { readonly width: number; readonly height: number },
): readonly Label[] {
  const labels: Label[] = [];
  const taken: Box[] = dots.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  for (const dot of dots) {
    if (dot.text === '') continue;
    const found = linesOf(dot.text)
      .flatMap((lines) => waysToSet(lines, dot, size))
      .find(({ box }) => isInside(box, size) && !taken.some((other) => overlap(other, box)));
    if (found === undefined) continue;
    taken.push(found.box);
    labels.push(...found.labels);
  }
  return labels;
}

interface Way {
  readonly labels: readonly Label[];
  readonly box: Box;
}

/** Around the dot, the best place first; what stands below or above is moved inwards where it would leave the picture. */
function waysToSet(
  lines: readonly string[],
  { x, y, radius, strong }: NamedDot,
  { width }: { readonly width: number },
): readonly Way[] {
  const long = Math.max(...lines.map(widthOf)) * (strong ? 1.08 : 1);
  const more = (lines.length - 1) * lineHeight;
  const middle = Math.min(Math.max(x, long / 2), width - long / 2);
  const [below, above, level] = [y + radius + 14, y - radius - 5 - more, y + 4 - more / 2];
  const [after, before] = [x + radius + 5, x - radius - 5];
  const ways: readonly Pick<Label, 'x' | 'y' | 'anchor'>[] = [
    { x: middle, y: below, anchor: 'middle' },
    { x: middle, y: above, anchor: 'middle' },
    { x: after, y: level, anchor: 'start' },
    { x: before, y: level, anchor: 'end' },
    { x, y: below, anchor: 'start' },
    { x, y: below, anchor: 'end' },
    { x, y: above, anchor: 'start' },
    { x, y: above, anchor: 'end' },
  ];
  return ways.map((way) => {
    const left = way.x - { start: 0, middle: long / 2, end: long }[way.anchor];
    return {
      labels: lines.map((text, at) => ({
        x: rounded(way.x),
        y: rounded(way.y + at * lineHeight),
        text,
        anchor: way.anchor,
        ...(strong && { strong }),
      })),
      box: { left, right: left + long, top: way.y - ascent, bottom: way.y + more + descent },
    };
  });
}

/** How a name may be set, the better way first; in two lines it is broken where the longer one is shortest. */
function linesOf(text: string): readonly (readonly string[])[] {
  const words = text.split(' ');
  if (words.length === 1 || widthOf(text) < longName) return [[text]];
  const longest = (lines: readonly string[]) => Math.max(...lines.map(widthOf));
  const [broken = [text]] = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')])
    .sort((a, b) => longest(a) - longest(b));
  return widthOf(text) > longestInOneLine ? [broken, [text]] : [[text], broken];
}

function isInside(
  { left, right, top, bottom }: Box,
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  return left >= 0 && right <= width && top >= 0 && bottom <= height;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
