import { beforeAll, describe, expect, it } from 'vitest';
import { institution } from '../../../test/support/fictional-institution.ts';
import { createAssets } from '../assets.ts';
import { createPageContext, type PageContext } from '../page-context.ts';
import { barsOverYears } from './bars-over-years.ts';
import { coloursOfFiles } from './colours-of-files.ts';
import { dotsOnMap } from './dots-on-map.ts';
import { type Network, network } from './network.ts';
import type { Label, Picture } from './picture.ts';
import { renderPicture } from './render-picture.ts';
import { rowsOverYears } from './rows-over-years.ts';
import { shareBar } from './share-bar.ts';
import { toCsv } from './to-csv.ts';
import { toPng } from './to-png.ts';
import { toSvg } from './to-svg.ts';

let en: PageContext;
let fa: PageContext;
beforeAll(async () => {
  const assets = await createAssets();
  en = createPageContext(institution, 'en', assets);
  fa = createPageContext(institution, 'fa', assets);
});

const said = { name: 'x', title: 'A <title> & "more"', description: 'What it shows' };
const bars = {
  ...said,
  series: ['Article', 'Review'],
  years: [
    { year: 2001, counts: [3, 1] },
    { year: 2004, counts: [0, 12] },
  ],
};
const people: Network = {
  ...said,
  column: 'Together',
  nodes: Array.from({ length: 19 }, (_, at) => ({
    name: `Person Number ${at}`,
    works: 20 - at,
    role: at === 0 ? ('centre' as const) : ('plain' as const),
  })),
  ties: Array.from({ length: 18 }, (_, at) => ({ from: 0, to: at + 1, works: 18 - at })),
};

/** One of each kind. */
const drawn = (context: PageContext): readonly Picture[] => [
  barsOverYears(bars, context),
  rowsOverYears(
    { ...said, column: 'Subject', rows: [{ name: 'Joints', total: 3, years: [{ year: 2001, works: 3 }] }] },
    context,
  ),
  network(people, context),
  dotsOnMap({ ...said, countries: [{ country: 'IR', works: 9 }] }, context),
  shareBar(
    {
      ...said,
      parts: [
        { name: 'Free', works: 1 },
        { name: 'Other', works: 2 },
      ],
    },
    context,
  ),
];

describe('pictures', () => {
  it('stay within their frame', () => {
    for (const { shapes, labels, width, height } of [...drawn(en), ...drawn(fa)]) {
      for (const [, name, value] of String(shapes).matchAll(/ (x|y|cx|cy|width|height)="([^"]+)"/g)) {
        expect(Number(value)).toBeGreaterThanOrEqual(0);
        expect(Number(value)).toBeLessThanOrEqual(/x|width/.test(name ?? '') ? width : height);
      }
      for (const { x, y } of labels) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThanOrEqual(height);
      }
    }
  });

  it('are named, described and told in a table', () => {
    const page = String(renderPicture(barsOverYears(bars, en), (extension) => `/x.${extension}`, en));
    expect(page).toContain('role="img" aria-labelledby="x-title x-about"');
    expect(page).toContain('<title id="x-title">A &lt;title&gt; &amp; &quot;more&quot;</title>');
    expect(page).toContain('<th scope="row"><bdi>2004</bdi></th><td>0</td><td>12</td><td>12</td>');
    expect(page).toContain('href="/x.png"');
  });

  it('show a year as tall as its works are many, stacked from the foot up', () => {
    const heights = [
      ...String(barsOverYears(bars, en).shapes).matchAll(
        /class="(t\d)" x="[^"]+" y="[^"]+" width="[\d.]+" height="([\d.]+)"/g,
      ),
    ]
      .map(([, tone, height]) => [tone, Number(height)] as const)
      .filter(([, height]) => height !== 11);
    expect(heights.map(([tone]) => tone)).toEqual(['t1', 't2', 't2']);
    expect((heights[2]?.[1] ?? 0) / (heights[1]?.[1] ?? 1)).toBeCloseTo(12, 0);
  });

  it('leave no empty picture where there is nothing', () => {
    expect(() => dotsOnMap({ ...said, countries: [] }, en)).not.toThrow();
    expect(() => shareBar({ ...said, parts: [] }, en)).not.toThrow();
    expect(() => barsOverYears({ ...said, series: [], years: [] }, en)).not.toThrow();
  });
});

