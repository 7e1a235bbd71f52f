import type { WorkId } from '../../model/index.ts';
import { type Arranged, type Arrangement, arrange, type Binding, bindingOf } from '../arranging/arrange.ts';
import { bareWordsOf, createLikeness, wordsOf } from '../arranging/create-likeness.ts';
import { type NearList, shown } from '../comparing/near-lists.ts';
import { tiesOf } from '../reading/marks/ties-of.ts';
import type { Profile } from '../reading/profile.ts';
import { commonTerms, sharesOf } from '../reading/shares.ts';
import { one as unit } from '../reading/statistics.ts';
import type { Vocabulary } from '../reading/vocabulary.ts';
import type { RelatedWork } from '../related-index.ts';
import type { Signals } from '../signals.ts';
import { type ShownList, writeEntry } from './shown-list.ts';

/** The works of an epoch, by slot. */
export interface WorksBySlot {
  readonly vocabulary: Vocabulary;
  idOf(slot: number): WorkId | undefined;
  profile(slot: number): Profile | undefined;
}

/** A list as it was shown before works came and went. */
export interface ListBefore {
  /** Of works that are what they were, in the order in which they were shown. */
  readonly entries: ReadonlyMap<WorkId, string>;
  readonly ahead: number;
  /** Whether nothing of it is gone. */
  readonly isWhole: boolean;
}

interface Listed {
  readonly slot: number;
  readonly id: WorkId;
  readonly score: number;
}

/** How one work belongs together with others, by slot. */
interface Bindings {
  readonly isNotice: boolean;
  to(slot: number): Binding | undefined;
}

/** Lists that change together have most of their works in common: so many are kept ready to be arranged. */
const mostArranged = 4_096;
const mostBindings = 256;

/** Makes lists as they are shown: every work with its reasons, in an order with variety. */
export class ListMaker {
  readonly #works: WorksBySlot;
  readonly #signals: Signals;
  readonly #likenessTo = createLikeness();
  readonly #arranged = new Map<number, Arranged>();
  readonly #bindings = new Map<number, Bindings>();

  constructor(works: WorksBySlot, signals: Signals) {
    this.#works = works;
    this.#signals = signals;
  }

  /** The list of what need not be a work of the catalogue. */
  explained(own: Profile, near: NearList): readonly RelatedWork[] {
    const listed = this.#listed(near);
    const { order } = this.#arrange(this.#toArrange(own), listed);
    return order.map((at) => this.#explain(own, listed[at] as Listed));
  }

  /** The list of a work; what is known of it from before is not made again. */
  listOf(slot: number, near: NearList, before?: ListBefore): ShownList {
    const own = this.#works.profile(slot);
    if (own === undefined) return { entries: [], ahead: 0 };
    const listed = this.#listed(near);
    const { order, ahead } =
      (before && this.#arrangeFrom(before, slot, listed)) ?? this.#arrange(this.#arrangedAt(slot), listed);
    const entries = order.map((at) => {
      const one = listed[at] as Listed;
      return before?.entries.get(one.id) ?? writeEntry(this.#explain(own, one));
    });
    return { entries, ahead };
  }

  #listed({ slots, scores }: NearList): readonly Listed[] {
    const listed: Listed[] = [];
    // What is kept beyond may be missing where works went: it must not decide what is shown.
    for (let at = 0; at < Math.min(slots.length, shown); at += 1) {
      const slot = slots[at] as number;
      const id = this.#works.idOf(slot);
      if (id !== undefined) listed.push({ slot, id, score: scores[at] as number });
    }
    return listed;
  }

  #arrange(own: Arranged, listed: readonly Listed[]): Arrangement {
    if (!this.#signals.variety) return { order: [...listed.keys()], ahead: listed.length };
    const works = listed.map(({ slot }) => this.#arrangedAt(slot));
    return arrange(own, works, this.#likenessTo);
  }

  /** The arrangement where works only came, and repeat nothing: all others stand as they stood. */
  #arrangeFrom(
    { entries, ahead, isWhole }: ListBefore,
    slot: number,
    listed: readonly Listed[],
  ): Arrangement | undefined {
    if (!isWhole || !this.#signals.variety) return undefined;
    for (const { id, slot: come } of listed) {
      if (!entries.has(id) && !this.#standsApart(come, slot, listed)) return undefined;
    }
    const repeating = new Set([...entries.keys()].slice(ahead));
    const places = [...listed.keys()];
    if (repeating.size === 0) return { order: places, ahead: listed.length };
    const isBehind = (at: number) => repeating.has((listed[at] as Listed).id);
    const behind = places.filter(isBehind);
    const order = [...places.filter((at) => !isBehind(at)), ...behind];
    return { order, ahead: listed.length - behind.length };
  }

  /** Whether a work that comes into the list of `own` repeats none of it, and is repeated by none. */
  #standsApart(come: number, own: number, listed: readonly Listed[]): boolean {
    const bindings = this.#bindingsOf(come);
    if (bindings.isNotice && !this.#works.profile(own)?.isNotice) return false;
    if (bindings.to(own) === 'study') return false;
    return listed.every(({ slot }) => slot === come || bindings.to(slot) === undefined);
  }

  /** How a work that came belongs together with others; the lists it comes into are mostly of the same works. */
  #bindingsOf(come: number): Bindings {
    const known = this.#bindings.get(come);
    if (known !== undefined) return known;
    if (this.#bindings.size >= mostBindings) this.#bindings.clear();
    const one = this.#arrangedAt(come);
    const found = new Map<number, Binding | undefined>();
    const bindings = {
      isNotice: one.marks.isNotice,
      to: (slot: number) => {
        if (found.has(slot)) return found.get(slot);
        const marks = this.#works.profile(slot) as Profile;
        const other = { marks, words: bareWordsOf(marks.vector) };
        const binding = bindingOf(one, other, this.#likenessTo(one.words));
        found.set(slot, binding);
        return binding;
      },
    };
    this.#bindings.set(come, bindings);
    return bindings;
  }

  #explain(own: Profile, { slot, id, score }: Listed): RelatedWork {
    const other = this.#works.profile(slot) as Profile;
    const common = commonTerms(own.vector, other.vector, this.#works.vocabulary);
    const { links, total } = common;
    return {
      id,
      score: Number(Math.min(1, score / (unit * unit)).toFixed(4)),
      shares: sharesOf(common, this.#works.vocabulary),
      ties: tiesOf(own, other, { links, likeness: total / (unit * unit) }),
    };
  }

  #arrangedAt(slot: number): Arranged {
    const known = this.#arranged.get(slot);
    if (known !== undefined) return known;
    if (this.#arranged.size >= mostArranged) this.#arranged.clear();
    const arranged = this.#toArrange(this.#works.profile(slot) as Profile);
    this.#arranged.set(slot, arranged);
    return arranged;
  }

  #toArrange(profile: Profile): Arranged {
    const { vocabulary } = this.#works;
    return { words: wordsOf(profile.vector, (term) => vocabulary.isLink(term)), marks: profile };
  }
}
