import type { Contribution, GroupName, PersonName, WorkDescription } from '../../model/index.ts';

type Name = PersonName | GroupName;

/** Who a citation names first: the authors, or the editors of a work that has none. */
export function citedAs(work: Pick<WorkDescription, 'contributions' | 'type'>): {
  readonly names: readonly Name[];
  readonly areEditors: boolean;
} {
  const authors = inRole(work.contributions, 'author');
  if (authors.length > 0) return { names: authors, areEditors: false };
  const editors = work.type === 'book' ? inRole(work.contributions, 'editor') : [];
  return { names: editors, areEditors: editors.length > 0 };
}

export function inRole(contributions: readonly Contribution[], role: Contribution['role']): readonly Name[] {
  return contributions.flatMap((contribution) =>
    contribution.role === role ? contribution.contributor : [],
  );
}

/** The people of an institution sign again and again: what their given names come to is remembered, up to so many. */
const mostRemembered = 20_000;
const remembered = new Map<string, string>();

/** `Jean-Pierre A` → `J.-P. A.`; from the initials of the record where it has no given name. */
export function dottedInitials({
  given = '',
  initials = '',
}: Pick<PersonName, 'given' | 'initials'>): string {
  const name = `${given}\n${initials}`;
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const dotted = dot(given === '' ? undefined : given, initials === '' ? undefined : initials);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(name, dotted);
  return dotted;
}

function dot(given: string | undefined, initials: string | undefined): string {
  if (given === undefined || /^\p{Lu}{2,4}$/u.test(given))
    return [...(initials ?? given ?? '')].map((letter) => `${letter}.`).join(' ');
  return given
    .split(/[\s.]+/)
    .flatMap((part) => partInitial(part))
    .join(' ');
}

function partInitial(part: string): string[] {
  if (particles.has(part)) return [part];
  const letters = part
    .split(/[-‐]/)
    .flatMap((piece) => [...piece].find((letter) => /\p{L}/u.test(letter)) ?? []);
  return letters.length === 0 ? [] : [letters.map((letter) => `${letter.toUpperCase()}.`).join('-')];
}

/** Words between given and family names that are never shortened: `D. dos S.` */
const particles = new Set('da das de del della den der di do dos du el la le ten ter van von'.split(' '));

const ordinals: Readonly<Record<string, string>> = {
  '1st': 'I',
  '2nd': 'II',
  '3rd': 'III',
  '4th': 'IV',
  '5th': 'V',
};

/** PubMed's `Jr` and `3rd` as English prints them: `Jr.`, `III`. */
export function printedSuffix(suffix: string): string {
  return ordinals[suffix] ?? (/^[JS]r$/.test(suffix) ? `${suffix}.` : suffix);
}

/** `Smith JA 3rd`, letters without dots. */
export function vancouverName(name: Name): string {
  if (name.kind === 'group') return name.name;
  const letters = name.initials ?? dottedInitials(name).replace(/[.\s-]/g, '');
  return [name.family, letters, name.suffix].filter(Boolean).join(' ');
}
