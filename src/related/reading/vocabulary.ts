import type { DatabaseSync } from 'node:sqlite';
import { termsOf } from '../../text/index.ts';
import { type Features, headingMark } from './features.ts';
import { isTelling } from './is-telling.ts';
import type { KeptTerm } from './kept-term.ts';
import { linkMark } from './links-of.ts';
import type { Profile } from './profile.ts';
import { type Statistics, unnumbered, type Vector, weigh } from './statistics.ts';

/** The terms of the catalogue, numbered, with how readers write them and how many works have them. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #terms: KeptTerm[] = [];
  readonly #isLink: boolean[] = [];
  readonly #pairs = new Map<number, Map<number, number>>();
  readonly #words: (readonly string[] | undefined)[] = [];
  readonly #telling: (boolean | undefined)[] = [];
  readonly #written: (string | undefined)[] = [];
  /** Terms before this one have been looked at for pairs. */
  #paired = 0;

  static of(terms: Iterable<KeptTerm>): Vocabulary {
    const vocabulary = new Vocabulary();
    for (const term of terms) vocabulary.#keep(term);
    return vocabulary;
  }

  /** The terms of an epoch, as they are kept. */
  static read(db: DatabaseSync, epoch: number): Vocabulary {
    const terms = db.prepare(
      'select id, key, surface, works, named from related_term where epoch = ? order by id',
    );
    return Vocabulary.of(
      terms.iterate(epoch).map(({ id, key, surface, works, named }) => ({
        id: Number(id),
        key: String(key),
        surface: String(surface),
        works: Number(works),
        named: Number(named),
      })),
    );
  }

  get size(): number {
    return this.#terms.length;
  }

  term(id: number): KeptTerm | undefined {
    return this.#terms[id];
  }

  /** The profile of a work; terms not met before get numbers and no place in the statistics. */
  profileOf(features: Features, statistics: Statistics): Profile {
    const vector = this.#weighed(features, statistics, (key) => {
      const id = this.#terms.length;
      this.#keep({ id, key, surface: features.surfaces.get(key) ?? key, works: 0, named: 0 });
      return id;
    });
    const own = Uint32Array.from(features.links.own, (key) => this.#ids.get(key) ?? 0);
    return { vector, own, ...features.marks };
  }

  /** The same of a text that is only asked with: what the catalogue does not know is left out, and nothing is kept. */
  vectorOfQuestion(features: Features, statistics: Statistics): Vector {
    return this.#weighed(features, statistics, () => unnumbered);
  }

  #weighed(
    { counts, length, links }: Features,
    statistics: Statistics,
    numberNew: (key: string) => number,
  ): Vector {
    const counted = (those: ReadonlyMap<string, number>) =>
      Array.from(those, ([key, count]) => {
        const term = this.#ids.get(key) ?? numberNew(key);
        return { term, count, works: this.#terms[term]?.works ?? 0 };
      });
    return weigh({ words: counted(counts), links: counted(links.weights), length }, statistics);
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

  /** Whether a term is a work that is cited, not a word. */
  isLink(id: number): boolean {
    return this.#isLink[id] === true;
  }

  /** Whether a term can say what a work is about. */
  isTelling(id: number): boolean {
    let telling = this.#telling[id];
    if (telling === undefined) {
      telling = isTelling(this.#terms[id], this.wordsIn(id));
      this.#telling[id] = telling;
    }
    return telling;
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
      this.#terms.push({ id: this.#terms.length, key: '', surface: '', works: 0, named: 0 });
    this.#terms[term.id] = term;
    while (this.#isLink.length < term.id) this.#isLink.push(false);
    this.#isLink[term.id] = term.key.startsWith(linkMark);
  }
}
