import { values } from '../engine/document-of-work.ts';
import type { Plan } from '../engine/plan.ts';
import type { SearchFilters, SearchPlace } from '../search-index.ts';

/** Where the works of a place are in the index. */
export type PlanOfPlace = (place: SearchPlace) => Plan;

/** The selections of each facet as one plan: any of its values. */
export function filterPlans(
  filters: SearchFilters,
  planOfPlace: PlanOfPlace,
): readonly (readonly [keyof SearchFilters, Plan])[] {
  const { years, facts = [], within } = filters;
  const plans: [keyof SearchFilters, Plan][] = [];
  if (within !== undefined) plans.push(['within', planOfPlace(within)]);
  if (years !== undefined && (years.from !== undefined || years.to !== undefined))
    plans.push([
      'years',
      { kind: 'dates', from: (years.from ?? 0) * 10_000, to: (years.to ?? 9999) * 10_000 + 9999 },
    ]);
  const beginnings = {
    types: values.type,
    languages: values.language,
    sources: values.source,
    authors: values.author,
    subjects: values.subject,
  } as const;
  for (const [facet, beginning] of Object.entries(beginnings) as [keyof typeof beginnings, string][]) {
    const chosen = filters[facet] ?? [];
    if (chosen.length > 0)
      plans.push([
        facet,
        {
          kind: 'or',
          of: chosen.map((value): Plan => ({ kind: 'value', term: beginning + value, open: false })),
        },
      ]);
  }
  if (facts.length > 0)
    plans.push(['facts', { kind: 'and', of: facts.map((flag): Plan => ({ kind: 'flag', flag })) }]);
  return plans;
}
