import { type Bits, hasBit, keepCommon, listBits, passingBits } from './bits.ts';
import { flags, values } from './document-of-work.ts';
import { evaluate, numbersOf } from './evaluate.ts';
import { mostDocuments, saturated } from './layout.ts';
import type { Best, WeighedTerm } from './rank.ts';
import { type Segment, saidBefore } from './segment.ts';

export interface RankedWork {
  readonly rank: number;
  readonly tie: number;
  readonly id: number;
}

/** By what works are ranked. */
export interface Ranking {
  readonly terms: readonly WeighedTerm[];
  /** What the best word could add. */
  readonly unit: number;
  /** The title asked for, folded. */
  readonly title: string | undefined;
}

/** How gently other things than words weigh, in parts of what the best word could. */
const boosts = { exactTitle: 10, recency: 0.06, laySummary: 0.04 };
const mostSaturated = saturated.at(-1) ?? 1;
/** With more lists of postings than this nothing can be said beforehand of what one leaves out. */
const mostLists = 12;
/** What it takes to look up one document in one list, in parts of what it takes to walk over one posting. */
const lookUp = 16;
/** Sums are rounded to 32 bits. */
const rounding = 1 + 1e-5;

/** The postings of one term in one segment, and what they weigh. */
interface List {
  readonly start: number;
  readonly end: number;
  /** How far before each posting what it says stands. */
  readonly shift: number;
  readonly mask: number;
  readonly weight: number;
  /** What it adds at most. */
  readonly most: number;
}

/** Ranks the hits of one segment after another by the words in them. */
export class WordRanker {
  readonly #scores = new Float32Array(mostDocuments);
  readonly #listed = new Uint16Array(mostDocuments);

  /** Offers the hits to the best; those that cannot be among them may be left out. */
  rank(best: Best<RankedWork>, segment: Segment, hits: Bits, ranking: Ranking): void {
    const exact = exactTitles(segment, hits, ranking.title);
    const lists = listsOf(ranking.terms, segment);
    const candidates = candidatesAmong(hits, lists, segment, best.bar, ranking.unit) ?? hits;
    if (exact)
      for (let at = 0; at < exact.length; at += 1) candidates[at] = (candidates[at] ?? 0) | (exact[at] ?? 0);
    const count = listBits(candidates, this.#listed);
    const postings = lists.reduce((sum, { start, end }) => sum + end - start, 0);
    for (let at = 0; at < count; at += 1) this.#scores[this.#listed[at] ?? 0] = 0;
    if (count * lists.length * lookUp < postings) this.#scoreEach(count, lists, segment);
    else this.#scoreAll(candidates, lists, segment);
    this.#offer(best, count, segment, ranking.unit, exact);
  }

  /** Looks up few documents in each list. */
  #scoreEach(count: number, lists: readonly List[], { docs, impacts, masks }: Segment): void {
    for (const { start, end, shift, mask, weight } of lists)
      for (let at = 0; at < count; at += 1) {
        const document = this.#listed[at] ?? 0;
        const posting = postingOf(document, docs, start, end);
        if (posting === -1 || (mask !== 0xff && (masks.of(posting - shift) & mask) === 0)) continue;
        this.#scores[document] =
          (this.#scores[document] ?? 0) + weight * (saturated[impacts[posting - shift] ?? 0] ?? 0);
      }
  }

  /** Walks over all postings. */
  #scoreAll(hits: Bits, lists: readonly List[], { docs, impacts, masks }: Segment): void {
    const scores = this.#scores;
    for (const { start, end, shift, mask, weight } of lists)
      for (let at = start; at < end; at += 1) {
        const document = docs[at] ?? 0;
        if (!hasBit(hits, document) || (mask !== 0xff && (masks.of(at - shift) & mask) === 0)) continue;
        scores[document] = (scores[document] ?? 0) + weight * (saturated[impacts[at - shift] ?? 0] ?? 0);
      }
  }

