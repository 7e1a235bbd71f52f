import type { WorkDescription } from '../model/index.ts';

/** A description with `undefined` where the record is silent. */
type Gathered = { readonly [K in keyof WorkDescription]?: WorkDescription[K] | undefined };

/** Leaves out what the record does not say: no `undefined`, no empty list but that of the byline. */
export function said(
  gathered: Gathered & Pick<WorkDescription, 'identifiers' | 'type' | 'title' | 'contributions'>,
): WorkDescription {
  const kept: Record<string, unknown> = {};
  for (const name of Object.keys(gathered) as (keyof Gathered)[]) {
    const value = gathered[name];
    const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
    if (!isEmpty || name === 'contributions') kept[name] = value;
  }
  return kept as unknown as WorkDescription;
}
