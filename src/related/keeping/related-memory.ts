import type { Store } from '../../catalogue/index.ts';
import type { Work, WorkId } from '../../model/index.ts';
import { shown } from '../comparing/near-lists.ts';
import { type ListChanges, Neighbours } from '../comparing/neighbours.ts';
import { type Described, featuresOf } from '../reading/features.ts';
import type { Marks, Profile } from '../reading/profile.ts';
import type { Statistics } from '../reading/statistics.ts';
import { Vocabulary } from '../reading/vocabulary.ts';
import type { RelatedWork } from '../related-index.ts';
import type { Signals } from '../signals.ts';
import { type ListBefore, ListMaker } from './list-maker.ts';
import { PackedMarks } from './packed-marks.ts';
import { unpackMarks, unpackNumbers, unpackVector } from './related-tables.ts';
import type { ShownList } from './shown-list.ts';

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
  readonly #signals: Signals;
  readonly #slots = new Map<WorkId, number>();
  readonly #ids: (WorkId | undefined)[] = [];
  readonly #marks = new PackedMarks();
  readonly #lists: ListMaker;

  constructor(vocabulary: Vocabulary, statistics: Statistics, signals: Signals) {
    this.vocabulary = vocabulary;
    this.#statistics = statistics;
    this.#signals = signals;
    this.#lists = new ListMaker(this, signals);
  }

  /** Reads an epoch; nothing is tokenised again. */
  static load(
    { reader }: Pick<Store, 'reader'>,
    epoch: number,
    statistics: Statistics,
    signals: Signals,
  ): RelatedMemory {
    const vocabulary = Vocabulary.read(reader, epoch);
    const memory = new RelatedMemory(vocabulary, statistics, signals);
    const { slots } =
      reader
        .prepare('select coalesce(max(slot) + 1, 0) as slots from related_work where epoch = ?')
        .get(epoch) ?? {};
    memory.neighbours.reserve(Number(slots));
    const works = reader.prepare(
      'select slot, work_id, vector, marks, notice, nearest, cut from related_work where epoch = ? order by slot',
    );
    for (const row of works.iterate(epoch)) {
      const slot = Number(row.slot);
      const id = String(row.work_id) as WorkId;
      const nearest = unpackNumbers(row.nearest);
      const half = nearest.length / 2;
      const list = { slots: nearest.subarray(0, half), scores: nearest.subarray(half) };
      memory.neighbours.restore(slot, numberOf(id), unpackVector(row.vector), list, row.cut === 1);
      memory.#name(slot, id, { ...unpackMarks(row.marks), isNotice: row.notice === 1 });
    }
    return memory;
  }

  idOf(slot: number): WorkId | undefined {
    return this.#ids[slot];
  }

  profile(slot: number): Profile | undefined {
    const vector = this.neighbours.vector(slot);
    return vector && { vector, ...this.#marks.of(slot) };
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
    const coming: [WorkId, Profile][] = [];
    const leaving = new Set<number>();
    for (const [id, work] of works) {
      const slot = this.#slots.get(id);
      const profile = work && this.vocabulary.profileOf(featuresOf(work, this.#signals), this.#statistics);
      // What changed was not what the work is about.
      if (slot !== undefined && profile && isSame(profile, this.profile(slot))) continue;
      if (profile) coming.push([id, profile]);
      if (slot === undefined) continue;
      leaving.add(slot);
      changes.gone.add(id);
      this.#slots.delete(id);
      this.#ids[slot] = undefined;
    }
    if (leaving.size > 0) this.neighbours.remove(leaving, changes);
    for (const [id, profile] of coming) {
      await pause();
      const slot = this.neighbours.add(numberOf(id), profile.vector, changes);
      this.#name(slot, id, profile);
      changes.added.add(slot);
    }
    return changes;
  }

  /** Takes in a work that is compared later, with all others; answers its slot. */
  place(id: WorkId, profile: Profile): number {
    const slot = this.neighbours.place(numberOf(id), profile.vector);
    this.#name(slot, id, profile);
    return slot;
  }

  /** The list of a work with the reasons, as it is shown; what is known of it from before is not made again. */
  listOf(slot: number, before?: ListBefore): ShownList {
    return this.#lists.listOf(slot, this.neighbours.list(slot), before);
  }

  /** The works nearest to a text that is none of them. */
  nearestTo(text: Described, most: number): readonly RelatedWork[] {
    const features = featuresOf(text, this.#signals);
    const vector = this.vocabulary.vectorOfQuestion(features, this.#statistics);
    const near = this.neighbours.nearestTo(vector, shown);
    return this.#lists.explained({ vector, ...nobodys }, near).slice(0, most);
  }

  #name(slot: number, id: WorkId, marks: Marks): void {
    while (this.#ids.length < slot) this.#ids.push(undefined);
    this.#ids[slot] = id;
    this.#marks.put(slot, marks);
    this.#slots.set(id, slot);
  }
}

const none = new Uint32Array(0);
const nobodys: Marks = { own: none, team: none, study: none, isNotice: false };

function isSame(a: Profile, b: Profile | undefined): boolean {
  return (
    b !== undefined &&
    areEqual(a.vector.terms, b.vector.terms) &&
    areEqual(a.vector.weights, b.vector.weights) &&
    areEqual(a.own, b.own) &&
    areEqual(a.team, b.team) &&
    areEqual(a.study, b.study) &&
    a.isNotice === b.isNotice
  );
}

function areEqual<T extends Uint32Array | Uint16Array>(a: T, b: T): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}

/** Ties are decided by the id, wherever it is compared. */
function numberOf(id: WorkId): number {
  let number = 0;
  for (const digit of id) number = number * 32 + '0123456789abcdefghjkmnpqrstvwxyz'.indexOf(digit);
  return number;
}
