import { type Html, html } from '../../markup/index.ts';
import type { PageContext } from '../page-context.ts';
import { type Cell, hasRightToLeft, type Label, type Picture } from './picture.ts';

/** The forms in which a picture can be taken along. */
const pictureFiles = ['svg', 'png', 'csv'] as const;
type PictureFile = (typeof pictureFiles)[number];

/** A picture with its title, the same figures as a table, and ways to take it along. */
export function renderPicture(
  picture: Picture,
  fileOf: (extension: PictureFile) => string,
  context: PageContext,
): Html {
  const { name, title, description, width, height, shapes, labels } = picture;
  const say = context.words.pictures;
  return html`<figure class="picture" id="picture-${name}"><figcaption>${title}</figcaption><svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${name}-title ${name}-about"><title id="${name}-title">${title}</title><desc id="${name}-about">${description}</desc>${shapes}${labels.map(
    renderLabel,
  )}</svg><details><summary>${context.words.picture.asTable}</summary>${renderTable(picture, context)}<p class="files">${
    say.takeAlong
  } ${pictureFiles.map(
    (extension) =>
      html`<a href="${fileOf(extension)}" download rel="nofollow">${extension.toUpperCase()}</a> `,
  )}</p></details></figure>`;
}

export function renderLabel({ x, y, text, anchor, strong }: Label): Html {
  const classes = [anchor !== 'start' && anchor, strong && 'strong'].filter(Boolean).join(' ');
  return html`<text${classes !== '' && html` class="${classes}"`} x="${x}" y="${y}">${isolated(text)}</text>`;
}

/** Letters from right to left with figures among them, kept in their own order (Unicode Bidirectional Algorithm, section 2.5). */
function isolated(text: string): string {
  return hasRightToLeft(text) ? `\u2068${text}\u2069` : text;
}

function renderTable({ table, title }: Picture, context: PageContext): Html {
  const [first = '', ...others] = table.columns;
  return html`<section class="figures" tabindex="0" aria-label="${title}"><table><thead><tr><th scope="col">${first}</th>${others.map(
    (column) => html`<th scope="col">${column}</th>`,
  )}</tr></thead><tbody>${table.rows.map(
    ([name = '', ...cells]) =>
      html`<tr><th scope="row">${renderCell(name, context)}</th>${cells.map((cell) => html`<td>${renderCell(cell, context)}</td>`)}</tr>`,
  )}</tbody></table></section>`;
}

function renderCell(cell: Cell, { words }: PageContext): Html | string {
  if (typeof cell === 'number') return words.number(cell);
  if (typeof cell === 'string') return html`<bdi>${cell}</bdi>`;
  return html`<a href="${cell.href}"><bdi>${cell.text}</bdi></a>`;
}
