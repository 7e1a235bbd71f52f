import { foldSpaces } from '../../markup/index.ts';

/** A tag with the lines of its value, the first of which may be empty. */
export interface TaggedField {
  readonly tag: string;
  readonly lines: readonly string[];
}

/** The lines of a text, whatever they end with; empty ones left out. */
export function linesOf(text: string): readonly string[] {
  return text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
}

/** The fields of one record by their tags. */
export class TaggedRecord {
  readonly fields: readonly TaggedField[];
  readonly #byTag = new Map<string, TaggedField[]>();

  constructor(fields: readonly TaggedField[]) {
    this.fields = fields;
    for (const field of fields) {
      const held = this.#byTag.get(field.tag);
      if (held === undefined) this.#byTag.set(field.tag, [field]);
      else held.push(field);
    }
  }

  has(tag: string): boolean {
    return this.value(tag) !== undefined;
  }

  /** What stands under the tags, tag by tag, each value folded into one line; empty ones left out. */
  values(...tags: readonly string[]): readonly string[] {
    return tags.flatMap((tag) =>
      (this.#byTag.get(tag) ?? []).flatMap(({ lines }) => foldSpaces(lines.join(' ')) || []),
    );
  }

  /** The first value, of the first of these tags that has one. */
  value(...tags: readonly string[]): string | undefined {
    for (const tag of tags) {
      for (const { lines } of this.#byTag.get(tag) ?? []) {
        const folded = foldSpaces(lines.length === 1 ? (lines[0] ?? '') : lines.join(' '));
        if (folded !== '') return folded;
      }
    }
    return undefined;
  }

  /** Every line under the tags, without those that are empty. */
  lines(...tags: readonly string[]): readonly string[] {
    return tags.flatMap((tag) =>
      (this.#byTag.get(tag) ?? []).flatMap(({ lines }) => lines.flatMap((line) => foldSpaces(line) || [])),
    );
  }
}
