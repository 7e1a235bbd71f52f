import type { AgentClass } from './agent-class.ts';

/** What was done with a work or a place: its page was read, it was taken as a file, its card or its frame was fetched. */
export const uses = ['view', 'download', 'card', 'embed'] as const;
export type Use = (typeof uses)[number];

/** A work or a place by the first two parts of its address: `works/k3v9x2m1`, `people/…`, `subjects/…`. */
export type Counted = `${string}/${string}`;

/** Who asked. `unnamed`: people who ask not to be counted; they are in the sum of a day alone, under no work. */
export type Asker = AgentClass | 'unnamed';

/** How often something was used by askers of one class. */
export interface UseCount {
  readonly use: Use;
  readonly asker: Asker;
  readonly count: number;
}

/** The same for one day, or for a month where the days were put together: `2026-01-15`, `2025-03`. */
export interface DayCount extends UseCount {
  readonly day: string;
}

/** How often people read something. */
export interface ReadCount {
  readonly of: Counted;
  readonly reads: number;
}

export interface MostReadQuestion {
  /** `works`, `people` … */
  readonly room: string;
  /** Only of these: the second parts of their addresses. */
  readonly among?: ReadonlySet<string>;
  /** Of so many days, today's included. */
  readonly days: number;
  readonly limit: number;
}

/** Who read what, in numbers alone. Robots are in none of these but `countsOf` and `countsOfAll`. */
export interface Reach {
  /** What people read most, the most read first. A few minutes old at most. */
  mostRead(question: MostReadQuestion): Promise<readonly ReadCount[]>;
  /** How often people read one work or place, ever. */
  readsOf(of: Counted): Promise<number>;
  /** The first day of which anything is known: `2026-01-15`. */
  since(): Promise<string | undefined>;
  /** Everything counted of one work or place, by day. */
  countsOf(of: Counted): Promise<readonly DayCount[]>;
  /** The sums of all works and places over so many days. */
  countsOfAll(days: number): Promise<readonly UseCount[]>;
}
