import { type Contribution, parseOrcid } from '../../model/index.ts';
import { nameFromText } from '../fields/name-from-text.ts';
import { placesIn } from '../fields/places.ts';
import { withoutCapitals } from '../fields/without-capitals.ts';
import { isObject, type JsonObject, listIn, objectsIn, textIn, textOf } from '../json/json-value.ts';
import { richPlain } from '../rich-text/rich-inline.ts';

const roles: readonly (readonly [string, Contribution['role']])[] = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['container-author', 'editor'],
  ['collection-editor', 'editor'],
];

/** The names of an item, by role; of an editor of the whole only where there is none of the part. */
export function contributionsOf(item: JsonObject): readonly Contribution[] {
  const found: Contribution[] = [];
  for (const [variable, role] of roles) {
    const isSecond = variable.includes('-');
    if (isSecond && found.some((other) => other.role === 'editor')) continue;
    for (const name of listIn(item, variable)) {
      const contribution = contributionOf(name, role);
      if (contribution !== undefined) found.push(contribution);
    }
  }
  return found;
}

function contributionOf(name: unknown, role: Contribution['role']): Contribution | undefined {
  const contributor = isObject(name) ? nameOf(name) : nameFromText(textOf(name) ?? '');
  if (contributor === undefined) return undefined;
  // Not of CSL itself: Crossref and others put them there.
  const orcid = isObject(name) ? parseOrcid(textIn(name, 'ORCID') ?? textIn(name, 'orcid') ?? '') : undefined;
  const affiliations = isObject(name)
    ? objectsIn(name, 'affiliation').flatMap((one) => placesIn(richPlain(textIn(one, 'name')) ?? ''))
    : [];
  return { contributor, role, affiliations, ...(orcid !== undefined && { orcid }) };
}

/** Particles are printed before the family name, whichever way a style sorts them. */
function nameOf(name: JsonObject): Contribution['contributor'] | undefined {
  const family = ['dropping-particle', 'non-dropping-particle', 'family']
    .flatMap((part) => richPlain(textIn(name, part)) ?? [])
    .join(' ')
    .replace(/(?<=[’']) /g, '');
  const given = richPlain(textIn(name, 'given'));
  const suffix = richPlain(textIn(name, 'suffix'));
  const literal = richPlain(textIn(name, 'literal') ?? textIn(name, 'name'));
  if (family === '' && literal !== undefined) return { kind: 'group', name: literal };
  const lone = family === '' ? given : family;
  if (lone === undefined) return undefined;
  return withoutCapitals({
    kind: 'person',
    family: lone,
    ...(family !== '' && given !== undefined && { given }),
    ...(suffix !== undefined && { suffix }),
  });
}
