import type { Orcid } from './orcid.ts';

/** Who did what, in the order of the byline. */
export interface Contribution {
  readonly contributor: PersonName | GroupName;
  readonly role: 'author' | 'editor' | 'translator' | 'investigator';
  /** Each contributor's own affiliations, as printed. */
  readonly affiliations: readonly Affiliation[];
  readonly orcid?: Orcid;
  /** Shares the first (or last) place with the others that carry the mark. */
  readonly equal?: boolean;
  readonly corresponding?: boolean;
  /** What the contributor did, in the words of CRediT (ANSI/NISO Z39.104-2022). */
  readonly credit?: readonly CreditRole[];
}

/** The fourteen roles of CRediT, as their addresses end (`https://credit.niso.org/contributor-roles/…`). */
export const creditRoles = [
  'conceptualization',
  'data-curation',
  'formal-analysis',
  'funding-acquisition',
  'investigation',
  'methodology',
  'project-administration',
  'resources',
  'software',
  'supervision',
  'validation',
  'visualization',
  'writing-original-draft',
  'writing-review-editing',
] as const;
export type CreditRole = (typeof creditRoles)[number];

/** A human as a byline prints the name. `family` alone is a name of one part. */
export interface PersonName {
  readonly kind: 'person';
  readonly family: string;
  readonly given?: string;
  /** Without dots: `JA`. */
  readonly initials?: string;
  readonly suffix?: string;
}

/** A consortium, committee or other body that signs as one. */
export interface GroupName {
  readonly kind: 'group';
  readonly name: string;
}

/** The institution that a contributor stated, as printed. */
export interface Affiliation {
  readonly text: string;
  /** An identifier that the record gave with it, such as a ROR address. */
  readonly identifier?: string;
}

/** `Aghajani S`, as bylines of biomedicine print a name. */
export function bylineName(contributor: PersonName | GroupName): string {
  if (contributor.kind === 'group') return contributor.name;
  const { family, initials, given, suffix } = contributor;
  return [family, initials ?? initialsOf(given ?? ''), suffix].filter(Boolean).join(' ');
}

/** `Sina Aghajani`, as one says it. */
export function fullName(contributor: PersonName | GroupName): string {
  if (contributor.kind === 'group') return contributor.name;
  const { family, initials, given, suffix } = contributor;
  return [given ?? initials, family, suffix].filter(Boolean).join(' ');
}

function initialsOf(given: string): string {
  return given
    .split(/[\s.-]+/)
    .map((part) => [...part][0] ?? '')
    .join('')
    .toUpperCase();
}
