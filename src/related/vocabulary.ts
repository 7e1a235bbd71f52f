import { termsOf } from '../text/index.ts';
import { type Features, headingMark } from './features.ts';
import { type Statistics, type Vector, weigh } from './statistics.ts';

/** A term as it is kept. */
export interface KeptTerm {
  readonly id: number;
  readonly key: string;
  readonly surface: string;
  /** In how many works it was when the statistics were taken; 0 where it came later. */
  readonly works: number;
}

/** The terms of one work by their numbers, in no order. */
export interface CountedTerms {
  readonly terms: Uint32Array;
  readonly counts: Float32Array;
  readonly length: number;
}

/** The terms of the catalogue, numbered, with how readers write them and how many works have them. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #terms: KeptTerm[] = [];
  readonly #pairs = new Map<number, Map<number, number>>();
  readonly #words: (readonly string[] | undefined)[] = [];
  readonly #written: (string | undefined)[] = [];
  /** Terms before this one have been looked at for pairs. */
  #paired = 0;

  static of(terms: Iterable<KeptTerm>): Vocabulary {
    const vocabulary = new Vocabulary();
    for (const term of terms) vocabulary.#keep(term);
    return vocabulary;
  }

  get size(): number {
    return this.#terms.length;
  }

  term(id: number): KeptTerm | undefined {
    return this.#terms[id];
  }

  /** The vector of a work; terms not met before get numbers and no place in the statistics. */
  vectorOf({ counts, surfaces, length }: Features, statistics: Statistics): Vector {
    const terms = Uint32Array.from(counts.keys(), (key) => {
      const known = this.#ids.get(key);
      if (known !== undefined) return known;
      const id = this.#terms.length;
      this.#keep({ id, key, surface: surfaces.get(key) ?? key, works: 0 });
      return id;
    });
    return this.weighed({ terms, counts: Float32Array.from(counts.values()), length }, statistics);
  }

  weighed({ terms, counts, length }: CountedTerms, statistics: Statistics): Vector {
    const counted = Array.from(terms, (term, at) => ({
      term,
      count: counts[at] ?? 0,
      works: this.#terms[term]?.works ?? 0,
    }));
    return weigh(counted, length, statistics);
  }

  /** The heading that two words make together, if the catalogue has one: `rheumatoid` and `arthritis`. */
  headingOf(word: number, other: number): number | undefined {
    for (; this.#paired < this.#terms.length; this.#paired += 1) {
      const { key = '' } = this.#terms[this.#paired] ?? {};
      if (!key.startsWith(headingMark)) continue;
      const [first, second, third] = key.slice(headingMark.length).split(' ');
      const a = this.#ids.get(first ?? '');
      const b = this.#ids.get(second ?? '');
      if (a !== undefined && b !== undefined && third === undefined)
        for (const [one, two] of [
          [a, b],
          [b, a],
        ] as const)
          this.#pairs.set(one, (this.#pairs.get(one) ?? new Map<number, number>()).set(two, this.#paired));
    }
    return this.#pairs.get(word)?.get(other);
  }

  /** The keys of the words of a term. */
  wordsIn(id: number): readonly string[] {
    let words = this.#words[id];
    if (words === undefined) {
      const { key = '' } = this.#terms[id] ?? {};
      words = key.startsWith(headingMark) ? key.slice(headingMark.length).split(' ') : [key];
      this.#words[id] = words;
    }
    return words;
  }

  /** A term as a reader would write it; words of headings in small letters where texts have them so. */
  written(id: number): string {
    let written = this.#written[id];
    if (written === undefined) {
      const { key = '', surface = '' } = this.#terms[id] ?? {};
      written = key.startsWith(headingMark)
        ? surface.replace(/\p{Lu}\p{Ll}+/gu, (word) => this.#small(word))
        : surface;
      this.#written[id] = written;
    }
    return written;
  }

  #small(word: string): string {
    const [term] = termsOf(word);
    const id = term && this.#ids.get(term.key);
    const surface = id === undefined ? undefined : this.#terms[id]?.surface;
    return surface !== undefined && /^\p{Ll}/u.test(surface) ? word.toLowerCase() : word;
  }

  #keep(term: KeptTerm): void {
    this.#ids.set(term.key, term.id);
    while (this.#terms.length < term.id)
      this.#terms.push({ id: this.#terms.length, key: '', surface: '', works: 0 });
    this.#terms[term.id] = term;
  }
}

/** Counts, over all works, how many have a term and how they write it. */
export class Census {
  readonly #ids = new Map<string, number>();
  readonly #works: number[] = [];
  readonly #forms: Map<string, number>[] = [];

  add({ counts, surfaces, length }: Features): CountedTerms {
    const terms = Uint32Array.from(counts.keys(), (key) => {
      let id = this.#ids.get(key);
      if (id === undefined) {
        id = this.#works.length;
        this.#ids.set(key, id);
        this.#works.push(0);
        this.#forms.push(new Map());
      }
      this.#works[id] = (this.#works[id] ?? 0) + 1;
      const forms = this.#forms[id];
      const form = surfaces.get(key) ?? key;
      // A dozen ways to write a term are enough to choose from.
      if (forms && (forms.has(form) || forms.size < 12)) forms.set(form, (forms.get(form) ?? 0) + 1);
      return id;
    });
    return { terms, counts: Float32Array.from(counts.values()), length };
  }

  vocabulary(): Vocabulary {
    return Vocabulary.of(
      this.#ids.entries().map(([key, id]) => {
        let surface = key;
        let most = 0;
        for (const [form, times] of this.#forms[id] ?? []) {
          if (times < most || (times === most && form <= surface)) continue;
          surface = form;
          most = times;
        }
        return { id, key, surface, works: this.#works[id] ?? 0 };
      }),
    );
  }
}
