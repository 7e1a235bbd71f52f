import type { InlineMarkup } from '../model/index.ts';

const markup = Symbol('markup');

/** Text that is safe in a page as it stands. Only this file can make it: no data from outside can pass for it. */
export interface Html {
  readonly [markup]: string;
  toString(): string;
}

/** What may stand in a template: strings and numbers are escaped, `Html` is kept, lists are joined, and nothing shows nothing. */
export type Inserted = Html | string | number | false | undefined | readonly Inserted[];

class SafeHtml implements Html {
  readonly [markup]: string;
  constructor(text: string) {
    this[markup] = text;
  }
  toString(): string {
    return this[markup];
  }
}

/** Builds markup. Attribute values must be quoted: `<a href="${url}">`. */
export function html(literals: TemplateStringsArray, ...inserted: readonly Inserted[]): Html {
  let text = literals[0] ?? '';
  for (let at = 0; at < inserted.length; at += 1) text += render(inserted[at]) + (literals[at + 1] ?? '');
  return new SafeHtml(text);
}

/** A title or abstract as it stands: its markup was made safe when it was read. */
export function inline(text: InlineMarkup): Html {
  return new SafeHtml(text);
}

/** Inline markup in which words stand between U+0002 and U+0003, as a search marks them. */
export function marked(text: InlineMarkup): Html {
  // Only around text: whatever data may hold, elements stay nested as they are.
  return new SafeHtml(text.replace(markedText, '<mark>$1</mark>').replace(strayMarks, ''));
}

const markedText = /\u0002([^\u0002\u0003<>]*)\u0003/g;
const strayMarks = /[\u0002\u0003]/g;

/** Markup that was made by this project's own code and never by data, such as a drawn picture or a minified style sheet. */
export function trustedHtml(text: string): Html {
  return new SafeHtml(text);
}

const beyondLatin1 = /[^\x00-\xff]/;

/**
 * The same markup in one piece of memory. Engines hold a text as the tree of the parts that it was put together from,
 * and walk that tree in every page it stands in: for markup that is drawn once for many pages.
 */
export function inOnePiece(html: Html): Html {
  const text = html.toString();
  const encoding = beyondLatin1.test(text) ? 'utf16le' : 'latin1';
  return new SafeHtml(Buffer.from(text, encoding).toString(encoding));
}

/** JSON inside a `<script>` element: nothing in it can end the element. */
export function jsonInScript(value: unknown): Html {
  const text = JSON.stringify(value);
  const ends = text.includes('<') || text.includes('\u2028') || text.includes('\u2029');
  return new SafeHtml(
    ends
      ? text.replace(endsScripts, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)
      : text,
  );
}

const endsScripts = /[<\u2028\u2029]/g;

function render(inserted: Inserted): string {
  if (typeof inserted === 'string') return escapeText(inserted);
  if (typeof inserted === 'number') return String(inserted);
  if (inserted === undefined || inserted === false) return '';
  if (inserted instanceof SafeHtml) return inserted[markup];
  if (Array.isArray(inserted)) {
    let text = '';
    for (const part of inserted) text += render(part);
    return text;
  }
  throw new TypeError('Only text, numbers, markup and lists of them can stand in a template.');
}

const special = /[&<>"']/;
const specials = /[&<>"']/g;
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for element content and quoted attributes, of HTML and XML alike. */
export function escapeText(text: string): string {
  return special.test(text) ? text.replace(specials, (character) => escapes[character] ?? '') : text;
}
