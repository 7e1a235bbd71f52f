import type {
  Contribution,
  InlineMarkup,
  Standing,
  Work,
  WorkDescription,
  WorkId,
  WorkType,
} from '../model/index.ts';
import type { Digest, Digester, Digests } from './digest.ts';
import type { Provenance } from './merging/provenance.ts';

/** What the institution holds, and the log of every change to it. */
export interface Catalogue {
  find(id: WorkId): Promise<Work | undefined>;
  /** What became of an address: held, moved to another work, withdrawn, or never here. */
  fate(id: WorkId): Promise<Fate>;
  /** The work that carries an identifier, `findByIdentifier('pmid', '29768149')`. */
  findByIdentifier(scheme: string, value: string): Promise<WorkId | undefined>;
  /** On whose words a work rests, and whose each field is where several have spoken. */
  wordsOn(id: WorkId): Promise<Provenance | undefined>;
  /** Short forms, in the order asked; unknown and withdrawn ones are left out. */
  summaries(ids: readonly WorkId[]): Promise<readonly WorkSummary[]>;
  list(question: ListQuestion): Promise<WorkList>;
  /** The same works, from behind a place that stays right while works come, change and go. */
  listBehind(question: ListBehindQuestion): Promise<readonly PlacedWork[]>;
  /** Venues with the number of their works, the most works first. */
  sources(page: {
    readonly offset: number;
    readonly limit: number;
  }): Promise<{ total: number; sources: readonly SourceSummary[] }>;
  /** Venues by name, from behind a place. */
  sourcesBehind(question: {
    readonly after?: SourcePlace | undefined;
    readonly limit: number;
  }): Promise<readonly SourceSummary[]>;
  findSource(id: string): Promise<SourceSummary | undefined>;
  counts(): Promise<{ works: number; sources: number; firstYear?: number; lastYear?: number }>;
  /** Works in the order in which they last changed, withdrawn and moved ones among them: what harvesters ask. */
  lastChanged(question: LastChangedQuestion): Promise<LastChanged>;
  /** One work of that order, wherever it went; `undefined` where it never was here. */
  changedWork(id: WorkId): Promise<LastChangedWork | undefined>;
  /** When the work that changed longest ago did; `undefined` while there is none. */
  firstChangedAt(): Promise<Date | undefined>;
  /** Held works in the order of arrival, from one portion of `size` works that ever came, for site maps. */
  portion(portion: number, size: number): Promise<readonly PortionWork[]>;
  /** Of each portion when a work of it last changed. */
  portions(size: number): Promise<readonly { readonly portion: number; readonly changedAt: Date }[]>;
  /** Public works per year, oldest first. */
  worksByYear(question?: Pick<ListQuestion, 'sourceId'>): Promise<readonly { year: number; works: number }[]>;

  /**
   * Keeps records and derives their works, in one durable transaction with the change log. The answers are in the
   * order of the records. The bytes of the records are looked at until then, and no longer.
   */
  save(records: readonly IncomingRecord[], at: Date): Promise<readonly SaveOutcome[]>;
  /**
   * The first 16 bytes of the hash of every record kept, one after another, so that a reader can pass over what
   * is here already; `undefined` where more than `limit` records are kept.
   */
  heldHashes(limit: number): Promise<Uint8Array | undefined>;
  /** The keys under which records of a provider are here, those that it took back included. */
  heldKeys(provider: string): Promise<readonly string[]>;
  /** What happened after a position, oldest first. The index, feeds and harvesters all follow this log. */
  changes(after: number, limit: number): Promise<readonly Change[]>;
  /** The position of the newest change; also sees what other processes committed. Cheap enough to ask at every request. */
  position(): Promise<number>;
  /** Derives every work anew from the records kept. */
  rebuildWorks(progress?: (done: number, total: number) => void): Promise<void>;
  close(): Promise<void>;
}

export interface Change {
  readonly position: number;
  readonly workId: WorkId;
  /** `work`: the work itself changed or went; `related`: only what is shown beside it did (related works, plain layer, who its contributors are). */
  readonly aspect: 'work' | 'related';
  readonly at: Date;
}

export type Fate =
  | { readonly kind: 'held'; readonly slug: string }
  | { readonly kind: 'moved'; readonly to: WorkId }
  | { readonly kind: 'withdrawn'; readonly title: InlineMarkup; readonly at: Date }
  | { readonly kind: 'unknown' };

/** What a list, a related document or a card shows of a work. */
export interface WorkSummary {
  readonly id: WorkId;
  readonly slug: string;
  readonly title: InlineMarkup;
  readonly type: WorkType;
  readonly language?: string;
  readonly year?: number;
  readonly source?: { readonly id: string; readonly slug: string; readonly name: string };
  /** The first contributors of the byline, at most six. */
  readonly contributors: readonly Contribution['contributor'][];
  readonly contributorCount: number;
  readonly standing: Standing;
}

export interface ListQuestion {
  readonly offset: number;
  readonly limit: number;
  /** By date of publication, or by when it came here. */
  readonly order?: 'newest' | 'oldest' | 'latest-arrival' | 'title';
  readonly sourceId?: string;
  readonly year?: number;
  readonly type?: WorkType;
}

