import { type Element, textOf } from '../xml/element.ts';

/** One value of an element of Dublin Core. */
export interface Statement {
  /** White space folded. */
  readonly text: string;
  /** As it stands, with its line ends. */
  readonly printed: string;
  /** As the attribute `xml:lang` says. */
  readonly language?: string;
  /** An identifier in an attribute, as of a creator. */
  readonly id?: string;
}

export type Statements = (element: string) => readonly Statement[];

/** Elements of DCMI Terms that say more exactly what one of the fifteen says. */
const refinements: Readonly<Record<string, string>> = {
  license: 'rights',
  accessRights: 'rights',
  license_ref: 'rights',
};

/** What a `dc` element says, by the name of the element; nothing where an element is empty. */
export function statementsOf(dc: Element): Statements {
  const byElement = new Map<string, Statement[]>();
  for (const child of dc.children) {
    const text = textOf(child);
    // Placeholders that programs write for nothing.
    if (text === undefined || /^(?:null|none|n\/?a|-+|##[\w.]+##)$/i.test(text)) continue;
    const element = Object.hasOwn(refinements, child.name) ? (refinements[child.name] ?? '') : child.name;
    const { 'xml:lang': language, 'xml:id': xmlId, id = xmlId, authority } = child.attributes;
    const said = byElement.get(element) ?? [];
    said.push({
      text,
      printed: child.children.length === 0 ? child.text.trim() : text,
      ...(language && { language }),
      ...((id ?? authority) && { id: id ?? authority ?? '' }),
    });
    byElement.set(element, said);
  }
  return (element) => byElement.get(element) ?? [];
}
