import { escapeText } from './html.ts';

const document = Symbol('xml');

/** XML that is well-formed where it stands. Only this file can make it. */
export interface Xml {
  readonly [document]: string;
  toString(): string;
}

export type InsertedXml = Xml | string | number | false | undefined | readonly InsertedXml[];

class SafeXml implements Xml {
  readonly [document]: string;
  constructor(text: string) {
    this[document] = text;
  }
  toString(): string {
    return this[document];
  }
}

/** Characters that XML 1.0 has no place for (section 2.2), lone surrogates among them. */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Builds XML: strings are escaped and freed of what XML forbids, `Xml` is kept, lists are joined. */
export function xml(literals: TemplateStringsArray, ...inserted: readonly InsertedXml[]): Xml {
  let text = literals[0] ?? '';
  for (let at = 0; at < inserted.length; at += 1) text += render(inserted[at]) + (literals[at + 1] ?? '');
  return new SafeXml(text);
}

function render(inserted: InsertedXml): string {
  if (typeof inserted === 'string') return escapeText(inserted.replace(forbidden, ''));
  if (typeof inserted === 'number') return String(inserted);
  if (inserted === undefined || inserted === false) return '';
  if (inserted instanceof SafeXml) return inserted[document];
  if (Array.isArray(inserted)) return inserted.map(render).join('');
  throw new TypeError('Only text, numbers, XML and lists of them can stand in a template.');
}
