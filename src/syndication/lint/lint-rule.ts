import type { Work } from '../../model/index.ts';

/** `error`: a reader of that kind passes the work over or takes it for another; `warning`: it loses much; `note`: it could have more. */
export type Severity = 'error' | 'warning' | 'note';

/** Who reads pages beside people. */
export type MachineReader = 'Google Scholar' | 'Zotero' | 'card readers' | 'harvesters' | 'screen readers';

/** One thing that can be missing or wrong in a record. */
export interface LintRule {
  /** Lasting: scripts and people refer to it. */
  readonly name: string;
  readonly severity: Severity;
  readonly readers: readonly MachineReader[];
  /** What goes wrong, and for whom. */
  readonly explanation: string;
  readonly fix: string;
  /** What is wrong, as far as it can be shown; `undefined` where nothing is. */
  readonly finds: (work: Work, now: Date) => string | undefined;
}
