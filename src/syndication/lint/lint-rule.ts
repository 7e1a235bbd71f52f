import type { Work } from '../../model/index.ts';
import type { PageReading } from './read-page.ts';

/** `error`: a reader of that kind passes the work over or takes it for another; `warning`: it loses much; `note`: it could have more. */
export type Severity = 'error' | 'warning' | 'note';

/** Who reads pages beside people. */
export type MachineReader = 'Google Scholar' | 'Zotero' | 'card readers' | 'harvesters' | 'screen readers';

/** A work, and what its page says of it. */
export interface Examined {
  readonly work: Work;
  readonly page: PageReading;
}

/** One thing that can be missing or wrong in a record. */
export interface LintRule {
  /** Lasting: scripts and people refer to it. */
  readonly name: string;
  readonly severity: Severity;
  readonly readers: readonly MachineReader[];
  /** What goes wrong, and for whom. */
  readonly explanation: string;
  readonly fix: string;
  /** The field of the work that mends it (`lectern set`); none where no field alone does. */
  readonly field?: string;
  /** What is wrong, as far as it can be shown; `undefined` where nothing is. Looks at the page; at the work only for what no page shows. */
  readonly finds: (examined: Examined, now: Date) => string | undefined;
}
