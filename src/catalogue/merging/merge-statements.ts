import type { WorkDescription } from '../../model/index.ts';
import { curator, type Edit, edited } from '../grouping/edits.ts';
import type { Picked, Stated } from './field-rule.ts';
import { inWords } from './in-words.ts';
import type { FieldWord, OtherWord, Provenance } from './provenance.ts';
import { type MergedField, rules } from './rules.ts';
import { byTrust, type Statement } from './trust.ts';

export type { Statement } from './trust.ts';

/** What several records and curators say of one work together; provenance only where more than one spoke. */
export interface Merged {
  readonly description: WorkDescription;
  readonly provenance?: Provenance;
}

/** Any rule, with the type of its field forgotten. */
interface AnyRule {
  readonly pick: (stated: readonly [Stated<unknown>, ...Stated<unknown>[]]) => Picked<unknown>;
  readonly agrees: (picked: unknown, stated: unknown) => boolean;
}

/**
 * Merges field by field: where records disagree the more trusted one's word stands, unless the field's rule knows
 * another to be fuller; a curator's word stands always. The order of the statements does not matter.
 */
export function mergeStatements(
  statements: readonly [Statement, ...Statement[]],
  edits: readonly Edit[] = [],
): Merged {
  if (statements.length === 1 && edits.length === 0) return { description: statements[0].description };
  const trusted = statements.toSorted(byTrust);
  const all = trusted.map(({ description }) => description);
  const identifiers = mergeIdentifiers(all);
  const fields: FieldWord[] = [...identifiers.fields];
  const merged: Record<string, unknown> = { identifiers: identifiers.value };
  for (const field of Object.keys(rules) as MergedField[]) {
    const rule = rules[field] as AnyRule;
    const [first, ...others] = all.flatMap((description, by): Stated<unknown>[] =>
      says(description[field]) ? [{ value: description[field], by }] : [],
    );
    if (first === undefined) continue;
    const { value, by } = rule.pick([first, ...others]);
    merged[field] = value;
    const disagreeing = [first, ...others].filter(
      (stated) => !by.includes(stated.by) && !rule.agrees(value, stated.value),
    );
    fields.push(wordOf(field, by, disagreeing));
  }
  // These are said of every work.
  merged.contributions ??= [];
  merged.title ??= '';
  merged.type ??= 'other';
  const records = trusted.map(({ provider, key }) => ({ provider, key }));
  const description = edited(merged as unknown as WorkDescription, edits);
  if (edits.length === 0) return { description, provenance: { records, fields } };
  const provenance: Provenance = {
    records: [...records, { provider: curator, key: '' }],
    fields: withEdits(fields, edits, merged, records.length),
  };
  return { description, provenance };
}

function wordOf(field: string, by: readonly number[], disagreeing: readonly Stated<unknown>[]): FieldWord {
  const others = disagreeing.map(({ by: whose, value }): OtherWord => ({ by: whose, says: inWords(value) }));
  return { field, by, ...(others.length > 0 && { others }) };
}

/** A curator's word takes the place of the records', which stays to be seen beside it. */
function withEdits(
  fields: readonly FieldWord[],
  edits: readonly Edit[],
  merged: Record<string, unknown>,
  by: number,
): readonly FieldWord[] {
  const changed = new Map(fields.map((word) => [word.field, word]));
  for (const { field } of edits) {
    const before = changed.get(field);
    const identifiers = merged.identifiers as Record<string, unknown>;
    const says = inWords(merged[field] ?? identifiers[field]);
    const first = before?.by[0];
    changed.set(field, {
      field,
      by: [by],
      ...(first !== undefined && { others: [{ by: first, says }, ...(before?.others ?? [])] }),
    });
  }
  return [...changed.values()];
}

function says(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  return !(typeof value === 'object' && 'sections' in value && !says(value.sections));
}

/** Each scheme for itself, the most trusted first; sorted, so that the order of the records shows nowhere. */
function mergeIdentifiers(trusted: readonly WorkDescription[]): {
  readonly value: WorkDescription['identifiers'];
  readonly fields: readonly FieldWord[];
} {
  const stated = new Map<string, Stated<string>[]>();
  const own = new Set<string>();
  for (const [by, { identifiers }] of trusted.entries()) {
    const { other = {}, ...named } = identifiers;
    for (const scheme of Object.keys(named)) own.add(scheme);
    for (const [scheme, value] of [...Object.entries(named), ...Object.entries(other)]) {
      if (value === undefined) continue;
      const known = stated.get(scheme);
      if (known === undefined) stated.set(scheme, [{ value, by }]);
      else known.push({ value, by });
    }
  }
  const value: Record<string, unknown> = {};
  const other: Record<string, string> = {};
  const fields: FieldWord[] = [];
  for (const [scheme, words] of [...stated].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [first] = words;
    if (first === undefined) continue;
    if (own.has(scheme)) value[scheme] = first.value;
    else other[scheme] = first.value;
    const disagreeing = words.filter((word) => word.value.toLowerCase() !== first.value.toLowerCase());
    fields.push(wordOf(scheme, [first.by], disagreeing));
  }
  if (Object.keys(other).length > 0) value.other = other;
  return { value, fields };
}
