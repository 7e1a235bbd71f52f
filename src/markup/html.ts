import type { InlineMarkup } from '../model/index.ts';

const markup = Symbol('markup');

/** Text that is safe in a page as it stands. Only this file can make it: no data from outside can pass for it. */
export interface Html {
  readonly [markup]: string;
  toString(): string;
}

/** What may stand in a template: strings and numbers are escaped, `Html` is kept, lists are joined, and nothing shows nothing. */
export type Inserted = Html | string | number | false | undefined | readonly Inserted[];

/** Markup that is drawn once for many pages, ready to be sent. */
export interface KeptMarkup {
  /** In UTF-8. */
  readonly bytes: Buffer;
  /** Differs when the bytes do. */
  readonly mark: string;
}

/** Stands in the text of markup for the next of its kept pieces. No markup has it otherwise: HTML and XML know no such character. */
export const gap = '\0';

class SafeHtml implements Html {
  /** With a gap for each piece that is kept. */
  readonly [markup]: string;
  readonly kept: readonly KeptMarkup[] | undefined;
  constructor(text: string, kept?: readonly KeptMarkup[]) {
    this[markup] = text;
    this.kept = kept;
  }
  toString(): string {
    const { kept } = this;
    if (kept === undefined) return this[markup];
    return this[markup]
      .split(gap)
      .map((text, at) => text + (kept[at]?.bytes.toString() ?? ''))
      .join('');
  }
}

/** The pieces that the template under way has met: nothing else runs before it is done. */
let met: KeptMarkup[] | undefined;

/** Builds markup. Attribute values must be quoted: `<a href="${url}">`. */
export function html(literals: TemplateStringsArray, ...inserted: readonly Inserted[]): Html {
  met = undefined;
  let text = literals[0] ?? '';
  for (let at = 0; at < inserted.length; at += 1) text += render(inserted[at]) + (literals[at + 1] ?? '');
  return new SafeHtml(text, met);
}

/** A title or abstract as it stands: its markup was made safe when it was read. */
export function inline(text: InlineMarkup): Html {
  return new SafeHtml(withoutGaps(text));
}

/** The text with a gap for each kept piece, and these: for whoever sends it. */
export function textAndKept(html: Html): { text: string; kept: readonly KeptMarkup[] } {
  return { text: html[markup], kept: (html as SafeHtml).kept ?? [] };
}

/** Markup that is put in place as it is kept. */
export function keptHtml(kept: KeptMarkup): Html {
  return new SafeHtml(gap, [kept]);
}

/** Without what no document may hold. */
function withoutGaps(text: string): string {
  return text.includes(gap) ? text.replaceAll(gap, '') : text;
}

/** Inline markup in which words stand between U+0002 and U+0003, as a search marks them. */
export function marked(text: InlineMarkup): Html {
  // Only around text: whatever data may hold, elements stay nested as they are.
  return inline(text.replace(markedText, '<mark>$1</mark>').replace(strayMarks, '') as InlineMarkup);
}

const markedText = /\u0002([^\u0002\u0003<>]*)\u0003/g;
const strayMarks = /[\u0002\u0003]/g;

/** Markup that was made by this project's own code and never by data, such as a drawn picture or a minified style sheet. */
export function trustedHtml(text: string): Html {
  return new SafeHtml(withoutGaps(text));
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
  if (inserted instanceof SafeHtml) {
    if (inserted.kept !== undefined) {
      met ??= [];
      for (const kept of inserted.kept) met.push(kept);
    }
    return inserted[markup];
  }
  if (Array.isArray(inserted)) {
    let text = '';
    for (const part of inserted) text += render(part);
    return text;
  }
  throw new TypeError('Only text, numbers, markup and lists of them can stand in a template.');
}

const special = /[&<>"'\0]/;
const specials = /[&<>"'\0]/g;
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  [gap]: '',
};

/** Text made safe for element content and quoted attributes, of HTML and XML alike. */
export function escapeText(text: string): string {
  return special.test(text) ? text.replace(specials, (character) => escapes[character] ?? '') : text;
}
