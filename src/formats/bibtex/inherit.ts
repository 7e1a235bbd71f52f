import { referencesOf } from './library.ts';
import type { Entry } from './parse-entry.ts';

export type Fields = ReadonlyMap<string, readonly string[]>;

/** Fields that belong to an entry alone (biblatex 3.20, section 2.4.1 and appendix B, and what names one work). */
const own = new Set(
  'ids crossref xref xdata entryset entrysubtype execute keywords label options presort related relatedoptions relatedstring relatedtype shorthand shorthandintro sortkey abstract pages eid doi url eprint eprinttype pmid pmcid pubmed_id note type unique-id document_type'.split(
    ' ',
  ),
);

/** A title of the parent is not the title of the part (biblatex 3.20, appendix B: default inheritance rules). */
const renamed: readonly (readonly [RegExp, RegExp, Readonly<Record<string, string>>])[] = [
  [/^(?:mv\w+)$/, /./, { title: 'maintitle', subtitle: 'mainsubtitle', titleaddon: 'maintitleaddon' }],
  [
    /^(?:proceedings|collection|reference|book)$/,
    /^(?:in|supp|bookin|conference)/,
    { title: 'booktitle', subtitle: 'booksubtitle', titleaddon: 'booktitleaddon' },
  ],
  [/^periodical$/, /./, { title: 'journaltitle', subtitle: 'journalsubtitle' }],
];

/** The fields of an entry with those that it inherits; its own word always comes first. */
export function inheritedFields(entry: Entry, parents: ReadonlyMap<string, Entry>): Fields {
  if (parents.size === 0) return entry.fields;
  const fields = new Map(entry.fields);
  inherit(fields, entry, parents, new Set([entry.key.toLowerCase()]));
  return fields;
}

function inherit(
  fields: Map<string, readonly string[]>,
  entry: Entry,
  parents: ReadonlyMap<string, Entry>,
  seen: Set<string>,
): void {
  for (const key of referencesOf(entry)) {
    const folded = key.toLowerCase();
    const parent = parents.get(folded);
    if (parent === undefined || seen.has(folded)) continue;
    seen.add(folded);
    const whole = new Map(parent.fields);
    inherit(whole, parent, parents, seen);
    for (const [name, value] of whole) {
      const given = parent.type === 'xdata' ? name : nameInPart(name, parent.type, entry.type);
      if (given !== undefined && !fields.has(given)) fields.set(given, value);
    }
  }
}

function nameInPart(name: string, parentType: string, type: string): string | undefined {
  if (own.has(name)) return undefined;
  const [, , names] = renamed.find(([parent, part]) => parent.test(parentType) && part.test(type)) ?? [];
  // The author of a book is not the author of a chapter, but may well have written it.
  if (name === 'author' && /^(?:proceedings|collection|reference)$/.test(parentType)) return undefined;
  if (names !== undefined && Object.hasOwn(names, name)) return names[name];
  // Any other parent has a title of its own.
  return name === 'title' || name === 'subtitle' ? (names === undefined ? undefined : name) : name;
}
