import type { InlineMarkup } from '../model/index.ts';
import { plainText } from './inline-builder.ts';
import { readableText } from './readable-text.ts';

const source = Symbol('markdown');

/** Text in Markdown (CommonMark 0.31). Only this file can make it: no data from outside can pass for it. */
export interface Markdown {
  readonly [source]: string;
  toString(): string;
}

export type InMarkdown = Markdown | string | number | false | undefined | readonly InMarkdown[];

class SafeMarkdown implements Markdown {
  readonly [source]: string;
  constructor(text: string) {
    this[source] = text;
  }
  toString(): string {
    return this[source];
  }
}

/**
 * Builds Markdown. Strings become one line in which nothing is markup, a link, HTML or an entity, for CommonMark and for
 * GitHub's extensions of it; `Markdown` is kept, lists are joined, and nothing shows nothing.
 */
export function markdown(literals: TemplateStringsArray, ...inserted: readonly InMarkdown[]): Markdown {
  let text = literals[0] ?? '';
  for (let at = 0; at < inserted.length; at += 1) text += render(inserted[at]) + (literals[at + 1] ?? '');
  return new SafeMarkdown(text);
}

/** A title or abstract: raised and lowered figures keep their meaning, other markup is left out. */
export function inlineMarkdown(text: InlineMarkup): Markdown {
  const pieces = text.split(/(<\/?su[bp]>)/);
  return new SafeMarkdown(
    pieces
      .map((piece, at) => (at % 2 === 1 ? piece : escapeMarkdown(plainText(piece as InlineMarkup))))
      .join(''),
  );
}

/** A link; the address is one that was made or checked by us. */
export function markdownLink(text: InMarkdown, address: string): Markdown {
  const safe = address.replace(
    /[\s()<>[\]\\"'`*_~|]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return new SafeMarkdown(`[${render(text)}](${safe.toWellFormed()})`);
}

/** What stands before a document between two lines of dashes: each text is one quoted string (YAML 1.2 holds JSON). */
export function frontMatter(
  fields: Readonly<Record<string, string | number | readonly string[] | undefined>>,
): Markdown {
  const quote = (value: string | number) =>
    typeof value === 'number' ? String(value) : JSON.stringify(oneLine(value));
  const lines = Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined || value === '' || (typeof value === 'object' && value.length === 0)) return [];
    return typeof value === 'object'
      ? [`${name}:`, ...value.map((one) => `  - ${quote(one)}`)]
      : [`${name}: ${quote(value)}`];
  });
  return new SafeMarkdown(`---\n${lines.join('\n')}\n---\n`);
}

function render(inserted: InMarkdown): string {
  if (typeof inserted === 'string') return escapeMarkdown(inserted);
  if (typeof inserted === 'number') return String(inserted);
  if (inserted === undefined || inserted === false) return '';
  if (inserted instanceof SafeMarkdown) return inserted[source];
  if (Array.isArray(inserted)) return inserted.map(render).join('');
  throw new TypeError('Only text, numbers, Markdown and lists of them can stand in a template.');
}

const specials = /[\\`*_[\]<>&~|$#{}^]/g;
/** What begins a list, a rule or a heading where a line begins. */
const beginnings = /^(\s*)([-+=]|\d{1,9}[.)])/;
/** What GitHub's extension makes links of without being asked. */
const bareLinks = /(https?|ftp|mailto|xmpp):|(www)\.|@/gi;

function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(specials, '\\$&')
    .replace(
      beginnings,
      (_, space: string, sign: string) => `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}`,
    )
    .replace(bareLinks, (found, scheme?: string, www?: string) =>
      scheme === undefined ? (www === undefined ? '\\@' : `${www}\\.`) : `${found.slice(0, -1)}\\:`,
    );
}

function oneLine(text: string): string {
  return readableText(text).replace(/\s+/g, ' ');
}
