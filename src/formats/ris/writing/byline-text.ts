import type { Contribution, GroupName, PersonName } from '../../../model/index.ts';
import { nameFromText } from '../../fields/name-from-text.ts';
import type { RisLine } from './ris-line.ts';

/**
 * `Tester, Ida, Jr.`; EndNote's comma behind the name of a group, or behind a family name of several words that stands
 * alone, where programs would take it apart as a person's.
 */
export function nameText(name: PersonName | GroupName): string {
  if (name.kind === 'group') return nameFromText(name.name)?.kind === 'group' ? name.name : `${name.name},`;
  const given = name.given ?? name.initials?.replace(/(.)/gu, '$1.');
  if (given === undefined) return /\s/.test(name.family) ? `${name.family},` : name.family;
  return [name.family, given, name.suffix].filter(Boolean).join(', ');
}

/**
 * Each address behind those who work there, in the form of Web of Science: `[Tester, Ida; Probe, Bo] Institute of
 * Joints, Northtown`. RIS itself has no way to say whose an address is.
 */
export function addressLines(contributions: readonly Contribution[]): readonly RisLine[] {
  const people = new Map<string, string[]>();
  for (const { contributor, affiliations } of contributions) {
    for (const { text } of affiliations) {
      const place = text.replaceAll('[', '(').replaceAll(']', ')');
      people.set(place, [...(people.get(place) ?? []), nameText(contributor)]);
    }
  }
  const isAlone = contributions.length === 1;
  return [...people].map(([place, names]) => ['AD', isAlone ? place : `[${names.join('; ')}] ${place}`]);
}
