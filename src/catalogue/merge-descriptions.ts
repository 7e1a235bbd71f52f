import type { Relation, WorkDescription } from '../model/index.ts';

/** What one record says, and whose word it is. */
export interface Statement {
  readonly provider: string;
  readonly key: string;
  readonly rank: string;
  readonly description: WorkDescription;
}

/** Whose word goes first where records disagree; a provider that is not named here comes last. */
const trust: readonly string[] = [
  'institution',
  'crossref',
  'pubmed',
  'europe-pmc',
  'openalex',
  'datacite',
  'file',
];

type Field = keyof WorkDescription;

/** Taken whole from the most trusted record that states them: half of one list and half of another would be nobody's word. */
const takenWhole = [
  'vernacularTitle',
  'languages',
  'source',
  'volume',
  'issue',
  'pages',
  'articleNumber',
  'published',
  'publishedOnline',
  'history',
  'abstract',
  'otherAbstracts',
  'subjects',
  'keywords',
  'chemicals',
  'funding',
  'references',
  'license',
  'conflictOfInterest',
] as const satisfies readonly Field[];

/**
 * What several records say of one work, field by field in the order of trust. The order in which the statements
 * are given does not matter. Relations and publication types are united, so that no notice of a retraction is lost.
 */
export function mergeDescriptions(statements: readonly [Statement, ...Statement[]]): WorkDescription {
  const trusted = statements.toSorted(byTrust).map(({ description }) => description);
  const [first] = trusted;
  if (first === undefined || trusted.length === 1) return statements[0].description;
  const merged: Partial<Record<Field, unknown>> = {
    identifiers: mergeIdentifiers(trusted),
    type: trusted.find(({ type }) => type !== 'other')?.type ?? 'other',
    title: trusted.find(({ title }) => title !== '')?.title ?? first.title,
    contributions: trusted.find(({ contributions }) => contributions.length > 0)?.contributions ?? [],
  };
  for (const field of takenWhole) {
    const stated = trusted.find((description) => says(description[field]))?.[field];
    if (stated !== undefined) merged[field] = stated;
  }
  const types = unite(
    trusted.flatMap(({ publicationTypes }) => publicationTypes ?? []),
    (type) => type.toLowerCase(),
  );
  if (types.length > 0) merged.publicationTypes = types;
  const relations = unite(
    trusted.flatMap(({ relations }) => relations ?? []),
    nameOfRelation,
  );
  if (relations.length > 0) merged.relations = relations;
  return merged as unknown as WorkDescription;
}

/** Greater ranks first among records of one provider, so that the newest word of equals wins. */
function byTrust(a: Statement, b: Statement): number {
  return (
    placeOf(a) - placeOf(b) || order(b.rank, a.rank) || order(a.provider, b.provider) || order(a.key, b.key)
  );
}

function placeOf({ provider }: Statement): number {
  const place = trust.indexOf(provider);
  return place === -1 ? trust.length : place;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function says(value: unknown): boolean {
  if (value === undefined || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  return !(
    typeof value === 'object' &&
    value !== null &&
    'sections' in value &&
    says(value.sections) === false
  );
}

function mergeIdentifiers(trusted: readonly WorkDescription[]): WorkDescription['identifiers'] {
  const merged: Record<string, unknown> = {};
  const other: Record<string, string> = {};
  for (const { identifiers } of trusted.toReversed()) {
    Object.assign(merged, identifiers);
    Object.assign(other, identifiers.other);
  }
  if (Object.keys(other).length > 0) merged.other = sorted(other);
  return sorted(merged);
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => order(a, b)));
}

function unite<T>(all: readonly T[], nameOf: (one: T) => string): readonly T[] {
  const united = new Map<string, T>();
  for (const one of all) {
    const name = nameOf(one);
    if (!united.has(name)) united.set(name, one);
  }
  return [...united.values()];
}

function nameOfRelation({ kind, target }: Relation): string {
  return `${kind} ${target.doi ?? target.pmid ?? target.pmcid ?? target.citation ?? target.note ?? ''}`;
}
