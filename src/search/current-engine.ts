import type { Store } from '../catalogue/index.ts';
import { numberOfId, type WorkId } from '../model/index.ts';
import { byAndBy } from './engine/by-and-by.ts';
import type { Engine } from './engine/engine.ts';
import { OpenedSegments, type SegmentStore } from './engine/segment-store.ts';

/** Works with a plain-language summary that no record of theirs brought. */
export interface SummarisedElsewhere {
  /** Another whenever they changed. */
  version(): string;
  works(): readonly WorkId[];
}

/** How often it is looked whether anything was committed; asking costs a few microseconds. */
const lookEveryMs = 150;
/** What comes so soon after something else is one of many, as in an import: it is taken in by and by. */
const oneOfManyMs = 1500;

/** The engine over everything that is committed, by whatever process. */
export class CurrentEngine {
  readonly #segments: SegmentStore;
  readonly #summarised: SummarisedElsewhere | undefined;
  readonly #opened = new OpenedSegments();
  readonly #dataVersion;
  #seen: unknown;
  #seenAt = Number.NEGATIVE_INFINITY;
  #summariesSeen = '';
  #looking: NodeJS.Timeout | undefined;
  #isTakingIn = false;
  /** How often there were other segments. */
  version = 0;

  constructor(store: Store, segments: SegmentStore, summarised?: SummarisedElsewhere) {
    this.#segments = segments;
    this.#summarised = summarised;
    this.#dataVersion = store.reader.prepare('pragma data_version');
  }

  /** With everything that is committed; while it is kept up ahead of questions, with what was a moment ago. */
  now(): Engine {
    const version = this.#dataVersion.get()?.data_version;
    if (version === this.#seen) return this.#opened.engine;
    const isOneOfMany = performance.now() - this.#seenAt < oneOfManyMs;
    if (this.#looking === undefined || !isOneOfMany) this.#takeIn(version);
    return this.#opened.engine;
  }

  /** What is asked next sees what there is, whatever was seen before. */
  forget(): void {
    this.#seen = undefined;
    this.#seenAt = Number.NEGATIVE_INFINITY;
  }

  /** From now on looks by itself for what is new, so that no question waits until much of it is taken in. */
  keepUp(onFailure: (error: unknown) => void): { stop(): void } {
    this.#looking ??= setInterval(() => {
      this.#look().catch((error) => {
        // What was under way when it was stopped may find the store closed.
        if (this.#looking !== undefined) onFailure(error);
      });
    }, lookEveryMs).unref();
    return {
      stop: () => {
        clearInterval(this.#looking);
        this.#looking = undefined;
      },
    };
  }

  async #look(): Promise<void> {
    if (this.#isTakingIn || this.#dataVersion.get()?.data_version === this.#seen) return;
    this.#isTakingIn = true;
    try {
      await byAndBy(this.#segments.prepare(this.#opened));
      if (this.#looking !== undefined) this.#takeIn(this.#dataVersion.get()?.data_version);
    } finally {
      this.#isTakingIn = false;
    }
  }

  #takeIn(version: unknown): void {
    // Twice where a segment was merged away between the list and the look.
    const isNew = this.#segments.refresh(this.#opened);
    const { engine } = this.#opened;
    if (isNew && engine.works === 0) this.#segments.refresh(this.#opened);
    const summaries = this.#summarised?.version() ?? '';
    if (isNew || summaries !== this.#summariesSeen) {
      this.version += 1;
      this.#opened.engine.mark('lay-summary', this.#summarised?.works().map(numberOfId) ?? []);
    }
    this.#summariesSeen = summaries;
    this.#seen = version;
    this.#seenAt = performance.now();
  }
}
