import { allBits, type Bits, countBits, keepCommon, listBits, noBits } from './bits.ts';
import { forgetCells } from './cells.ts';
import { flags } from './document-of-work.ts';
import { evaluate, type Groups } from './evaluate.ts';
import { FacetNumbers } from './facet-numbers.ts';
import { mostDocuments } from './layout.ts';
import type { Plan } from './plan.ts';
import { Best, speakingWords, weigh } from './rank.ts';
import type { LiveSegment, Segment } from './segment.ts';
import { type RankedWork, WordRanker } from './word-ranker.ts';
import { WorkPlaces } from './work-places.ts';

export type Order = 'relevance' | 'newest' | 'oldest' | 'title';

export interface EngineQuestion {
  readonly plan: Plan;
  /** Narrows the hits further, without adding to their scores. */
  readonly filters?: readonly Plan[];
  readonly order: Order;
  readonly offset: number;
  readonly limit: number;
  readonly groups?: Groups;
  /** The title asked for, folded: a work of just this title comes first. */
  readonly title?: string;
}

export interface EngineAnswer {
  readonly total: number;
  /** Numbers of works (`idOfNumber`), the best first. */
  readonly hits: readonly { readonly id: number; readonly score: number }[];
  /** For each segment the documents hit. */
  readonly bits: readonly Bits[];
}

/** The opened segments, oldest first, and which of their documents still count. */
export class Engine {
  #parts: LiveSegment[] = [];
  /** By what hits are counted. */
  readonly facetNumbers = new FacetNumbers();
  /** Where the newest word on each work is: which part, and which document of it, in one number. */
  readonly #places = new WorkPlaces();
  readonly #ranker = new WordRanker();
  readonly #listed = new Uint16Array(mostDocuments);
  /** Of which documents a fact was said from outside, that their segments do not say. */
  #marked: { readonly segment: Segment; readonly document: number; readonly flag: number }[] = [];

  get works(): number {
    return this.#places.size;
  }

  get parts(): readonly LiveSegment[] {
    return this.#parts;
  }

  /** The documents that works are, segment by segment; those that are not here are left out. */
  documentsOf(ids: Iterable<number>): ReadonlyMap<Segment, Bits> {
    const documents = new Map<Segment, Bits>();
    for (const id of ids) {
      const place = this.#placeOf(id);
      if (place === undefined) continue;
      const { document, part } = place;
      const { segment } = part;
      const bits = documents.get(segment) ?? noBits(segment.documents);
      documents.set(segment, bits);
      bits[document >>> 5] = (bits[document >>> 5] ?? 0) | (1 << (document & 31));
    }
    return documents;
  }

  /** Takes in a segment that is newer than all before; its documents and what it says is gone stand over theirs. */
  append(segment: Segment): LiveSegment {
    const part = { segment, live: allBits(segment.documents) };
    const first = this.#parts.length * mostDocuments;
    for (const id of segment.gone) this.#forget(id);
    this.#parts.push(part);
    for (let document = 0; document < segment.documents; document += 1) {
      const id = segment.ids[document] ?? 0;
      this.#forget(id);
      this.#places.set(id, first + document);
    }
    return part;
  }

  /**
   * Lets all but the oldest `kept` segments go, for others that say the same and more: what stood over the works of
   * those that stay still does.
   */
  truncate(kept: number): void {
    const first = kept * mostDocuments;
    for (const { segment } of this.#parts.splice(kept))
      for (const id of segment.ids) if (this.#places.find(id) >= first) this.#places.delete(id);
  }

  /** Says that a fact holds of these works too, in the place of those of which that was said before; segments that are kept stay as they are. */
  mark(fact: keyof typeof flags, ids: Iterable<number>): void {
    const flag = flags[fact];
    for (const { segment, document, flag: before } of this.#marked) {
      segment.flags[document] = (segment.flags[document] ?? 0) & ~before;
      forgetCells(segment);
    }
    this.#marked = [];
    for (const id of ids) {
      const place = this.#placeOf(id);
      const said = place && (place.part.segment.flags[place.document] ?? 0);
      if (place === undefined || said === undefined || (said & flag) !== 0) continue;
      const { document } = place;
      const { segment } = place.part;
      segment.flags[document] = said | flag;
      forgetCells(segment);
      this.#marked.push({ segment, document, flag });
    }
  }

  #placeOf(id: number): { readonly part: LiveSegment; readonly document: number } | undefined {
    const place = this.#places.find(id);
    const part = place === -1 ? undefined : this.#parts[Math.floor(place / mostDocuments)];
    return part && { part, document: place % mostDocuments };
  }

  #forget(id: number): void {
    const place = this.#placeOf(id);
    if (place === undefined) return;
    const { part, document } = place;
    part.live[document >>> 5] = (part.live[document >>> 5] ?? 0) & ~(1 << (document & 31));
    this.#places.delete(id);
  }

  ask(question: EngineQuestion): EngineAnswer {
    const { plan, filters = [], order, offset, limit, title, groups } = question;
    const segments = this.#parts.map(({ segment }) => segment);
    const terms = order === 'relevance' ? weigh(speakingWords(plan), segments, this.works) : [];
    const best = new Best<RankedWork>(offset + limit);
    const unit = terms.reduce((most, { weight }) => Math.max(most, weight), 0.01);
    const bits: Bits[] = [];
    let total = 0;
    for (const part of this.#parts) {
      const hits = evaluate(plan, part.segment, groups);
      for (const filter of filters) keepCommon(hits, evaluate(filter, part.segment, groups));
      keepCommon(hits, part.live);
      bits.push(hits);
      const count = countBits(hits);
      total += count;
      if (count === 0 || limit === 0) continue;
      if (order === 'relevance') this.#ranker.rank(best, part.segment, hits, { terms, unit, title });
      else this.#rankByColumn(best, part, hits, order);
    }
    const hits = best.sorted().slice(offset);
    return { total, hits: hits.map(({ id, rank }) => ({ id, score: rank })), bits };
  }

  #rankByColumn(
    best: Best<RankedWork>,
    { segment }: LiveSegment,
    hits: Bits,
    order: Exclude<Order, 'relevance'>,
  ): void {
    const count = listBits(hits, this.#listed);
    for (let at = 0; at < count; at += 1) {
      const document = this.#listed[at] ?? 0;
      const id = segment.ids[document] ?? 0;
      const date = segment.dates[document] ?? 0;
      // Works without a date come last, whichever end comes first.
      const rank =
        order === 'newest'
          ? date
          : order === 'oldest'
            ? -(date === 0 ? 99_999_999 : date)
            : -(segment.titleKeys[document] ?? 0);
      if (rank >= best.bar) best.offer({ rank, tie: id, id });
    }
  }
}
