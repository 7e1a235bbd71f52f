import { type Html, html, trustedHtml } from '../markup/index.ts';

/** Drawn by hand on a grid of 16; strokes take the colour of the text. */
const drawings = {
  search: '<circle cx="6.5" cy="6.5" r="4.25"/><path d="m9.75 9.75 4.5 4.5"/>',
  external: '<path d="M4.5 11.5 11.5 4.5M6 4.5h5.5V10"/>',
  theme: '<circle cx="8" cy="8" r="5.75"/><path d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" fill="currentColor"/>',
  copy: '<path d="M5.5 5.5h7.75v8.25H5.5z"/><path d="M10.5 5.25v-3H2.75v8.25h2.5"/>',
  down: '<path d="M8 2.5v10.75M3.75 9 8 13.25 12.25 9"/>',
  share: '<path d="M8 10V1.75M4.75 5 8 1.75 11.25 5M3 8.5v5.75h10V8.5"/>',
} as const;

export type IconName = keyof typeof drawings;

/** Said once in a page; `icon` refers to it. */
export const iconSprite: Html = trustedHtml(
  `<div hidden><svg aria-hidden="true">${Object.entries(drawings)
    .map(([name, drawing]) => `<symbol id="icon-${name}" viewBox="0 0 16 16">${drawing}</symbol>`)
    .join('')}</svg></div>`,
);

const icons = Object.fromEntries(
  Object.keys(drawings).map((name) => [
    name,
    html`<svg class="icon" aria-hidden="true"><use href="#icon-${name}"/></svg>`,
  ]),
) as Readonly<Record<IconName, Html>>;

/** A small picture beside a word, silent for screen readers. */
export function icon(name: IconName): Html {
  return icons[name];
}

/** A link that leaves the site. */
export function externalLink(address: string, text: Html | string): Html {
  return html`<a class="external" href="${address}">${text}${icons.external}</a>`;
}
