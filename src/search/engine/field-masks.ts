import { firstFrom } from './first-from.ts';

/** The commonest combinations of fields have numbers in half a byte; the last number says that it is another. */
const kinds = 15;

/** In which fields the word of each posting stands, a bit each, as it is kept: most are one of few combinations. */
export interface PackedMasks {
  /** Numbers of combinations, two in a byte, and the combinations. */
  readonly masks: Uint8Array;
  readonly maskKinds: Uint8Array;
  /** The postings of all other combinations, ascending, and those. */
  readonly rarePostings: Uint32Array;
  readonly rareMasks: Uint8Array;
}

export function packMasks(all: Uint8Array): PackedMasks {
  const counts = new Uint32Array(256);
  for (const mask of all) counts[mask] = (counts[mask] ?? 0) + 1;
  const common = [...counts.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)).slice(0, kinds);
  const numbers = new Uint8Array(256).fill(kinds);
  for (const [number, mask] of common.entries()) numbers[mask] = number;
  const masks = new Uint8Array((all.length + 1) >>> 1);
  const rare: number[] = [];
  for (let posting = 0; posting < all.length; posting += 1) {
    const number = numbers[all[posting] ?? 0] ?? kinds;
    if (number === kinds) rare.push(posting);
    const at = posting >>> 1;
    masks[at] = (masks[at] ?? 0) | (number << ((posting & 1) << 2));
  }
  return {
    masks,
    maskKinds: Uint8Array.from(common),
    rarePostings: Uint32Array.from(rare),
    rareMasks: Uint8Array.from(rare, (posting) => all[posting] ?? 0),
  };
}

/** The fields in which words stand, read as they are kept. */
export class FieldMasks {
  readonly #packed: PackedMasks;

  constructor(packed: PackedMasks) {
    this.#packed = packed;
  }

  /** The fields of one posting. */
  of(posting: number): number {
    const { masks, maskKinds } = this.#packed;
    const number = ((masks[posting >>> 1] ?? 0) >>> ((posting & 1) << 2)) & 15;
    return number === kinds ? this.#rare(posting) : (maskKinds[number] ?? 0);
  }

  #rare(posting: number): number {
    const { rarePostings, rareMasks } = this.#packed;
    return rareMasks[firstFrom(rarePostings, posting)] ?? 0;
  }
}