  #offer(
    best: Best<RankedWork>,
    count: number,
    segment: Segment,
    unit: number,
    exact: Bits | undefined,
  ): void {
    const most = mostBesideWords(segment) * unit;
    for (let at = 0; at < count; at += 1) {
      const document = this.#listed[at] ?? 0;
      if (exact && hasBit(exact, document))
        this.#scores[document] = (this.#scores[document] ?? 0) + boosts.exactTitle * unit;
      const score = this.#scores[document] ?? 0;
      if (score + most < best.bar) continue;
      const rank = score + unit * besideWords(segment, document);
      const id = segment.ids[document] ?? 0;
      if (rank >= best.bar) best.offer({ rank, tie: id, id });
    }
  }
}

/** What a document adds that is not its words, in units. */
function besideWords({ years, flags: facts }: Segment, document: number): number {
  const age = Math.min(1, Math.max(0, ((years[document] ?? 0) - 1990) / 40));
  const lay = ((facts[document] ?? 0) & flags['lay-summary']) === 0 ? 0 : boosts.laySummary;
  return age * boosts.recency + lay;
}

const mostOfSegments = new WeakMap<Segment, number>();

function mostBesideWords(segment: Segment): number {
  const known = mostOfSegments.get(segment);
  if (known !== undefined) return known;
  let most = 0;
  for (let document = 0; document < segment.documents; document += 1)
    most = Math.max(most, besideWords(segment, document));
  mostOfSegments.set(segment, most);
  return most;
}

function exactTitles(segment: Segment, hits: Bits, title: string | undefined): Bits | undefined {
  if (title === undefined || title === '') return undefined;
  const term = values.exactTitle + title.slice(0, 150);
  if (segment.terms.find(term) === -1) return undefined;
  const exact = evaluate({ kind: 'value', term, open: false }, segment);
  keepCommon(exact, hits);
  return exact;
}

function listsOf(terms: readonly WeighedTerm[], segment: Segment): readonly List[] {
  const lists: List[] = [];
  for (const { term, open, mask, weight } of terms)
    for (const number of numbersOf(term, open, segment)) {
      const start = segment.postingStarts[number] ?? 0;
      lists.push({
        start,
        end: segment.postingStarts[number + 1] ?? 0,
        shift: saidBefore(segment, start),
        mask,
        weight,
        most: weight * mostSaturated,
      });
    }
  return lists;
}

/**
 * The hits that may reach the bar (MaxScore: Turtle and Flood 1995, with a floor for the impacts of each list). Long lists
 * that even together could not lift a document over the bar need not be walked over: what may reach it is in another list.
 * `undefined` where nothing can be left out.
 */
function candidatesAmong(
  hits: Bits,
  lists: readonly List[],
  segment: Segment,
  bar: number,
  unit: number,
): Bits | undefined {
  if (bar === Number.NEGATIVE_INFINITY || lists.length > mostLists) return undefined;
  const wanted = bar / rounding - mostBesideWords(segment) * unit;
  const byLength = lists.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  let leftOut = 0;
  let first = 0;
  for (const { most } of byLength) {
    if (leftOut + most >= wanted) break;
    leftOut += most;
    first += 1;
  }
  const walked = byLength.slice(first);
  const candidates = passingBits(segment.documents);
  const together = lists.reduce((sum, { most }) => sum + most, 0);
  let isAll = first === 0;
  for (const list of walked) {
    const floor = floorOf(list, wanted - (together - list.most));
    if (floor > 1) isAll = false;
    addFrom(candidates, list, floor, segment);
  }
  if (isAll) return undefined;
  keepCommon(candidates, hits);
  return candidates;
}

/** The least impact with which a posting of a list adds so much. */
function floorOf({ weight }: List, wanted: number): number {
  let floor = 1;
  while (floor < 256 && weight * (saturated[floor] ?? 0) < wanted) floor += 1;
  return floor;
}

function addFrom(
  bits: Bits,
  { start, end, shift, mask }: List,
  floor: number,
  { docs, impacts, masks }: Segment,
): void {
  for (let at = start; at < end; at += 1) {
    if ((impacts[at - shift] ?? 0) < floor || (mask !== 0xff && (masks.of(at - shift) & mask) === 0))
      continue;
    const document = docs[at] ?? 0;
    bits[document >>> 5] = (bits[document >>> 5] ?? 0) | (1 << (document & 31));
  }
}

/** Where the posting of a document is in a list, or -1. */
function postingOf(document: number, docs: Uint16Array, start: number, end: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((docs[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  return low < end && docs[low] === document ? low : -1;
}
