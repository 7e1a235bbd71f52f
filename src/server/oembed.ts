import { validXml } from '../formats/index.ts';
import { html } from '../markup/index.ts';
import { cardSize } from '../ui/index.ts';
import type { Answer } from './web-app.ts';

/** What another site shows in the stead of one of our addresses (oEmbed 1.0, section 2.3.4.4). */
export interface Embeddable {
  readonly title: string;
  readonly author?: string | undefined;
  /** The address of the small page. */
  readonly frame: string;
  /** The address of its card. */
  readonly picture: string;
  readonly provider: { readonly name: string; readonly url: string };
  /** In pixels, where the other site sets no bounds. */
  readonly height: number;
}

const widest = 640;
const day = 24 * 60 * 60;

/** The answer to a request of oEmbed; `found` is what the address leads to. */
export function oembedAnswer(
  found: Embeddable | undefined,
  asked: Readonly<Record<string, string | undefined>>,
): Answer {
  const { format = 'json', url = '' } = asked;
  if (format !== 'json' && format !== 'xml') return refused(501, 'The formats are json and xml.');
  if (url === '') return refused(400, 'Ask with ?url= and the address of a page of ours.');
  if (found === undefined) return refused(404, 'There is nothing here that could be shown elsewhere.');
  const width = bounded(widest, asked.maxwidth);
  const height = bounded(found.height, asked.maxheight);
  const fields = {
    version: '1.0',
    type: 'rich',
    title: found.title,
    author_name: found.author,
    provider_name: found.provider.name,
    provider_url: found.provider.url,
    cache_age: day,
    thumbnail_url: found.picture,
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
    width,
    height,
    html: String(
      html`<iframe src="${found.frame}" title="${found.title}" width="${width}" height="${height}" style="border:0" loading="lazy"></iframe>`,
    ),
  };
  return format === 'json'
    ? { kind: 'file', text: JSON.stringify(fields), contentType: 'application/json; charset=utf-8', headers }
    : { kind: 'file', text: inXml(fields), contentType: 'text/xml; charset=utf-8', headers };
}

/** Scripts of other sites ask, too. */
const headers = { 'access-control-allow-origin': '*' };

function inXml(fields: Readonly<Record<string, string | number | undefined>>): string {
  return validXml(html`<?xml version="1.0" encoding="utf-8"?>
<oembed>
${Object.entries(fields).flatMap(([name, value]) =>
  value === undefined
    ? []
    : [
        html`<${name}>${value}</${name}>
`,
      ],
)}</oembed>
`);
}

function bounded(usual: number, most: string | undefined): number {
  return /^[1-9]\d{0,4}$/.test(most ?? '') ? Math.min(usual, Number(most)) : usual;
}

function refused(status: 400 | 404 | 501, sentence: string): Answer {
  return { kind: 'file', status, text: `${sentence}\n`, contentType: 'text/plain; charset=utf-8', headers };
}
