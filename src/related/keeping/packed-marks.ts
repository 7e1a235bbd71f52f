import type { Marks } from '../reading/profile.ts';

/** The names, teams and studies of works in one array: each on its own would be mostly the array's own keep. */
export class PackedMarks {
  #numbers = new Uint32Array(1_024);
  #end = 0;
  /** By slot: where its names begin, where its team does, where its study does, where that ends. */
  #bounds = new Uint32Array(4_096);
  readonly #notices = new Set<number>();

  of(slot: number): Marks {
    const numbers = this.#numbers;
    const [own = 0, team = 0, study = 0, end = 0] = this.#bounds.subarray(slot * 4, slot * 4 + 4);
    return {
      own: numbers.subarray(own, team),
      team: numbers.subarray(team, study),
      study: numbers.subarray(study, end),
      isNotice: this.#notices.has(slot),
    };
  }

  put(slot: number, { own, team, study, isNotice }: Marks): void {
    const bounds = [this.#end];
    for (const { length } of [own, team, study]) bounds.push((bounds.at(-1) ?? 0) + length);
    const [ownAt = 0, teamAt = 0, studyAt = 0, end = 0] = bounds;
    this.#numbers = withRoom(this.#numbers, end);
    this.#bounds = withRoom(this.#bounds, slot * 4 + 4);
    this.#numbers.set(own, ownAt);
    this.#numbers.set(team, teamAt);
    this.#numbers.set(study, studyAt);
    this.#bounds.set(bounds, slot * 4);
    this.#end = end;
    if (isNotice) this.#notices.add(slot);
  }
}

function withRoom(numbers: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= numbers.length) return numbers;
  const wide = new Uint32Array(Math.ceil(length * 1.25));
  wide.set(numbers);
  return wide;
}
