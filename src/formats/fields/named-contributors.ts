import type { Contribution, GroupName, PersonName } from '../../model/index.ts';
import { endnoteName } from './endnote-name.ts';

/** Finds whom a name beside the byline means: those of just this name, else those of the same family and first letter. */
export type FindNamed = (printed: string) => readonly Contribution[];

export function findNamedIn(contributions: readonly Contribution[]): FindNamed {
  const byWords = new Map<string, Contribution[]>();
  const byName = new Map<string, Contribution[]>();
  const byFirstLetter = new Map<string, Contribution[]>();
  for (const contribution of contributions) {
    const { contributor } = contribution;
    add(byWords, bareWords(allWords(contributor)), contribution);
    add(byName, exactly(contributor), contribution);
    add(byFirstLetter, roughly(contributor), contribution);
  }
  return (printed) => {
    const sameWords = byWords.get(bareWords(printed));
    if (sameWords !== undefined) return sameWords;
    const name = endnoteName(printed);
    if (name === undefined) return [];
    const rough = roughly(name);
    return byName.get(exactly(name)) ?? (rough === undefined ? [] : byFirstLetter.get(rough)) ?? [];
  };
}

function add(map: Map<string, Contribution[]>, key: string | undefined, contribution: Contribution): void {
  if (key === undefined) return;
  const held = map.get(key);
  if (held === undefined) map.set(key, [contribution]);
  else held.push(contribution);
}

/** A name as it stands in a list, and `Lu Weiyan` without the comma. */
function allWords(name: PersonName | GroupName): string {
  if (name.kind === 'group') return name.name;
  return `${name.family} ${name.given ?? name.initials ?? ''} ${name.suffix ?? ''}`;
}

function bareWords(text: string): string {
  return text
    .split(/[\s,]/)
    .filter((word) => word !== '')
    .join(' ');
}

/** A single name may be a group's or that of a person who has no other. */
function exactly(name: PersonName | GroupName): string {
  if (name.kind === 'group') return name.name.toLowerCase();
  const given = name.given ?? name.initials;
  return given === undefined ? name.family.toLowerCase() : [name.family, given, name.suffix ?? ''].join('|');
}

/** A group has no first letter to go by. */
function roughly(name: PersonName | GroupName): string | undefined {
  if (name.kind === 'group') return undefined;
  const letter = (name.given ?? name.initials ?? '').charAt(0);
  return `${name.family}|${letter}`.toLowerCase();
}