describe('a network', () => {
  it('looks the same each time', () => {
    expect(String(network(people, en).shapes)).toBe(String(network(people, en).shapes));
  });

  it('writes no name over another, and the first ones always', () => {
    const { labels } = network(people, en);
    const boxes = labels.map(({ x, y, text, anchor }: Label) => {
      const wide = text.length * 7;
      const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
      return { left, right: left + wide, top: y - 10, bottom: y + 3 };
    });
    for (const [at, a] of boxes.entries())
      for (const b of boxes.slice(at + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
    expect(labels[0]).toMatchObject({ text: 'Person Number 0', strong: true });
    expect(labels.length).toBeGreaterThan(9);
  });

  it('finds room for long names of institutions, in two lines where one is too long', () => {
    const names = Array.from(
      { length: 12 },
      (_, at) => `Department of Number${at} and Neighbouring Sciences`,
    );
    const nodes = names.map((name, at) => ({
      name,
      works: 12 - at,
      role: at === 0 ? ('centre' as const) : ('inside' as const),
    }));
    const { labels } = network(
      { ...people, nodes, ties: nodes.slice(1).map((_, at) => ({ from: 0, to: at + 1, works: 1 })) },
      en,
    );
    const written = labels.map(({ text }) => text).join(' ');
    expect(labels[0]?.text).toBe('Department of Number0');
    expect(labels[1]?.text).toBe('and Neighbouring Sciences');
    expect(names.filter((name) => written.includes(name)).length).toBeGreaterThan(8);
  });

  it('says who is of the institution and who is not by form, by a key and in the table', () => {
    const told = {
      ...people,
      nodes: people.nodes.map((node, at) =>
        at === 0 ? node : { ...node, role: at === 3 ? ('outside' as const) : ('inside' as const) },
      ),
    };
    for (const context of [en, fa]) {
      const { shapes, labels, table } = network(told, context);
      const { inside, outside, whence } = context.words.pictures;
      // One in the network, one in the key.
      expect(String(shapes).match(/class="ring"/g)).toHaveLength(2);
      expect(labels.map(({ text }) => text)).toEqual(expect.arrayContaining([inside, outside]));
      expect(table.columns[1]).toBe(whence);
      expect(table.rows[2]?.[1]).toBe(outside);
      expect(table.rows[3]?.[1]).toBe(inside);
    }
    expect(String(network(people, en).shapes)).not.toContain('ring');
  });

  it('holds everybody but the one in the middle in its table', () => {
    expect(network(people, en).table.rows).toHaveLength(18);
  });
});

describe('a map', () => {
  it('has a dot where the country is, the larger the more works', () => {
    const { shapes, labels, table } = dotsOnMap(
      {
        ...said,
        countries: [
          { country: 'IR', works: 100 },
          { country: 'SG', works: 25 },
          { country: 'ZZ', works: 1 },
        ],
      },
      en,
    );
    const dots = [...String(shapes).matchAll(/<circle class="t1 dot" cx="(\d+)" cy="(\d+)" r="([\d.]+)"/g)];
    expect(dots.map(([, , , radius]) => Number(radius))).toEqual([14, 7]);
    // Iran lies to the west and to the north of Singapore.
    expect(Number(dots[0]?.[1])).toBeLessThan(Number(dots[1]?.[1]));
    expect(Number(dots[0]?.[2])).toBeLessThan(Number(dots[1]?.[2]));
    expect(labels.map(({ text }) => text)).toEqual(['Iran', 'Singapore']);
    expect(table.rows).toHaveLength(3);
    expect(dotsOnMap({ ...said, countries: [{ country: 'IR', works: 1 }] }, fa).labels[0]?.text).toBe(
      'ایران',
    );
  });
});

describe('pictures as files', () => {
  it('have their own colours, title and source as SVG, without style sheet or class', () => {
    for (const picture of drawn(en)) {
      const svg = toSvg(picture, 'Somewhere & Co');
      expect(svg).not.toMatch(/class=|style|var\(/);
      expect(svg).toContain('>Somewhere &amp; Co</text>');
      expect(svg).toContain('A &lt;title&gt;');
      expect(svg).toMatch(/fill="#[0-9a-f]{6}"/);
    }
  });

  it('have the institution’s own accent, held to what can be read on paper, in all tones', async () => {
    const usual = await coloursOfFiles('');
    const dark = await coloursOfFiles('#7a1f3d');
    // As the pages have it: this one needs no holding.
    expect(dark.fills.t1).toBe('#7a1f3d');
    const held = await coloursOfFiles('yellow');
    expect(held.fills.t1).not.toBe('#ffff00');
    expect(new Set(Object.values(held.fills)).size).toBe(5);
    expect(await coloursOfFiles('no colour')).toEqual(usual);
    const svg = toSvg(network(people, en), 'Somewhere', dark);
    expect(svg).toContain('fill="#7a1f3d"');
    for (const tone of ['t1', 't2', 't3', 't4'] as const) expect(svg).not.toContain(usual.fills[tone]);
    const png = await toPng(barsOverYears(bars, en), 'Somewhere', dark);
    expect(Buffer.from(png).equals(Buffer.from(await toPng(barsOverYears(bars, en), 'Somewhere')))).toBe(
      false,
    );
  });

  it('are twice as large in points as PNG', async () => {
    const png = await toPng(barsOverYears(bars, fa), 'منبع');
    const { width } = barsOverYears(bars, fa);
    expect(Buffer.from(png).toString('latin1', 1, 4)).toBe('PNG');
    expect(Buffer.from(png).readUInt32BE(16)).toBe((width + 32) * 2);
  });

  it('are tables that no spreadsheet takes for formulas as CSV', () => {
    const picture = network(
      {
        ...people,
        nodes: [...people.nodes.slice(0, 1), { name: '=1+1, "x"', works: 2, role: 'plain' }],
        ties: [],
      },
      en,
    );
    expect(toCsv(picture)).toBe('\ufeffWho,Together\r\n"\'=1+1, ""x""",2\r\n');
  });
});
