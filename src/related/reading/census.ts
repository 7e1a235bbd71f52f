import type { Features } from './features.ts';
import type { Profile } from './profile.ts';
import { type Statistics, unnumbered, weigh } from './statistics.ts';
import { Vocabulary } from './vocabulary.ts';

/** The terms of one work by the census's numbers, in no order. */
export interface CountedTerms {
  readonly words: Uint32Array;
  readonly counts: Float32Array;
  readonly length: number;
  readonly links: Uint32Array;
  readonly linkWeights: Float32Array;
  /** Those of the links that are its own names. */
  readonly own: Uint32Array;
  readonly marks: Features['marks'];
}

/** How many works have a term, and how they write it. */
interface Tally {
  readonly number: number;
  works: number;
  /** How many of the works have it in their title, headings or keywords. */
  named: number;
  readonly forms: Map<string, number>;
}

/** Counts, over all works, how many have a term and how they write it; then numbers the terms for good. */
export class Census {
  readonly #words = new Map<string, Tally>();
  readonly #links = new Map<string, { readonly number: number; works: number; isOwn: boolean }>();
  #works = 0;
  #length = 0;

  add({ counts, surfaces, named, length, links, marks }: Features): CountedTerms {
    this.#works += 1;
    this.#length += length;
    return {
      words: Uint32Array.from(counts.keys(), (key) =>
        this.#countWord(key, surfaces.get(key) ?? key, named.has(key)),
      ),
      counts: Float32Array.from(counts.values()),
      length,
      links: Uint32Array.from(links.weights.keys(), (key) => this.#countLink(key, links.own.includes(key))),
      linkWeights: Float32Array.from(links.weights.values()),
      own: Uint32Array.from(links.own, (key) => this.#links.get(key)?.number ?? 0),
      marks,
    };
  }

  get statistics(): Statistics {
    return { works: this.#works, meanLength: this.#works > 0 ? this.#length / this.#works : 0 };
  }

  /** The terms numbered, and what makes profiles of the works counted. The census is of no use afterwards. */
  finish(): { readonly vocabulary: Vocabulary; readonly profileOf: (counted: CountedTerms) => Profile } {
    const statistics = this.statistics;
    const wordWorks = Uint32Array.from(this.#words.values(), ({ works }) => works);
    const linkIds = new Int32Array(this.#links.size).fill(unnumbered);
    const linkWorks = Uint32Array.from(this.#links.values(), ({ works }) => works);
    const vocabulary = Vocabulary.of(this.#kept(linkIds));
    return {
      vocabulary,
      profileOf: ({ words, counts, length, links, linkWeights, own, marks }) => {
        const said = Array.from(words, (term, at) => ({
          term,
          count: counts[at] ?? 0,
          works: wordWorks[term] ?? 0,
        }));
        const bound = Array.from(links, (link, at) => ({
          term: linkIds[link] ?? unnumbered,
          count: linkWeights[at] ?? 0,
          works: linkWorks[link] ?? 0,
        }));
        return {
          vector: weigh({ words: said, links: bound, length }, statistics),
          own: own.map((link) => linkIds[link] ?? 0),
          ...marks,
        };
      },
    };
  }

  *#kept(linkIds: Int32Array) {
    for (const [key, { number, works, named, forms }] of this.#words)
      yield { id: number, key, surface: commonest(forms, key), works, named };
    let id = this.#words.size;
    for (const [key, { number, works, isOwn }] of this.#links) {
      // What one work cites and no other couples nothing: most references are such.
      if (works < 2 && !isOwn) continue;
      linkIds[number] = id;
      yield { id, key, surface: '', works, named: 0 };
      id += 1;
    }
  }

  #countWord(key: string, form: string, isNamed: boolean): number {
    let tally = this.#words.get(key);
    if (tally === undefined) {
      tally = { number: this.#words.size, works: 0, named: 0, forms: new Map() };
      this.#words.set(key, tally);
    }
    tally.works += 1;
    if (isNamed) tally.named += 1;
    const { forms } = tally;
    // A dozen ways to write a term are enough to choose from.
    if (forms.has(form) || forms.size < 12) forms.set(form, (forms.get(form) ?? 0) + 1);
    return tally.number;
  }

  #countLink(key: string, isOwn: boolean): number {
    let tally = this.#links.get(key);
    if (tally === undefined) {
      tally = { number: this.#links.size, works: 0, isOwn };
      this.#links.set(key, tally);
    }
    tally.works += 1;
    tally.isOwn ||= isOwn;
    return tally.number;
  }
}

function commonest(forms: ReadonlyMap<string, number>, key: string): string {
  let surface = key;
  let most = 0;
  for (const [form, times] of forms) {
    if (times < most || (times === most && form <= surface)) continue;
    surface = form;
    most = times;
  }
  return surface;
}
