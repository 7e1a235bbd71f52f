import { type Html, html } from '../../markup/index.ts';
import type { PersonSummary, Side } from '../../people/index.ts';
import type { PageContext } from '../../ui/index.ts';

/** Somebody who signs with others, and whence, where that is known. */
export type SigningWith = PersonSummary & { readonly together: number; readonly side?: Side | undefined };

/** People, each with what is said of the number of works. */
export function renderPeople(
  title: string,
  people: readonly SigningWith[],
  count: ((works: number) => string) | undefined,
  { urls }: PageContext,
  below?: string,
): Html | undefined {
  if (people.length === 0) return undefined;
  return html`<section><h2>${title}</h2><ul class="stated">${people.map(
    ({ id, slug, name, together }) =>
      html`<li><a href="${urls.person(id, slug)}"><bdi>${name}</bdi></a>${count && html` <span class="quiet">${count(together)}</span>`}</li>`,
  )}</ul>${below !== undefined && html`<p class="quiet">${below}</p>`}</section>`;
}

/**
 * With whom somebody signs most, so many from the institution and from outside each, and last of whom it is not said;
 * in one list under a plain title where it is said of nobody.
 */
export function renderSigningWith(
  people: readonly SigningWith[],
  shown: number,
  context: PageContext,
): Html | undefined {
  const { person: say } = context.words;
  const of = (side: Side | undefined) => people.filter((one) => one.side === side).slice(0, shown);
  const isTold = people.some(({ side }) => side !== undefined);
  return html`${renderPeople(say.coauthorsInside, of('inside'), say.together, context)}${renderPeople(
    say.coauthorsOutside,
    of('outside'),
    say.together,
    context,
  )}${renderPeople(isTold ? say.coauthorsUnsaid : say.coauthors, of(undefined), say.together, context)}`;
}
