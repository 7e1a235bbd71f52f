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

/** Below, above or beside its dot, wherever first a name has room without touching another name or dot; else nowhere. */
export function labelsBeside(
  dots: readonly NamedDot[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly Label[] {
  const labels: Label[] = [];
  const taken: Box[] = dots.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  for (const { x, y, radius, text, strong } of dots) {
    if (text === '') continue;
    const long = widthOf(text) * (strong ? 1.08 : 1);
    const ways: readonly Label[] = [
      { x, y: y + radius + 14, text, anchor: 'middle' },
      { x, y: y - radius - 5, text, anchor: 'middle' },
      { x: x + radius + 5, y: y + 4, text, anchor: 'start' },
      { x: x - radius - 5, y: y + 4, text, anchor: 'end' },
    ];
    for (const label of ways) {
      const left = label.anchor === 'start' ? label.x : label.x - (label.anchor === 'end' ? long : long / 2);
      const box = { left, right: left + long, top: label.y - 11, bottom: label.y + 4 };
      const isInside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      if (!isInside || taken.some((other) => overlap(other, box))) continue;
      taken.push(box);
      labels.push({ ...label, x: rounded(label.x), y: rounded(label.y), ...(strong && { strong }) });
      break;
    }
  }
  return labels;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
