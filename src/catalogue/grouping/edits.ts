import type { Identifiers, WorkDescription } from '../../model/index.ts';

/** The provider of what curators say. */
export const curator = 'curator';

/** A curator's word on one field, as it is kept: bound to the record that founded the work, so that it goes where that goes. */
export interface Edit {
  /** `provider:key` of the founding record. */
  readonly anchor: string;
  /** A field of the description, or an identifier. */
  readonly field: string;
  /** `null`: the field says nothing. */
  readonly value: unknown;
  readonly because: string;
  /** Tells it from every other edit. */
  readonly number: number;
  /** The edits of this field before it, and this one, no longer count. */
  readonly undone?: true;
}

/** The newest edit of each field, unless it was undone; of several anchors the newest counts. */
export function editsThatCount(edits: readonly Edit[]): readonly Edit[] {
  const newest = new Map<string, Edit>();
  for (const edit of edits.toSorted((a, b) => a.number - b.number))
    newest.set(`${edit.anchor}\n${edit.field}`, edit);
  const standing = new Map<string, Edit>();
  for (const edit of [...newest.values()].sort((a, b) => a.number - b.number))
    if (edit.undone === undefined) standing.set(edit.field, edit);
  return [...standing.values()];
}

const ownIdentifiers: readonly string[] = ['doi', 'pmid', 'pmcid', 'pii', 'isbn'];

/** A description as the edits would have it. */
export function edited(description: WorkDescription, edits: readonly Edit[]): WorkDescription {
  if (edits.length === 0) return description;
  const changed: Record<string, unknown> = { ...description };
  const identifiers: Record<string, unknown> = { ...description.identifiers };
  for (const { field, value } of edits) {
    const place = ownIdentifiers.includes(field) ? identifiers : changed;
    if (field === 'withdrawn') continue;
    if (value === null) delete place[field];
    else place[field] = value;
  }
  changed.identifiers = identifiers as Identifiers;
  return changed as unknown as WorkDescription;
}

export function withdrawn(edits: readonly Edit[]): boolean {
  return edits.some(({ field, value }) => field === 'withdrawn' && value === true);
}
