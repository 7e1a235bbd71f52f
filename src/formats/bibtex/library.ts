import { createEntryCutter } from './cut-entries.ts';
import { type Entry, parseEntry, type Resolve } from './parse-entry.ts';

/** The macros of every BibTeX style; values as dates are read. */
const months: ReadonlyMap<string, string> = new Map(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name) => [
    name,
    name,
  ]),
);

/** Types whose entries others refer to. */
const parentTypes =
  /^@(?:book|proceedings|collection|reference|periodical|mvbook|mvproceedings|mvcollection|mvreference|xdata|set)\b/i;
const refersTo = /\b(?:crossref|xdata)\s*=/i;
const defines = /^@string\s*[({]/i;
const header = /^@[A-Za-z][\w-]*\s*[({]\s*([^,={}"\n]*)/;

/** So much is remembered of a file: definitions and possible parents, in characters. */
const mostRemembered = 16 * 2 ** 20;
const deepestChain = 5;

/** The first line of what is kept of an entry that cannot be read alone. */
const withReferents = '@comment{the last entry is the work; it refers to those before it}\n';

/** What is kept of an entry, and the key that it still waits for. */
export interface Kept {
  readonly text: string;
  readonly missing: string | undefined;
}

/** What a file has said so far that other entries may refer to: definitions, and entries that can be parents. */
export class Library {
  readonly #macros = new Map<string, string>();
  readonly #parents = new Map<string, string>();
  #remembered = 0;

  /** Takes note of an entry, and answers what is to be kept of it. */
  enter(text: string): Kept {
    if (defines.test(text)) {
      this.#define(text);
      return { text, missing: undefined };
    }
    if (parentTypes.test(text)) this.remember(keyIn(text), text);
    return this.keep(text);
  }

  /** An entry with everything that it refers to, as far as that is known. */
  keep(text: string): Kept {
    if (this.#macros.size === 0 && !refersTo.test(text)) return { text, missing: undefined };
    const entries = [text];
    const used = new Set<string>();
    let missing: string | undefined;
    const seen = new Set([keyIn(text)]);
    for (let at = 0; at < entries.length; at += 1) {
      const entry = parseEntry(entries[at] ?? '', (name) => this.#use(name, used));
      for (const key of referencesOf(entry)) {
        const folded = key.toLowerCase();
        if (seen.has(folded) || entries.length > deepestChain) continue;
        seen.add(folded);
        const parent = this.#parents.get(folded);
        if (parent === undefined) missing ??= folded;
        else entries.push(parent);
      }
    }
    if (entries.length === 1 && used.size === 0) return { text, missing };
    const definitions = [...used].map((name) => `@string{${name} = {${this.#macros.get(name) ?? ''}}}\n`);
    const parents = entries.slice(1).map((parent) => `${parent.trim()}\n`);
    return { text: withReferents + definitions.join('') + parents.join('') + text, missing };
  }

  remember(key: string, text: string): void {
    if (key === '' || this.#parents.has(key) || text.length > mostRemembered / 4) return;
    this.#parents.set(key, text);
    this.#remembered += text.length;
    for (const [oldest, { length }] of this.#parents) {
      if (this.#remembered <= mostRemembered) break;
      this.#parents.delete(oldest);
      this.#remembered -= length;
    }
  }

  #define(text: string): void {
    const { fields } = parseEntry(text.replace(/^(@[A-Za-z][\w-]*\s*[({])/, '$1_,'), (name) =>
      this.resolve(name),
    );
    for (const [name, [value = '']] of fields) {
      if (this.#remembered > mostRemembered) return;
      this.#macros.set(name, value);
      this.#remembered += name.length + value.length;
    }
  }

  resolve(name: string): string | undefined {
    return this.#macros.get(name) ?? months.get(name);
  }

  #use(name: string, used: Set<string>): string | undefined {
    if (this.#macros.has(name)) used.add(name);
    return this.resolve(name);
  }
}

/** The key of an entry, folded as BibTeX compares keys. */
export function keyIn(text: string): string {
  return (header.exec(text)?.[1] ?? '').trim().toLowerCase();
}

/** The keys of the entries that one inherits from. */
export function referencesOf({ fields }: Entry): readonly string[] {
  return ['xdata', 'crossref'].flatMap((name) =>
    (fields.get(name) ?? []).flatMap((value) =>
      value
        .split(',')
        .map((key) => key.trim().replace(/^\{|\}$/g, ''))
        .filter(Boolean),
    ),
  );
}

/** A kept text taken apart again: the entry, and by key those that it refers to. */
export function takeApart(payload: string): {
  readonly entry: Entry;
  readonly parents: ReadonlyMap<string, Entry>;
} {
  const resolveMonths: Resolve = (name) => months.get(name);
  if (!payload.startsWith(withReferents))
    return { entry: parseEntry(payload, resolveMonths), parents: new Map() };
  const library = new Library();
  const resolve: Resolve = (name) => library.resolve(name);
  const texts: string[] = [];
  const cutter = createEntryCutter();
  for (let rest = Buffer.from(payload); rest.length > 0; ) {
    const cut = cutter.next(rest, true);
    if (cut === undefined) break;
    if (cut.kind === 'record') texts.push(rest.toString('utf8', cut.start, cut.end));
    rest = rest.subarray(cut.end);
  }
  for (const text of texts) if (defines.test(text)) library.enter(text);
  const entries = texts.filter((text) => !defines.test(text)).map((text) => parseEntry(text, resolve));
  const entry = entries.pop() ?? parseEntry('', resolve);
  return { entry, parents: new Map(entries.map((parent) => [parent.key.toLowerCase(), parent])) };
}
