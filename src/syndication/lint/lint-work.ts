import { bibliographicRules } from './bibliographic-rules.ts';
import type { Examined, LintRule, Severity } from './lint-rule.ts';
import { wordingRules } from './wording-rules.ts';

const gravity: Readonly<Record<Severity, number>> = { error: 1000, warning: 10, note: 1 };

/** Every rule, the gravest first. */
export const lintRules: readonly LintRule[] = [...wordingRules, ...bibliographicRules].toSorted(
  (a, b) => gravity[b.severity] - gravity[a.severity],
);

export interface LintFinding {
  readonly rule: LintRule;
  /** What is wrong, as far as it can be shown. */
  readonly found: string;
}

/** What machines will find missing or wrong in a work and its page, the gravest first. */
export function lintWork(examined: Examined, now: Date): readonly LintFinding[] {
  return lintRules.flatMap((rule) => {
    const found = rule.finds(examined, now);
    return found === undefined ? [] : [{ rule, found }];
  });
}

/** For the order of works: one error weighs more than all that are none. */
export function weightOf(findings: readonly LintFinding[]): number {
  return findings.reduce((sum, { rule }) => sum + gravity[rule.severity], 0);
}
