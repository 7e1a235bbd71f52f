const nowhere = 0xffffffff;

/** Where works are in the index, by the numbers of their ids: whole numbers below 2^32 − 1, in open addressing. */
export class WorkPlaces {
  #ids = new Float64Array(1 << 10).fill(-1);
  #places = new Uint32Array(1 << 10).fill(nowhere);
  /** Slots that are taken, those of works that went included. */
  #taken = 0;
  size = 0;

  /** -1 where there is none. */
  find(id: number): number {
    const place = this.#places[this.#slot(id)] ?? nowhere;
    return place === nowhere ? -1 : place;
  }

  set(id: number, place: number): void {
    let slot = this.#slot(id);
    if (this.#ids[slot] !== id) {
      if (2 * (this.#taken + 1) > this.#ids.length) {
        this.#makeRoom();
        slot = this.#slot(id);
      }
      this.#ids[slot] = id;
      this.#places[slot] = nowhere;
      this.#taken += 1;
    }
    if (this.#places[slot] === nowhere) this.size += 1;
    this.#places[slot] = place;
  }

  delete(id: number): void {
    const slot = this.#slot(id);
    if (this.#ids[slot] !== id || this.#places[slot] === nowhere) return;
    this.#places[slot] = nowhere;
    this.size -= 1;
  }

  /** The slot of a work, or the free one where it would be. */
  #slot(id: number): number {
    const mask = this.#ids.length - 1;
    const hash = Math.imul(id >>> 0, 0x9e3779b1) ^ Math.imul(Math.floor(id / 2 ** 32), 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#ids[slot] !== id && this.#ids[slot] !== -1) slot = (slot + 1) & mask;
    return slot;
  }

  /** Works that went are left out. */
  #makeRoom(): void {
    const [ids, places] = [this.#ids, this.#places];
    let length = 1 << 10;
    while (length < 3 * this.size) length *= 2;
    this.#ids = new Float64Array(length).fill(-1);
    this.#places = new Uint32Array(length).fill(nowhere);
    this.#taken = 0;
    this.size = 0;
    for (const [slot, id] of ids.entries()) {
      const place = places[slot] ?? nowhere;
      if (id !== -1 && place !== nowhere) this.set(id, place);
    }
  }
}
