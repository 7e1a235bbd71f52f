import { type Affiliation, type Contribution, type CreditRole, parseOrcid } from '../../model/index.ts';
import { creditRole } from '../fields/credit-role.ts';
import { placesIn } from '../fields/places.ts';
import { rorAddress } from '../fields/ror.ts';
import { withoutCapitals } from '../fields/without-capitals.ts';
import type { Notify } from '../format.ts';
import { type JsonObject, objectsIn, textIn, textsIn } from '../json/json-value.ts';
import { richPlain } from '../rich-text/rich-inline.ts';

/** Crossref's lists of contributors, in the order in which a byline would name them. */
const lists: readonly (readonly [string, Contribution['role']])[] = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['chair', 'editor'],
  ['translator', 'translator'],
];

export function contributionsOf(work: JsonObject, notify: Notify): readonly Contribution[] {
  return lists.flatMap(([name, role]) =>
    objectsIn(work, name).flatMap((person) => contributionOf(person, role, notify)),
  );
}

function contributionOf(
  person: JsonObject,
  role: Contribution['role'],
  notify: Notify,
): readonly Contribution[] {
  const contributor = nameOf(person);
  if (contributor === undefined) {
    notify('A contributor without any name was left out.');
    return [];
  }
  const stated = textIn(person, 'ORCID');
  const orcid = stated === undefined ? undefined : parseOrcid(stated);
  if (stated !== undefined && orcid === undefined)
    notify(`The ORCID iD “${stated.slice(0, 60)}” is not valid and was left out.`);
  const credit = creditOf(person);
  return [
    {
      contributor,
      role,
      affiliations: objectsIn(person, 'affiliation').flatMap(affiliationOf),
      ...(orcid !== undefined && { orcid }),
      ...(credit.length > 0 && { credit }),
    },
  ];
}

function nameOf(person: JsonObject): Contribution['contributor'] | undefined {
  const family = richPlain(textIn(person, 'family'));
  const given = richPlain(textIn(person, 'given'));
  const suffix = richPlain(textIn(person, 'suffix'));
  const lone = family ?? given;
  if (lone === undefined) {
    const name = richPlain(textIn(person, 'name') ?? textIn(person, 'literal'));
    return name === undefined ? undefined : { kind: 'group', name };
  }
  return withoutCapitals({
    kind: 'person',
    family: lone,
    ...(family !== undefined && given !== undefined && { given }),
    ...(suffix !== undefined && { suffix }),
  });
}

const mostParts = 10;

/** The department before the institution, the place behind it; some have a name alone. */
function affiliationOf(affiliation: JsonObject): readonly Affiliation[] {
  const parts = ['department', 'name', 'place'].flatMap((name) =>
    textsIn(affiliation, name).flatMap((text) => richPlain(text) ?? []),
  );
  const text = parts
    .slice(0, mostParts)
    .filter((part, at) => !parts.slice(0, at).some((before) => before.includes(part)))
    .join(', ');
  const places = placesIn(text);
  const identifier = identifierOf(objectsIn(affiliation, 'id'));
  return identifier === undefined || places.length !== 1
    ? places
    : places.map((place) => ({ ...place, identifier }));
}

function identifierOf(ids: readonly JsonObject[]): string | undefined {
  for (const id of ids) {
    const ror = rorAddress(textIn(id, 'id'));
    if (ror !== undefined) return ror;
  }
  return undefined;
}

function creditOf(person: JsonObject): readonly CreditRole[] {
  const roles = objectsIn(person, 'role').flatMap((role) => creditRole(textIn(role, 'role') ?? '') ?? []);
  return [...new Set(roles)];
}
