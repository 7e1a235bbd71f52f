import type { Store } from '../catalogue/index.ts';
import { numberOfId, type WorkId } from '../model/index.ts';
import type { Engine } from './engine/engine.ts';
import { OpenedSegments, type SegmentStore } from './engine/segment-store.ts';

/** Works with a plain-language summary that no record of theirs brought. */
export interface SummarisedElsewhere {
  /** Another whenever they changed. */
  version(): string;
  works(): readonly WorkId[];
}

/** The engine over everything that is committed, by whatever process. */
export class CurrentEngine {
  readonly #segments: SegmentStore;
  readonly #summarised: SummarisedElsewhere | undefined;
  readonly #opened = new OpenedSegments();
  readonly #dataVersion;
  #seen: unknown;
  #summariesSeen = '';
  /** How often there were other segments. */
  version = 0;

  constructor(store: Store, segments: SegmentStore, summarised?: SummarisedElsewhere) {
    this.#segments = segments;
    this.#summarised = summarised;
    this.#dataVersion = store.reader.prepare('pragma data_version');
  }

  /** With everything that is committed. */
  now(): Engine {
    const version = this.#dataVersion.get()?.data_version;
    if (version !== this.#seen) this.#takeIn(version);
    return this.#opened.engine;
  }

  /** What is asked next sees what there is, whatever was seen before. */
  forget(): void {
    this.#seen = undefined;
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
  }
}
