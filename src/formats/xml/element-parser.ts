import { SaxesParser } from 'saxes';
import type { Element } from './element.ts';
import { namedCharacters } from './entities.ts';

/** What one piece of XML holds, or why it is none. `lines` counts the line ends in it. */
export type ElementParse =
  | {
      readonly kind: 'element';
      readonly element: Element;
      readonly lines: number;
      readonly unknown: readonly string[];
    }
  | { readonly kind: 'malformed'; readonly reason: string; readonly lines: number };

/** Deeper nesting than this is no bibliographic record. */
const deepest = 100;

/** Without namespaces saxes is four times as fast; a place in its message would be that of our endless document. */
const options = { xmlns: false, position: false } as const;

const noChildren: readonly Element[] = [];

class Node implements Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text = '';
  children: readonly Element[] = noChildren;
  tail = '';

  constructor(name: string, attributes: Readonly<Record<string, string>>) {
    this.name = name;
    this.attributes = attributes;
  }

  add(child: Node): void {
    if (this.children === noChildren) this.children = [child];
    else (this.children as Node[]).push(child);
  }
}

/**
 * Makes a strict reader of single elements. One parser is kept for many pieces, as children of an endless
 * document, because making one costs more than reading a short record; a piece that fails costs a new parser.
 * Names outside `known` are listed, once each.
 */
export function createElementParser(known: ReadonlyMap<string, string>): (xml: string) => ElementParse {
  let parser: SaxesParser<typeof options> | undefined;
  let open: Node[] = [];
  let current = new Node('', {});
  let unknown: string[] = [];

  function freshParser(): SaxesParser<typeof options> {
    const made = new SaxesParser<typeof options>(options);
    made.ENTITIES = namedCharacters;
    made.on('opentag', ({ name, attributes }) => {
      // The kept spelling of a name compares faster than the one just cut from the text.
      const kept = known.get(name);
      if (kept === undefined && open.length > 0 && !unknown.includes(name)) unknown.push(name);
      const node = new Node(kept ?? name, attributes);
      current.add(node);
      open.push(current);
      if (open.length > deepest) throw new Error(`elements nested deeper than ${deepest}`);
      current = node;
    });
    made.on('text', addText);
    made.on('cdata', addText);
    made.on('closetag', () => {
      current = open.pop() ?? current;
    });
    made.on('doctype', () => {
      throw new Error('a document type in the middle');
    });
    open = [];
    current = new Node('', {});
    made.write('<pieces>');
    open = [];
    return made;
  }

  function addText(text: string): void {
    const last = current.children.at(-1) as Node | undefined;
    if (last === undefined) current.text = current.text === '' ? text : current.text + text;
    else last.tail = last.tail === '' ? text : last.tail + text;
  }

  return (xml) => {
    parser ??= freshParser();
    const root = current;
    const before = parser.line;
    unknown = [];
    let reason = 'it ends in the middle of an element';
    try {
      parser.write(xml);
      const element = root.children[0];
      if (current === root && element !== undefined && root.children.length === 1 && root.text === '') {
        root.children = noChildren;
        return { kind: 'element', element, lines: parser.line - before, unknown };
      }
    } catch (error) {
      reason = error instanceof Error ? error.message.replace(/\.$/, '') : reason;
    }
    const lines = parser.line - before;
    parser = undefined;
    return { kind: 'malformed', reason, lines };
  };
}
