import type { Store } from '../catalogue/index.ts';
import type { Work, WorkId } from '../model/index.ts';
import { featuresOf } from './features.ts';
import { type ListChanges, Neighbours, shown } from './neighbours.ts';
import { type RelatedState, unpackNumbers, unpackVector } from './related-tables.ts';
import { sharesOf } from './shares.ts';
import { one, type Statistics, type Vector } from './statistics.ts';
import { Vocabulary } from './vocabulary.ts';

/** What a batch of works changed. */
export interface MemoryChanges extends ListChanges {
  readonly gone: Set<WorkId>;
  readonly added: Set<number>;
  /** Terms with this number and above are new. */
  readonly firstNewTerm: number;
}

/** One epoch of related works in memory: vectors, the works of each term, and the list of every work. */
export class RelatedMemory {
  readonly vocabulary: Vocabulary;
  readonly neighbours = new Neighbours();
  readonly #statistics: Statistics;
  readonly #slots = new Map<WorkId, number>();
  readonly #ids: (WorkId | undefined)[] = [];

  constructor(vocabulary: Vocabulary, statistics: Statistics) {
    this.vocabulary = vocabulary;
    this.#statistics = statistics;
  }

  /** Reads the epoch in use; nothing is tokenised again. */
  static load({ reader }: Store, { epoch, ...statistics }: RelatedState): RelatedMemory {
    const terms = reader.prepare(
      'select id, key, surface, works from related_term where epoch = ? order by id',
    );
    const vocabulary = Vocabulary.of(
      terms.iterate(epoch).map(({ id, key, surface, works }) => ({
        id: Number(id),
        key: String(key),
        surface: String(surface),
        works: Number(works),
      })),
    );
    const memory = new RelatedMemory(vocabulary, statistics);
    const works = reader.prepare(
      'select slot, work_id, vector, nearest, cut from related_work where epoch = ? order by slot',
    );
    for (const row of works.iterate(epoch)) {
      const slot = Number(row.slot);
      const id = String(row.work_id) as WorkId;
      const nearest = unpackNumbers(row.nearest);
      const half = nearest.length / 2;
      const list = { slots: nearest.subarray(0, half), scores: nearest.subarray(half) };
      memory.neighbours.restore(slot, numberOf(id), unpackVector(row.vector), list, row.cut === 1);
      memory.#name(slot, id);
    }
    return memory;
  }

  get works(): number {
    return this.#slots.size;
  }

  idOf(slot: number): WorkId | undefined {
    return this.#ids[slot];
  }

  /** Takes in works as they are now (`undefined`: gone). Between two works `pause` may let others run. */
  async take(
    works: ReadonlyMap<WorkId, Work | undefined>,
    pause: () => Promise<void>,
  ): Promise<MemoryChanges> {
    const changes: MemoryChanges = {
      dirty: new Set(),
      visible: new Set(),
      gone: new Set(),
      added: new Set(),
      firstNewTerm: this.vocabulary.size,
    };
    const coming: [WorkId, Vector][] = [];
    const leaving = new Set<number>();
    for (const [id, work] of works) {
      const slot = this.#slots.get(id);
      const vector = work && this.vocabulary.vectorOf(featuresOf(work), this.#statistics);
      // What changed was not what the work is about.
      if (slot !== undefined && vector && isSame(vector, this.neighbours.vector(slot))) continue;
      if (vector) coming.push([id, vector]);
      if (slot === undefined) continue;
      leaving.add(slot);
      changes.gone.add(id);
      this.#slots.delete(id);
      this.#ids[slot] = undefined;
    }
    if (leaving.size > 0) this.neighbours.remove(leaving, changes);
    for (const [id, vector] of coming) {
      await pause();
      changes.added.add(this.add(id, vector, changes));
    }
    return changes;
  }

  add(id: WorkId, vector: Vector, changes: ListChanges): number {
    const slot = this.neighbours.add(numberOf(id), vector, changes);
    this.#name(slot, id);
    return slot;
  }

  /** The list of a work as it is shown, as JSON: `[["k3v9x2m1",0.4312,["exosomes","IL-10"]], …]`. */
  shownList(slot: number): string {
    const own = this.neighbours.vector(slot);
    const { slots, scores } = this.neighbours.list(slot);
    const entries: unknown[] = [];
    for (let at = 0; at < Math.min(slots.length, shown); at += 1) {
      const other = this.neighbours.vector(slots[at] ?? 0);
      if (own === undefined || other === undefined) continue;
      const cosine = Math.min(1, (scores[at] ?? 0) / (one * one));
      entries.push([
        this.#ids[slots[at] ?? 0],
        Number(cosine.toFixed(4)),
        sharesOf(own, other, this.vocabulary),
      ]);
    }
    return JSON.stringify(entries);
  }

  #name(slot: number, id: WorkId): void {
    while (this.#ids.length < slot) this.#ids.push(undefined);
    this.#ids[slot] = id;
    this.#slots.set(id, slot);
  }
}

function isSame(a: Vector, b: Vector | undefined): boolean {
  if (a.terms.length !== b?.terms.length) return false;
  return a.terms.every((term, at) => term === b.terms[at] && a.weights[at] === b.weights[at]);
}

/** Ties are decided by the id, wherever it is compared. */
function numberOf(id: WorkId): number {
  let number = 0;
  for (const digit of id) number = number * 32 + '0123456789abcdefghjkmnpqrstvwxyz'.indexOf(digit);
  return number;
}
