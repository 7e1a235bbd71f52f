import { type Html, html } from '../../markup/index.ts';
import type { Topic, TopicMap } from '../../related/index.ts';
import type { PageContext } from '../../ui/index.ts';
import { placeNames } from './place-names.ts';

/** More dots than this a page does not carry: of each topic the same share is drawn. */
const mostDots = 8_000;
/** Below this many the dots are larger. */
const few = 1_500;
const lineHeight = 1.15;

/** The map with its topics as links; `chosen` stands out, and so do its parts. */
export function renderMap(map: TopicMap, context: PageContext, chosen?: string): Html {
  const { urls, words } = context;
  const say = words.map;
  const { contours, width, height, topics, works } = map;
  const smallest = topics.filter(({ hasParts }) => !hasParts);
  const every = Math.max(1, Math.ceil(works / mostDots));
  const wholes = topics.filter(({ within }) => within === undefined).length;
  return html`<figure class="map${works < few && ' few'}"><svg data-near="${urls.mapAt()}" viewBox="0 0 ${width} ${height}" role="group" aria-labelledby="map-about"><desc id="map-about">${say.about(
    works,
    wholes,
  )}</desc><g class="land">${contours.map((d) => html`<path d="${d}"/>`)}</g><g class="dots${chosen !== undefined && ' chosen'}" aria-hidden="true">${smallest.map(
    (topic) =>
      html`<a${isOf(topic, chosen) && html` class="own"`} href="${urls.map(topic.slug)}" tabindex="-1"><title>${nameOf(topic, context)}</title><path d="${dotsOf(topic, every)}"/></a>`,
  )}</g><g class="names">${placeNames(map).map(
    ({ slug, isPart, lines, x, y, step }) =>
      html`<a class="${isPart ? 'part ' : ''}from-${step}" href="${urls.map(slug)}"><text y="${y}">${lines.map(
        (line, at) =>
          html`<tspan x="${x}" dy="${at === 0 ? `${0.35 - ((lines.length - 1) * lineHeight) / 2}em` : `${lineHeight}em`}">${line}</tspan>`,
      )}</text></a>`,
  )}</g></svg><div class="tools" hidden><button type="button" value="+">${say.closer}</button><button type="button" value="-">${say.farther}</button><button type="button" value="0">${say.whole}</button><span>${say.hint}</span></div></figure>`;
}

/** `Exosomes, cartilage`: the terms that tell most. */
export function nameOf({ terms }: Pick<Topic, 'terms'>, { words }: PageContext): string {
  const name = terms.slice(0, 2).join(words.separator);
  return name === '' ? words.map.various : `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function isOf({ slug, within }: Topic, chosen: string | undefined): boolean {
  return chosen !== undefined && (slug === chosen || within === chosen);
}

/** Dots as lines of no length with round ends: a few bytes each. */
function dotsOf({ places }: Topic, every: number): string {
  let d = '';
  for (let at = 0; at < places.length; at += 2 * every) d += `M${places[at]} ${places[at + 1]}h0`;
  return d;
}
