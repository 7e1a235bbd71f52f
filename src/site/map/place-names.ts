import type { TopicMap } from '../../related/index.ts';

/** A topic's name on the map: lines around a middle, and from which step on there is room for it. */
export interface PlacedName {
  readonly slug: string;
  readonly isPart: boolean;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly step: number;
}

/** Pixels for a unit of the sheet: on a telephone, a tablet, a wide page, and closer and closer (`browser/map.ts`). */
const scales = [0.35, 0.7, 1.05, 2.1, 4.2, 8.4];
const sizes = { whole: 15, part: 12.5 };
/** Of a letter, in sizes of the type. */
const letterWidth = 0.56;
const lineHeight = 1.2;
const longestLine = 30;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Places names so that none touches another, whatever the step; what is shown on one stays on those that are closer. */
export function placeNames({ topics, width }: TopicMap): readonly PlacedName[] {
  const placed: PlacedName[] = [];
  const waiting = topics
    .filter(({ terms }) => terms.length > 0)
    .toSorted(
      (a, b) =>
        Number(a.within !== undefined) - Number(b.within !== undefined) || b.works.length - a.works.length,
    );
  const left = new Set(waiting);
  for (const [step, scale] of scales.entries()) {
    const taken = placed.map((name) => boxOf(name, scale));
    for (const { slug, within, terms, x, y } of left) {
      // On small maps the parts wait: the whole has to be understood first.
      if (within !== undefined && step < 2) continue;
      const lines = linesOf(terms, within !== undefined);
      const name = { slug, isPart: within !== undefined, lines, x, y, step };
      const own = boxOf(name, scale);
      if (own.left < 0 || own.right > width * scale) continue;
      if (taken.some((box) => overlap(box, own))) continue;
      taken.push(own);
      placed.push(name);
      for (const topic of left) if (topic.slug === slug) left.delete(topic);
    }
  }
  return placed;
}

function linesOf([first = '', second = '']: readonly string[], isPart: boolean): readonly string[] {
  const lines = isPart || second === '' ? [first] : [first, second];
  return lines.map((line) => (line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line));
}

function boxOf({ lines, x, y, isPart }: Omit<PlacedName, 'step'>, scale: number): Box {
  const size = isPart ? sizes.part : sizes.whole;
  const half = (Math.max(...lines.map(({ length }) => length)) * size * letterWidth) / 2 + 3;
  const high = (lines.length * size * lineHeight) / 2 + 2;
  return { left: x * scale - half, right: x * scale + half, top: y * scale - high, bottom: y * scale + high };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
