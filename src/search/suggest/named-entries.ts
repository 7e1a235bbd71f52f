import { wordsOf } from '../../text/index.ts';
import { NameIndex } from './name-index.ts';
import { wordsOfName } from './words-of-name.ts';

export const kinds = ['work', 'person', 'source', 'subject', 'unit'] as const;
export type Kind = (typeof kinds)[number];

/** What it counts, beside its weight, that a name begins with what was typed. */
const leading: Readonly<Record<Kind, number>> = {
  work: 1,
  person: 0.15,
  source: 0.15,
  subject: 0.1,
  unit: 0.15,
};

/** Works, people, sources, subjects and units under numbers, found by the beginnings of the words of their names. */
export class NamedEntries {
  readonly #index = new NameIndex((entry) => (this.#weights[entry] ?? -1) >= 0);
  readonly #ids: string[] = [];
  readonly #numbers: Readonly<Record<Kind, Map<string, number>>> = {
    work: new Map(),
    person: new Map(),
    source: new Map(),
    subject: new Map(),
    unit: new Map(),
  };
  #kinds = new Uint8Array(1024);
  /** Below 0 where an entry counts no more. */
  #weights = new Float32Array(1024);

  has(kind: Kind, id: string): boolean {
    return this.#numbers[kind].has(id);
  }

  /** Puts an entry in the place of what was known under its id. */
  set(kind: Kind, id: string, name: string, weight: number): void {
    this.forget(kind, id);
    const number = this.#ids.length;
    this.#ids.push(id);
    this.#numbers[kind].set(id, number);
    if (number >= this.#kinds.length) {
      this.#kinds = widened(this.#kinds, new Uint8Array(number * 2));
      this.#weights = widened(this.#weights, new Float32Array(number * 2));
    }
    this.#kinds[number] = kinds.indexOf(kind);
    this.#weights[number] = weight;
    this.#addWords(number, kind, name);
  }

  /** Another name of what may be known already. */
  add(kind: Kind, id: string, name: string, weight: number): void {
    const number = this.#numbers[kind].get(id);
    if (number === undefined) {
      this.set(kind, id, name, weight);
      return;
    }
    this.#weights[number] = Math.max(weight, this.#weights[number] ?? 0);
    this.#addWords(number, kind, name);
  }

  #addWords(number: number, kind: Kind, name: string): void {
    const words = kind === 'person' ? [...new Set(wordsOf(name))] : wordsOfName(name);
    this.#index.add(number, words, kind === 'person' ? familyIn(name) : words[0]);
  }

  weigh(kind: Kind, id: string, weight: number): void {
    const number = this.#numbers[kind].get(id);
    if (number !== undefined) this.#weights[number] = weight;
  }

  /** To be called when much was set: afterwards questions are quicker. */
  settle(): void {
    this.#index.pack();
  }

  forget(kind: Kind, id: string): void {
    const number = this.#numbers[kind].get(id);
    if (number === undefined) return;
    this.#weights[number] = -1;
    this.#ids[number] = '';
    this.#numbers[kind].delete(id);
  }

  /** Of each kind the best, at most `most`, that have words with all these beginnings. */
  find(beginnings: readonly string[], most: number): Readonly<Record<Kind, readonly string[]>> {
    const best = kinds.map(() => new BestEntries(most));
    const bonus = kinds.map((kind) => leading[kind]);
    const [weights, kindOf] = [this.#weights, this.#kinds];
    if (beginnings.length > 0)
      this.#index.visit(beginnings, (entry, leads) => {
        const weight = weights[entry] ?? -1;
        const kind = kindOf[entry] ?? 0;
        const rank = leads && weight > 0 ? weight + (bonus[kind] ?? 0) : weight;
        const those = best[kind];
        if (those !== undefined && weight >= 0 && rank > those.bar) those.take(entry, rank);
      });
    const of = (kind: Kind) =>
      (best[kinds.indexOf(kind)]?.entries ?? []).map((entry) => this.#ids[entry] ?? '');
    return {
      work: of('work'),
      person: of('person'),
      source: of('source'),
      subject: of('subject'),
      unit: of('unit'),
    };
  }
}

/** A few entries, the best first; of equals the one that came first. */
class BestEntries {
  /** What does not go beyond this is not among them. */
  bar = -1;
  readonly entries: number[] = [];
  readonly #ranks: number[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes an entry in; of one that comes again the better rank counts. */
  take(entry: number, rank: number): void {
    const known = this.entries.indexOf(entry);
    if (known !== -1) {
      if ((this.#ranks[known] ?? 0) >= rank) return;
      this.#ranks.splice(known, 1);
      this.entries.splice(known, 1);
    }
    let at = this.#ranks.length;
    while (at > 0 && (this.#ranks[at - 1] ?? 0) < rank) at -= 1;
    this.#ranks.splice(at, 0, rank);
    this.entries.splice(at, 0, entry);
    if (this.#ranks.length > this.#most) {
      this.#ranks.pop();
      this.entries.pop();
    }
    if (this.#ranks.length === this.#most) this.bar = this.#ranks.at(-1) ?? -1;
  }
}

/** Names of people are ordered by their last word. */
function familyIn(name: string): string | undefined {
  return wordsOf(name.split(/\s+/).at(-1) ?? name)[0];
}

function widened<T extends Uint8Array | Float32Array>(before: T, larger: T): T {
  larger.set(before);
  return larger;
}