export interface ListBehindQuestion extends Omit<ListQuestion, 'offset'> {
  readonly after?: ListPlace | undefined;
}

/** Where a work stands in a list: by what the list is ordered, and a number of its own. */
export interface ListPlace {
  readonly key: string;
  readonly number: number;
}

export interface PlacedWork {
  readonly id: WorkId;
  readonly place: ListPlace;
}

export type SourcePlace = Pick<SourceSummary, 'name' | 'id'>;

export interface WorkList {
  readonly total: number;
  readonly works: readonly WorkSummary[];
}

export interface LastChangedQuestion {
  /** Both belong to it. */
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  readonly type?: WorkType | undefined;
  readonly year?: number | undefined;
  /** Held works only where they are among these; of those that went nobody knows any more, so all are told. */
  readonly among?: readonly WorkId[] | undefined;
  /** Goes on behind this place. */
  readonly after?: ChangePlace | undefined;
  readonly limit: number;
}

/** Where a work stands in the order of changes: the hour in milliseconds, and a number of its own. */
export interface ChangePlace {
  readonly at: number;
  readonly number: number;
}

export interface LastChanged {
  /** How many there are, this page and all others; counted where the question does not go on from a place. */
  readonly total: number | undefined;
  readonly works: readonly LastChangedWork[];
}

export interface LastChangedWork {
  readonly id: WorkId;
  /** Of the address under which it is, or last was. */
  readonly slug: string;
  /** `gone`: withdrawn, or moved to another work. */
  readonly state: 'held' | 'gone';
  readonly type: WorkType;
  readonly year?: number;
  readonly place: ChangePlace;
}

export interface PortionWork {
  readonly id: WorkId;
  readonly slug: string;
  readonly changedAt: Date;
}

export interface SourceSummary {
  /** Lasting: derived from the linking ISSN, else the folded name. */
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly issns: readonly string[];
  readonly works: number;
}

/** A record as intake hands it over: ready to be kept. */
export interface IncomingRecord {
  readonly provider: string;
  readonly key: string;
  readonly rank: string;
  readonly format: string;
  /** SHA-256 of the payload as received, before compression. */
  readonly hash: Uint8Array;
  /** The payload, compressed as `encoding` says. */
  readonly payload: Uint8Array;
  readonly encoding: 'identity' | 'deflate' | 'zstd';
  /** Where several records share one `payload` (the very same object): this one's part of it, once decoded. */
  readonly part?: { readonly start: number; readonly length: number };
  /**
   * The description as JSON text (bytes: the same in UTF-8); `undefined` where the provider took the record back.
   * Then `rank` is not looked at, and `hash` must be the same whenever the same deletion is read again.
   */
  readonly description: string | Uint8Array | undefined;
  /** What was made of the description beforehand; what is missing is made when it is needed. */
  readonly digests?: Digests;
  /** Public only if it is held to be the institution's (`OursRule`). */
  readonly isAsked?: boolean;
  /** Kept only if one of its identifiers is that of a work here, which it completes; never public by itself. */
  readonly isCompletion?: boolean;
}

export type SaveOutcome =
  | {
      readonly kind: 'new' | 'changed' | 'unchanged' | 'withdrawn';
      readonly workId: WorkId;
      /** Works held until now that this record showed to be one with its own: their addresses lead there. */
      readonly joined?: readonly WorkId[];
      /** Identifiers of the record that another work carries as well, without being the same. */
      readonly conflicts?: readonly IdentifierConflict[];
      /** Another record under the same key that was saved at the same instant: a run gives one `at` throughout. */
      readonly twin?: { readonly rank: string; readonly wins: boolean };
    }
  | { readonly kind: 'nothing-to-withdraw' }
  /** It was to complete a work, but names none that is here. */
  | { readonly kind: 'nothing-to-complete' };

export interface IdentifierConflict {
  readonly scheme: string;
  readonly value: string;
  readonly carriedBy: WorkId;
}

/** Reads a kept payload again (the formats' own `describe`, chosen by name). */
export type Describe = (format: string, payload: Uint8Array) => WorkDescription | undefined;

/** Something derived from the catalogue that keeps up with its change log and can be thrown away. */
export interface Follower {
  readonly name: string;
  /** Takes in all changes up to the end of the log; safe to call in several processes at once. */
  catchUp(progress?: FollowProgress): Promise<void>;
  /** Forgets everything derived and derives it again. */
  rebuild(progress?: FollowProgress): Promise<void>;
  /** How far it has come in the change log. */
  position(): Promise<number>;
}

export type FollowProgress = (done: number, total: number) => void;

/**
 * Something derived whose upkeep is quick: applied inside the transaction that moves its position, either
 * while works are being saved or later, in batches. The catalogue's `createFollower` makes a `Follower` of it.
 */
export interface Derivation extends Digester {
  /** Differs when the same works would give something else: then everything is derived anew. */
  readonly recipe: string;
  /** Drops its tables and makes them again, empty. Runs inside a transaction. */
  reset(): void;
  /** Takes in works that changed. Runs inside the transaction that moves the position. */
  apply(batch: readonly ChangedWork[]): void;
}

export interface ChangedWork {
  readonly id: WorkId;
  /** What the derivation's own digester made of it as it is now; `undefined` when the work is gone. */
  readonly digest: Digest | undefined;
}
