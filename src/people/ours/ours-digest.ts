import type { WorkDescription } from '../../model/index.ts';

/** What tells whose work it is, and no more. */
export interface WhoseWork {
  /** The distinct affiliations, as printed. */
  readonly texts: readonly string[];
  /** Identifiers that came with affiliations, such as ROR addresses. */
  readonly identifiers: readonly string[];
  /** ORCID iDs, each with which of the affiliations its bearer states. */
  readonly signed: readonly (readonly [orcid: string, at: readonly number[]])[];
  /** Bodies that sign as one. */
  readonly groups: readonly string[];
  readonly contributions: number;
  /** Contributions that state where they were made. */
  readonly placed: number;
}

export function whoseWork({ contributions }: Pick<WorkDescription, 'contributions'>): WhoseWork {
  const places = new Map<string, number>();
  const identifiers = new Set<string>();
  const signed: [string, number[]][] = [];
  const groups: string[] = [];
  let placed = 0;
  for (const { contributor, affiliations, orcid } of contributions) {
    if (affiliations.length > 0) placed += 1;
    if (contributor.kind === 'group') groups.push(contributor.name);
    const at = affiliations.map(({ text, identifier }) => {
      if (identifier !== undefined) identifiers.add(identifier);
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      return place;
    });
    if (orcid !== undefined) signed.push([orcid, at]);
  }
  return {
    texts: [...places.keys()],
    identifiers: [...identifiers],
    signed,
    groups,
    contributions: contributions.length,
    placed,
  };
}

export const oursDigester = {
  name: 'ours',
  digest: (description: WorkDescription): readonly string[] => [JSON.stringify(whoseWork(description))],
};
