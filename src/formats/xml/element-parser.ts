import { SaxesParser } from 'saxes';
import { ElementNode } from './element.ts';
import { namedCharacters } from './entities.ts';
import { deepestNesting, type PlainElement, readPlainElement } from './plain-element.ts';

/** What one piece of XML holds, or why it is none. */
export type ElementParse =
  | ({ readonly kind: 'element' } & PlainElement)
  | { readonly kind: 'malformed'; readonly reason: string };

/** Reads one element strictly, with all that is in it. Names outside `known` are listed, once each. */
export function parseElement(xml: string, known: ReadonlyMap<string, string>): ElementParse {
  const plain = readPlainElement(xml, known);
  return plain === undefined ? parseWhole(xml, known) : { kind: 'element', ...plain };
}

/** Any well-formed element, comments, CDATA and all. Without namespaces saxes is four times as fast. */
export function parseWhole(xml: string, known: ReadonlyMap<string, string>): ElementParse {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.ENTITIES = { ...namedCharacters };
  const unknown: string[] = [];
  const top = new ElementNode('', {});
  const open: ElementNode[] = [];
  let current = top;
  parser.on('opentag', ({ name, attributes }) => {
    const kept = known.get(name);
    if (kept === undefined && !unknown.includes(name)) unknown.push(name);
    const node = new ElementNode(kept ?? name, attributes as Record<string, string>);
    current.add(node);
    open.push(current);
    if (open.length > deepestNesting) throw new Error(`elements nested deeper than ${deepestNesting}`);
    current = node;
  });
  parser.on('text', (text) => current.addText(text));
  parser.on('cdata', (text) => current.addText(text));
  parser.on('closetag', () => {
    current = open.pop() ?? top;
  });
  parser.on('doctype', () => {
    throw new Error('a document type in the middle');
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    return { kind: 'malformed', reason: unknownEntity(xml, error) ?? reasonOf(error) };
  }
  const element = top.children[0];
  return element === undefined
    ? { kind: 'malformed', reason: 'it holds no element' }
    : { kind: 'element', element, unknown, lines: xml.split('\n').length - 1 };
}

function unknownEntity(xml: string, error: unknown): string | undefined {
  if (!reasonOf(error).startsWith('undefined entity')) return undefined;
  for (const [, name = ''] of xml.matchAll(/&([\p{L}_:][\p{L}\p{N}._:-]{0,50});/gu)) {
    if (namedCharacters[name] === undefined) return `nobody knows what &${name}; stands for`;
  }
  return undefined;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '') : 'unreadable';
}
