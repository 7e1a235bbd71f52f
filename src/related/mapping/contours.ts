import { contourDensity } from 'd3-contour';
import { sheet } from './fit-to-sheet.ts';

/** How far a work's presence reaches, in units of the sheet; less where there are many. */
const widestReach = 20;
const narrowestReach = 9;
/** Lines at these shares of the greatest density: the coast first. */
const levels = [0.06, 0.16, 0.3, 0.48, 0.68];

/** The lie of the land: where works stand close together it is high. Each level as the data of an SVG path, the lowest first. */
export function contoursOf(places: Uint16Array): readonly string[] {
  const points = Array.from({ length: places.length / 2 }, (_, at): [number, number] => [
    places[at * 2] ?? 0,
    places[at * 2 + 1] ?? 0,
  ]);
  const reach = Math.max(narrowestReach, widestReach / Math.max(1, Math.log10(points.length / 300)));
  const density = contourDensity<[number, number]>()
    .size([sheet.width, sheet.height])
    .bandwidth(reach)
    .cellSize(4);
  // The highest line that is found tells how high the land is.
  const height = density.thresholds(30)(points).at(-1)?.value ?? 0;
  if (height === 0) return [];
  return density
    .thresholds(levels.map((level) => level * height))(points)
    .map(({ coordinates }) => pathOf(coordinates));
}

function pathOf(polygons: readonly (readonly (readonly (readonly number[])[])[])[]): string {
  return polygons
    .flat()
    .map(
      (ring) =>
        `M${ring
          .map(([x = 0, y = 0]) => `${Math.round(x)} ${Math.round(y)}`)
          .filter(isNew)
          .join('L')}Z`,
    )
    .join('');
}

function isNew(point: string, at: number, all: readonly string[]): boolean {
  return point !== all[at - 1];
}
