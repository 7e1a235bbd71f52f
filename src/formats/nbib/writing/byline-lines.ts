import { bylineName, type Contribution, type GroupName, type PersonName } from '../../../model/index.ts';
import type { TagLine } from './tagged-text.ts';

type Role = 'author' | 'editor' | 'investigator';

/** The tags of the full name, the short one and the place of each role. PubMed has none for translators. */
const tags: Readonly<Record<Role, readonly [string, string, string]>> = {
  author: ['FAU', 'AU', 'AD'],
  editor: ['FED', 'ED', 'EDAD'],
  investigator: ['FIR', 'IR', 'IRAD'],
};

/** Everyone in order, authors first, each with identifier and affiliations behind the name. */
export function bylineLines(contributions: readonly Contribution[]): readonly TagLine[] {
  return (['author', 'editor', 'investigator'] as const).flatMap((role) =>
    contributions
      .filter((contribution) => contribution.role === role)
      .flatMap((one) => personLines(one, tags[role])),
  );
}

function personLines(
  { contributor, orcid, affiliations }: Contribution,
  [full, short, place]: readonly [string, string, string],
): readonly TagLine[] {
  return [
    ...nameLines(contributor, full, short),
    ['AUID', orcid && `ORCID: ${orcid}`],
    ...affiliations.map(({ text }): TagLine => [place, text.endsWith('.') ? text : `${text}.`]),
  ];
}

function nameLines(name: PersonName | GroupName, full: string, short: string): readonly TagLine[] {
  if (name.kind === 'group') return [['CN', name.name]];
  const { family, given, initials } = name;
  // PubMed writes `Jr` without its dot.
  const suffix = name.suffix?.replace(/\.$/, '');
  const behind = [given ?? initials, suffix].filter(Boolean).join(' ');
  return [
    [full, [family, behind].filter(Boolean).join(', ')],
    [short, bylineName(suffix === undefined ? name : { ...name, suffix })],
  ];
}
