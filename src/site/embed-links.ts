import { type Html, html } from '../markup/index.ts';
import type { PageContext } from '../ui/index.ts';

/** So that other sites find how to show a page of ours (oEmbed 1.0, section 4). */
export function embedLinks(path: string, title: string, { institution, urls }: PageContext): Html {
  const link = (type: string, format: 'json' | 'xml') =>
    html`<link rel="alternate" type="${type}" title="${title}" href="${institution.origin + urls.oembed(institution.origin + path, format)}">
`;
  return html`${link('application/json+oembed', 'json')}${link('text/xml+oembed', 'xml')}`;
}
