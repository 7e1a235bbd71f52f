// Draws the outline of the land and the middle of every country from Natural Earth (public domain), as
// world-atlas packs it, into src/ui/pictures/world.ts: node scripts/with-node.mjs scripts/make-world.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { resolve } = createRequire(import.meta.url);
const atlas = (name) => JSON.parse(readFileSync(resolve(`world-atlas/${name}.json`), 'utf8'));
const width = 480;
const north = 84;
const south = -57;
/** Rings that enclose less than so many square units are left out. */
const smallest = 3;

/** Equal Earth, an equal-area projection (Šavrič, Patterson and Jenny 2018). */
function project([longitude, latitude]) {
  const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
  const m = Math.sqrt(3) / 2;
  const t = Math.asin(m * Math.sin((latitude * Math.PI) / 180));
  const t2 = t * t;
  const t6 = t2 ** 3;
  const lambda = (longitude * Math.PI) / 180;
  return [
    (lambda * Math.cos(t)) / (m * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2))),
    t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2)),
  ];
}

const [right] = project([180, 0]);
const [, top] = project([0, north]);
const [, bottom] = project([0, south]);
const scale = width / (2 * right);
const height = Math.round((top - bottom) * scale);
const place = (point) => {
  const [x, y] = project(point);
  return [Math.round((x + right) * scale), Math.round((top - y) * scale)];
};

/** The arcs of a TopoJSON file as lists of [longitude, latitude] (its specification, section 4.2). */
function arcsOf({ arcs, transform }) {
  const { scale: by, translate } = transform;
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * by[0] + translate[0], y * by[1] + translate[1]];
    });
  });
}

function ringsOf(geometry, arcs) {
  const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
  const ring = (numbers) =>
    numbers.flatMap((number, at) => {
      const arc = number < 0 ? [...arcs[~number]].reverse() : arcs[number];
      return at === 0 ? arc : arc.slice(1);
    });
  return polygons.map((polygon) => ring(polygon[0]));
}

function areaAndMiddle(points) {
  let [area, x, y] = [0, 0, 0];
  for (let at = 0; at < points.length; at += 1) {
    const [x0, y0] = points[at];
    const [x1, y1] = points[(at + 1) % points.length];
    const cross = x0 * y1 - x1 * y0;
    area += cross / 2;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  }
  return { area: Math.abs(area), middle: area === 0 ? points[0] : [x / (6 * area), y / (6 * area)] };
}

/** Where a ring crosses the 180th meridian it is cut in two. */
function cut(ring) {
  const leaps = ring.flatMap(([longitude], at) =>
    at > 0 && Math.abs(longitude - ring[at - 1][0]) > 180 ? [at] : [],
  );
  if (leaps.length === 0) return [ring];
  const turned = [...ring.slice(leaps[0]), ...ring.slice(1, leaps[0])];
  const pieces = [];
  for (const point of turned) {
    const piece = pieces.at(-1);
    if (piece === undefined || Math.abs(point[0] - piece.at(-1)[0]) > 180) pieces.push([point]);
    else piece.push(point);
  }
  return pieces;
}

const land = atlas('land-110m');
const landArcs = arcsOf(land);
const outline = land.objects.land.geometries
  .flatMap((geometry) => ringsOf(geometry, landArcs))
  .filter((ring) => ring.some(([, latitude]) => latitude > south))
  .flatMap(cut)
  .map((ring) =>
    ring.map(place).filter((point, at, all) => at === 0 || String(point) !== String(all[at - 1])),
  )
  .filter((ring) => ring.length > 3 && areaAndMiddle(ring).area >= smallest)
  .map((ring) => {
    let [x, y] = ring[0];
    const steps = ring.slice(1).map(([nextX, nextY]) => {
      const step = `${nextX - x} ${nextY - y}`;
      [x, y] = [nextX, nextY];
      return step;
    });
    return `M${ring[0].join(' ')}l${steps.join(' ')}z`.replaceAll(' -', '-');
  })
  .join('');

const countries = atlas('countries-50m');
const countryArcs = arcsOf(countries);
const middles = new Map();
for (const geometry of countries.objects.countries.geometries) {
  const code = geometry.id && new Intl.Locale('und', { region: geometry.id }).maximize().region;
  const canonical = geometry.id && Intl.getCanonicalLocales(`und-${geometry.id}`)[0].slice(4);
  if (!code || !/^[A-Z]{2}$/.test(canonical) || canonical === 'AQ') continue;
  const [largest] = ringsOf(geometry, countryArcs)
    .map(areaAndMiddle)
    .sort((a, b) => b.area - a.area);
  middles.set(canonical, place(largest.middle));
}
const lines = [...middles].sort().map(([code, at]) => `${code} ${at.join(' ')}`);

writeFileSync(
  join(import.meta.dirname, '..', 'src', 'ui', 'pictures', 'world.ts'),
  `// Made by scripts/make-world.mjs from Natural Earth (public domain). Not edited by hand.

export const worldSize = { width: ${width}, height: ${height} } as const;

/** The land without Antarctica, in the Equal Earth projection. */
export const landOutline =
  '${outline}';

/** The middle of each country by ISO 3166-1 code, in the same units. */
export const countryMiddles: ReadonlyMap<string, readonly [x: number, y: number]> = new Map(
  '${lines.join(',')}'
    .split(',')
    .map((line) => {
      const [code = '', x, y] = line.split(' ');
      return [code, [Number(x), Number(y)]];
    }),
);
`,
);
console.log(`${outline.length} characters of outline, ${middles.size} countries`);
