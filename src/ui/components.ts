import { type Html, html, jsonInScript } from '../markup/index.ts';
import { icon } from './icons.ts';
import type { PageContext } from './page-context.ts';

interface Step {
  readonly text: string;
  readonly href?: string;
}

/** Where the reader is: the steps from home to here, the last without a link. */
export function renderBreadcrumbs(steps: readonly Step[], context: PageContext): Html {
  const { urls, words } = context;
  return html`<nav class="breadcrumbs" aria-label="${words.frame.place}"><ol><li><a href="${urls.home()}">${
    words.frame.home
  }</a></li>${steps.map(({ text, href }) =>
    href === undefined
      ? html`<li aria-current="page">${text}</li>`
      : html`<li><a href="${href}">${text}</a></li>`,
  )}</ol></nav><script type="application/ld+json">${jsonInScript(breadcrumbList(steps, context))}</script>`;
}

/** The same for machines (schema.org). */
export function breadcrumbList(
  steps: readonly Step[],
  { institution: { origin }, urls, words }: PageContext,
): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [{ text: words.frame.home, href: urls.home() }, ...steps].map(({ text, href }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: text,
      item: href === undefined ? undefined : origin + href,
    })),
  };
}

/** A word that a reader must not miss, with more about it. */
export function renderNotice(
  kind: 'alarm' | 'caution' | 'plain',
  heading: Html | string,
  body?: Html | string,
): Html {
  return html`<div class="notice ${kind}"><p class="notice-heading">${heading}</p>${body !== undefined && html`<div>${body}</div>`}</div>`;
}

/** A button that puts the text of an element on the clipboard; shown only where a script can do it. */
export function renderCopyButton(
  of: { readonly element: string } | { readonly text: string },
  text: string,
  label: string,
  copied: string,
): Html {
  const what = 'element' in of ? html`data-copy-element="${of.element}"` : html`data-copy-text="${of.text}"`;
  return html`<button class="copy" type="button" ${what} data-copied="${copied}" aria-label="${label}" hidden>${icon(
    'copy',
  )}<span>${text}</span></button>`;
}
