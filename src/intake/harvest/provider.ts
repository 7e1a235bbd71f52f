import type * as z from 'zod';
import type { Enriching, WorksHere } from '../enriching/enriching.ts';
import type { HttpClient, Pace } from '../net/index.ts';

/** Somebody who keeps records and gives them away, part after part. */
export interface Provider {
  /** `pubmed`: in the configuration, and on the command line. */
  readonly name: string;
  /** `PubMed (E-utilities)` */
  readonly title: string;
  /**
   * What an operator says of one harvest beside what all have (`definition.ts`). Options of the command line are made of
   * it: the description of a key is its help, and `meta({ many: true })` lets it be given several times.
   */
  readonly settings: z.ZodObject;
  /**
   * Where it is asked unless the operator names another place; `undefined` where the operator must name one, `none`
   * where it is not asked over the network.
   */
  readonly base: string | undefined;
  /** By which the operator gives a key: `ncbi` is `LECTERN_NCBI_KEY`. */
  readonly key?: string;
  /** What it gives is the institution's own unless the operator says otherwise. */
  readonly givesOwn?: true;
  /** Names of the formats in which its pages come, anything else is refused; any format where nothing is said. */
  readonly formats?: readonly string[];
  /**
   * The affiliations by which the records of its pages are chosen, where pages hold others' works too: these, and what
   * is here already. Only for records of PubMed.
   */
  readonly selects?: (settings: never) => readonly string[];
  /** What settings that are right one by one lack together, and what to give: such as whose works are wanted. */
  readonly lacks?: (settings: never) => string | undefined;
  /** The checkpoint counts beyond the end of a run: the next begins there. */
  readonly goesOn?: boolean;
  /** A harvest goes back so far before the last one, so that nothing is missed at the border. */
  readonly overlapMs: number;
  /** It is asked about works that are here: what it says completes them, and nothing is new by it. */
  readonly enriching?: Enriching;
  readonly pace: (task: Pick<HarvestTask<unknown>, 'key'>) => Pace;
  /** Pages in order, to the end or to a `stop`. What fails is told, not thrown. */
  readonly steps: (task: HarvestTask<never>) => AsyncGenerator<HarvestStep, void>;
}

/** One question to a provider. */
export interface HarvestTask<Settings> {
  readonly settings: Settings;
  /** Without a slash at the end, or just as the operator gave it where there is no usual one. */
  readonly base: string;
  /** Only what changed at or after; everything where undefined. */
  readonly since: Date | undefined;
  /** When the question was first asked: what changes later belongs to the next one. */
  readonly until: Date;
  /** That of the last page that is in, when an earlier run did not come to its end. Look whether it is what you think. */
  readonly checkpoint: unknown;
  readonly http: HttpClient;
  readonly key: string | undefined;
  /** Whom the provider may write to. */
  readonly contact: string | undefined;
  readonly signal: AbortSignal;
  /** ORCID iDs of people who are known to be of the institution (`lectern ours people`). */
  readonly knownPeople?: (() => ReadonlySet<string>) | undefined;
  /** For who is asked about them (`Provider.enriching`). */
  readonly here?: WorksHere | undefined;
}

export type HarvestStep = Page | HarvestMissing | HarvestStop;

/** A part of the answer, whole and checked as far as can be without reading its records. */
export interface Page {
  readonly kind: 'page';
  /** `records 1 to 500 of …`: for messages. */
  readonly name: string;
  /** Given away: not to be looked at any more once the page is yielded. */
  readonly bytes: Uint8Array | FileBytes;
  /** How many records and deletions it must hold, where that is known. */
  readonly records?: number | undefined;
  /** Works it tells something about, as they were asked for (`WorkInNeed`). */
  readonly answers?: readonly string[];
  /** Kept, as JSON, once this page and all before it are in. */
  readonly checkpoint: unknown;
  readonly progress?: { readonly done: number; readonly total: number } | undefined;
  /** Fetches it anew when records of it are damaged or missing. */
  readonly again?: () => Promise<Uint8Array | undefined>;
}

/** A file of this machine, which is read where it lies, whatever its size. */
export interface FileBytes {
  readonly file: string;
}

/** Records that were promised do not come, also when asked for again; the harvest goes on without them. */
export interface HarvestMissing {
  readonly kind: 'missing';
  /** What they are of: for messages. */
  readonly name: string;
  readonly records: number;
  readonly reason: string;
}

/** The harvest cannot go on; what arrived before is kept. */
export interface HarvestStop {
  readonly kind: 'stop';
  /** What happened, whether it is the operator's to mend, what to do: in sentences, without secrets. */
  readonly reason: string;
}

/** A provider whose steps know the type of its settings. */
export function defineProvider<Settings extends z.ZodObject>(
  provider: Omit<Provider, 'settings' | 'steps' | 'selects' | 'lacks'> & {
    readonly settings: Settings;
    readonly selects?: (settings: z.infer<Settings>) => readonly string[];
    readonly lacks?: (settings: z.infer<Settings>) => string | undefined;
    readonly steps: (task: HarvestTask<z.infer<Settings>>) => AsyncGenerator<HarvestStep, void>;
  },
): Provider {
  return provider as unknown as Provider;
}

export function stop(reason: string): HarvestStop {
  return { kind: 'stop', reason };
}
