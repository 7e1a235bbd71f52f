import { html } from '../../markup/index.ts';
import { type PictureColours, pictureColours } from './colours.ts';
import { type Label, labelSize, type Picture } from './picture.ts';
import { renderLabel } from './render-picture.ts';

const margin = 16;
const titleRoom = 30;

/** A file that stands alone: its own colours, its title and, below, whose figures they are. */
export function toSvg(picture: Picture, source: string, colours: PictureColours = pictureColours): string {
  const { width, height } = sizeOfFile(picture);
  const { title, description, shapes, labels } = picture;
  return painted(
    String(html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d" font-family="'Source Sans 3', Vazirmatn, sans-serif" font-size="${labelSize}" fill="${colours.quiet}">
<title id="t">${title}</title>
<desc id="d">${description}</desc>
<rect class="paper" width="${width}" height="${height}"/>
${captionsOf(picture, source).map(renderLabel)}
<g transform="translate(${margin} ${margin + titleRoom})">${shapes}${labels.map(renderLabel)}</g>
</svg>
`),
    colours,
  );
}

/** The title above and the source below, at the side where reading begins. */
export function captionsOf(picture: Picture, source: string): readonly Label[] {
  const { width, height } = sizeOfFile(picture);
  const side =
    picture.direction === 'rtl'
      ? { x: width - margin, anchor: 'end' as const }
      : { x: margin, anchor: 'start' as const };
  return [
    { ...side, y: margin + labelSize, text: picture.title, strong: true },
    { ...side, y: height - margin + 2, text: source },
  ];
}

/** With its title, its source and room around. */
export function sizeOfFile({ width, height }: Picture): { readonly width: number; readonly height: number } {
  return { width: width + 2 * margin, height: height + 2 * margin + titleRoom + 24 };
}

/** Where the picture itself stands in its file. */
export const placeInFile = { x: margin, y: margin + titleRoom };

/** Attributes rather than a style sheet: every program that shows SVG reads them. */
function painted(svg: string, colours: PictureColours): string {
  const attributes = attributesOf(colours);
  return svg.replace(/ class="([^"]*)"/g, (_, names: string) =>
    names
      .split(' ')
      .map((name) => attributes[name] ?? '')
      .join(''),
  );
}

function attributesOf({ paper, ink, fills, strokes }: PictureColours): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(Object.entries(fills).map(([name, colour]) => [name, ` fill="${colour}"`])),
    ...Object.fromEntries(
      Object.entries(strokes).map(([name, colour]) => [name, ` fill="none" stroke="${colour}"`]),
    ),
    paper: ` fill="${paper}"`,
    strong: ` font-weight="600" fill="${ink}"`,
    land: ` fill="${fills.land}" stroke="${strokes.hair}" stroke-width="0.5"`,
    node: ` stroke="${paper}" stroke-width="1.5"`,
    ring: ` fill="${paper}" stroke="${fills.t1}" stroke-width="2"`,
    dot: ' fill-opacity="0.75"',
    middle: ' text-anchor="middle"',
    end: ' text-anchor="end"',
  };
}
