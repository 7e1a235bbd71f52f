import { SaxesParser } from 'saxes';

export interface Tree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Tree | string)[];
}

interface Growing {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (Growing | string)[];
}

/** Every element of one of the names, whole; what stands inside another of them belongs to that one. */
export function treesOf(xml: string, names: readonly string[]): readonly Tree[] {
  const found: Tree[] = [];
  const open: Growing[] = [];
  const parser = new SaxesParser();
  parser.on('error', () => {});
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === 0 && !names.includes(name)) return;
    const element: Growing = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed !== undefined && open.length === 0) found.push(closed);
  });
  parser.write(xml).close();
  return found;
}

/** The elements of a name anywhere inside, in order. */
export function within(tree: Tree, name: string): readonly Tree[] {
  return tree.children.flatMap((child) =>
    typeof child === 'string' ? [] : child.name === name ? [child] : within(child, name),
  );
}

export function textOf(tree: Tree | undefined): string {
  if (tree === undefined) return '';
  return tree.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The text of the first element of a name, with its white space folded. */
export function textWithin(tree: Tree, name: string): string | undefined {
  const text = textOf(within(tree, name)[0]).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}
