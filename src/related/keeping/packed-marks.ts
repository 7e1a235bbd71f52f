import type { Profile } from '../reading/profile.ts';

export type Marks = Omit<Profile, 'vector'>;

/** The names and teams of works in one array: each on its own would be mostly the array's own keep. */
export class PackedMarks {
  #numbers = new Uint32Array(1_024);
  #end = 0;
  /** By slot: where its names begin, where its team does, where that ends. */
  #bounds = new Uint32Array(3_072);

  of(slot: number): Marks {
    const [own = 0, team = 0, end = 0] = this.#bounds.subarray(slot * 3, slot * 3 + 3);
    return { own: this.#numbers.subarray(own, team), team: this.#numbers.subarray(team, end) };
  }

  put(slot: number, { own, team }: Marks): void {
    const middle = this.#end + own.length;
    const end = middle + team.length;
    this.#numbers = withRoom(this.#numbers, end);
    this.#bounds = withRoom(this.#bounds, slot * 3 + 3);
    this.#numbers.set(own, this.#end);
    this.#numbers.set(team, middle);
    this.#bounds.set([this.#end, middle, end], slot * 3);
    this.#end = end;
  }
}

function withRoom(numbers: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= numbers.length) return numbers;
  const wide = new Uint32Array(Math.ceil(length * 1.25));
  wide.set(numbers);
  return wide;
}
