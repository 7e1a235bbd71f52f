import { type Bits, listBits, noBits } from '../engine/bits.ts';
import type { CountedValue } from '../engine/facet-values.ts';
import { firstFrom } from '../engine/first-from.ts';
import { mostDocuments } from '../engine/layout.ts';
import type { LiveSegment, Segment } from '../engine/segment.ts';

/** A number of a work and that of a group are one exact number: 40 bits and 12. */
const mostGroups = 4096;
const mostValues = 20;

const listed = new Uint16Array(mostDocuments);

/** Groups of the documents of a segment: those of document `n` stand from `starts[n]` to before `starts[n + 1]`. */
interface SegmentGroups {
  readonly starts: Uint32Array;
  readonly groups: Uint16Array;
}

/** Which works are in which groups, as it was at one time, and from that which documents of each segment are. */
export class GroupMembers {
  readonly #keys: readonly string[];
  /** Works and groups in one number each, ascending. */
  readonly #pairs: Float64Array;
  readonly #ofSegment = new WeakMap<Segment, SegmentGroups>();

  constructor(groups: ReadonlyMap<string, Float64Array>) {
    const all = [...groups].sort(([, a], [, b]) => b.length - a.length).slice(0, mostGroups);
    this.#keys = all.map(([key]) => key);
    this.#pairs = new Float64Array(all.reduce((sum, [, works]) => sum + works.length, 0));
    let size = 0;
    for (const [group, [, works]] of all.entries())
      for (const work of works) {
        this.#pairs[size] = work * mostGroups + group;
        size += 1;
      }
    this.#pairs.sort();
  }

  /** The documents of a segment that are in a group; none where no group is called so. */
  bitsIn(segment: Segment, key: string): Bits {
    const bits = noBits(segment.documents);
    const group = this.#keys.indexOf(key);
    if (group === -1) return bits;
    const { starts, groups } = this.#groupsIn(segment);
    for (let document = 0; document < segment.documents; document += 1) {
      const end = starts[document + 1] ?? 0;
      for (let at = starts[document] ?? 0; at < end; at += 1)
        if (groups[at] === group) bits[document >>> 5] = (bits[document >>> 5] ?? 0) | (1 << (document & 31));
    }
    return bits;
  }

  /** How many hits are in each group: the most frequent, and those selected in any case. */
  count(
    parts: readonly LiveSegment[],
    bits: readonly Bits[],
    selected: readonly string[],
  ): readonly CountedValue[] {
    const counts = new Uint32Array(this.#keys.length);
    for (const [part, { segment }] of parts.entries()) {
      const own = bits[part];
      const hits = own === undefined || this.#keys.length === 0 ? 0 : listBits(own, listed);
      if (hits === 0) continue;
      const { starts, groups } = this.#groupsIn(segment);
      for (let hit = 0; hit < hits; hit += 1) {
        const document = listed[hit] ?? 0;
        const end = starts[document + 1] ?? 0;
        for (let at = starts[document] ?? 0; at < end; at += 1) {
          const group = groups[at] ?? 0;
          counts[group] = (counts[group] ?? 0) + 1;
        }
      }
    }
    const isSelected = new Set(selected);
    return [...counts]
      .map((works, group) => ({ value: this.#keys[group] ?? '', works }))
      .sort((a, b) => b.works - a.works || (a.value < b.value ? -1 : 1))
      .filter(({ value, works }, place) => isSelected.has(value) || (works > 0 && place < mostValues));
  }

  #groupsIn(segment: Segment): SegmentGroups {
    const known = this.#ofSegment.get(segment);
    if (known !== undefined) return known;
    const starts = new Uint32Array(segment.documents + 1);
    const groups: number[] = [];
    const pairs = this.#pairs;
    for (let document = 0; document < segment.documents; document += 1) {
      const first = (segment.ids[document] ?? 0) * mostGroups;
      for (
        let at = firstFrom(pairs, first);
        at < pairs.length && (pairs[at] ?? 0) < first + mostGroups;
        at += 1
      )
        groups.push((pairs[at] ?? 0) - first);
      starts[document + 1] = groups.length;
    }
    const found = { starts, groups: Uint16Array.from(groups) };
    this.#ofSegment.set(segment, found);
    return found;
  }
}
