/** A contribution by its work and the number of the name as printed. */
export type ContributionRef = readonly [workId: string, name: number];

/** Contributions that are one person's, with the ORCID iD where the person has one. */
export interface Theirs {
  readonly refs: readonly ContributionRef[];
  readonly orcid?: string;
}

/** What a curator said; every contribution it is about is named, so that it holds whatever comes later. */
export type CuratorsWord =
  /** All of these are one person's. */
  | { readonly kind: 'join' | 'claim'; readonly theirs: Theirs }
  /** `refs` are not of the person `from`; they are of the person `to`, or of somebody else. */
  | {
      readonly kind: 'split';
      readonly refs: readonly ContributionRef[];
      readonly from: Theirs;
      readonly to?: Theirs;
    };

/** What holds of the contributions that curators spoke of. */
export interface Groups {
  /** Contributions of one number (from 1) are one person's; 0 where nobody spoke. */
  groupOf(ref: ContributionRef): number;
  orcidOf(group: number): string | undefined;
  /** Whether the ORCID iD of the record counts no more. */
  isTakenFrom(ref: ContributionRef): boolean;
  /** The contribution that stands for a group: the first that was spoken of. */
  anchorOf(group: number): ContributionRef | undefined;
}

/** Puts words together, the oldest first: a later one about the same contributions takes the place of an earlier one. */
export function groupsOf(words: readonly CuratorsWord[]): Groups {
  const groups = new Map<string, number>();
  const members = new Map<number, Map<string, ContributionRef>>();
  const orcids = new Map<number, string>();
  const taken = new Set<string>();
  let last = 0;

  const move = (ref: ContributionRef, to: number): void => {
    const key = keyOf(ref);
    members.get(groups.get(key) ?? 0)?.delete(key);
    groups.set(key, to);
    members.get(to)?.set(key, ref);
  };
  const open = (refs: readonly ContributionRef[]): number => {
    last += 1;
    members.set(last, new Map());
    for (const ref of refs) move(ref, last);
    return last;
  };
  /** One group of these, and of all that were one with any of them. */
  const together = ({ refs, orcid }: Theirs): void => {
    const [target, ...others] = new Set(refs.flatMap((ref) => groups.get(keyOf(ref)) ?? []));
    const group = target ?? open(refs);
    for (const ref of refs) move(ref, group);
    let known = orcid ?? orcids.get(group);
    for (const other of others) {
      for (const ref of [...(members.get(other)?.values() ?? [])]) move(ref, group);
      known ??= orcids.get(other);
    }
    if (known !== undefined) orcids.set(group, known);
  };

  for (const word of words) {
    if (word.kind !== 'split') {
      together(word.theirs);
      continue;
    }
    open(word.refs);
    for (const ref of word.refs) taken.add(keyOf(ref));
    if (word.from.refs.length > 0) together(word.from);
    if (word.to !== undefined) together({ ...word.to, refs: [...word.to.refs, ...word.refs] });
  }
  return {
    groupOf: (ref) => groups.get(keyOf(ref)) ?? 0,
    orcidOf: (group) => orcids.get(group),
    isTakenFrom: (ref) => taken.has(keyOf(ref)),
    anchorOf: (group) => members.get(group)?.values().next().value,
  };
}

function keyOf([work, name]: ContributionRef): string {
  return `${work} ${name}`;
}
