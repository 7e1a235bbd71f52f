import { parseAccept } from 'hono/utils/accept';
import { exportFormats } from '../formats/index.ts';

/** In which form an `Accept` header asks for a work (RFC 9110, section 12.5.1). */
export type FormAsked =
  | { readonly kind: 'page' }
  /** By the extension of its address, and what stands behind `?` there. */
  | { readonly kind: 'file'; readonly extension: string; readonly query: Readonly<Record<string, string>> }
  | { readonly kind: 'none' };

/** Names beside those of the formats themselves, as DOI registries and others use them. */
const otherNames: readonly (readonly [mediaType: string, extension: string])[] = [
  ['application/json', 'json'],
  ['application/vnd.schemaorg.ld+json', 'jsonld'],
  ['application/vnd.jats+xml', 'xml'],
  ['text/x-bibliography', 'txt'],
  ['application/linkset+json', 'linkset'],
  ['text/markdown', 'md'],
];
const extensions = new Map<string, string>(otherNames);
for (const { mediaType, extension } of exportFormats) {
  const [bare = mediaType] = mediaType.split(';');
  if (!extensions.has(bare)) extensions.set(bare, extension);
}

/** Media types that a work is to be had in, beside its page. */
export const formsOfWorks: readonly string[] = [...extensions.keys()];

const page: FormAsked = { kind: 'page' };

/** `forms`: media types that are to be had beside the page, with their extensions; those of a work, unless others are given. */
export function formAsked(
  accept: string | undefined,
  forms: ReadonlyMap<string, string> = extensions,
): FormAsked {
  // What browsers, and those who do not care, send.
  if (accept === undefined || accept === '*/*' || accept.startsWith('text/html')) return page;
  const asked = parseAccept(accept)
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q);
  for (const { type, params } of asked) {
    const name = type.toLowerCase();
    if (name === 'text/html' || name === 'application/xhtml+xml' || name === '*/*' || name === 'text/*')
      return page;
    const extension = forms.get(name === 'application/*' ? 'application/json' : name);
    if (extension !== undefined) return { kind: 'file', extension, query: wordsOf(params) };
  }
  return { kind: 'none' };
}

/** `style=apa; locale=en-US` */
function wordsOf(params: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const query: Record<string, string> = {};
  for (const name of ['style', 'locale']) {
    const value = params[name]?.replaceAll('"', '');
    if (value !== undefined && value !== '') query[name] = value;
  }
  return query;
}
