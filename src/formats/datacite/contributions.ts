import {
  type Affiliation,
  type Contribution,
  type CreditRole,
  type Orcid,
  parseOrcid,
} from '../../model/index.ts';
import { nameFromText } from '../fields/name-from-text.ts';
import { placesIn } from '../fields/places.ts';
import { rorAddress } from '../fields/ror.ts';
import { withoutCapitals } from '../fields/without-capitals.ts';
import type { Notify } from '../format.ts';
import { isObject, type JsonObject, listIn, objectsIn, textIn, textOf } from '../json/json-value.ts';
import { richPlain } from '../rich-text/rich-inline.ts';
import { isUnknown } from './unknown.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What contributors of DataCite do, as CRediT calls it (its types that are people's work, Metadata Schema 4.6). */
const credits: Readonly<Record<string, readonly CreditRole[]>> = {
  DataCollector: ['investigation'],
  DataCurator: ['data-curation'],
  DataManager: ['data-curation'],
  ProjectLeader: ['supervision'],
  ProjectManager: ['project-administration'],
  WorkPackageLeader: ['project-administration'],
  Supervisor: ['supervision'],
  Researcher: ['investigation'],
  ProjectMember: [],
  RelatedPerson: [],
  ResearchGroup: [],
  Producer: [],
  Other: [],
  ContactPerson: [],
};

/** The creators, then who edited and translated, then who else worked on it. Hosts and holders of rights are no byline. */
export function contributionsOf(work: JsonObject, notify: Notify): readonly Contribution[] {
  const found: Mutable<Contribution>[] = [];
  const byName = new Map<string, Mutable<Contribution>>();
  const add = (contribution: Mutable<Contribution>) => {
    found.push(contribution);
    for (const key of keysOf(contribution)) if (!byName.has(key)) byName.set(key, contribution);
  };
  for (const creator of objectsIn(work, 'creators').flatMap(apart)) {
    const contribution = contributionOf(creator, 'author');
    if (contribution === undefined) notify('A contributor without any name was left out.');
    else add(contribution);
  }
  for (const contributor of objectsIn(work, 'contributors')) {
    const type = textIn(contributor, 'contributorType') ?? 'Other';
    const role = type === 'Editor' ? 'editor' : type === 'Translator' ? 'translator' : 'investigator';
    const credit = Object.hasOwn(credits, type) ? credits[type] : undefined;
    if (role === 'investigator' && credit === undefined) continue;
    const contribution = contributionOf(contributor, role);
    if (contribution === undefined) continue;
    // Who is named already is not named twice, but gets what this line says more.
    const known = role === 'investigator' ? keysOf(contribution).map((key) => byName.get(key)) : [];
    const entry = known.find((one) => one !== undefined) ?? contribution;
    const all = [...new Set([...(entry.credit ?? []), ...(credit ?? [])])];
    if (all.length > 0) entry.credit = all;
    if (type === 'ContactPerson') entry.corresponding = true;
    if (entry === contribution) add(contribution);
  }
  return found;
}

function keysOf({ contributor, orcid }: Contribution): readonly string[] {
  return [JSON.stringify(contributor), ...(orcid === undefined ? [] : [orcid])];
}

/** Several names that were put in one: `Doe, Ann; Roe, Bo`. */
function apart(person: JsonObject): readonly JsonObject[] {
  const name = textIn(person, 'name') ?? '';
  const names = name.split(/\s*;\s*/).filter((one) => one !== '');
  return names.length > 1 && names.every((one) => one.includes(','))
    ? names.map((one) => ({ name: one }))
    : [person];
}

function contributionOf(person: JsonObject, role: Contribution['role']): Mutable<Contribution> | undefined {
  const orcid = orcidOf(person);
  const contributor = nameOf(person, orcid);
  if (contributor === undefined) return undefined;
  return {
    contributor,
    role,
    affiliations: listIn(person, 'affiliation').flatMap(affiliationOf),
    ...(orcid !== undefined && { orcid }),
  };
}

function nameOf(person: JsonObject, orcid: Orcid | undefined): Contribution['contributor'] | undefined {
  const name = richPlain(
    textIn(person, 'name') ?? textIn(person, 'creatorName') ?? textIn(person, 'contributorName'),
  );
  const type = textIn(person, 'nameType');
  if (name !== undefined && isUnknown(name)) return undefined;
  if (type === 'Organizational' && name !== undefined) return { kind: 'group', name };
  const family = richPlain(textIn(person, 'familyName'));
  const given = richPlain(textIn(person, 'givenName'));
  if (family !== undefined)
    return withoutCapitals({ kind: 'person', family, ...(given !== undefined && { given }) });
  if (name === undefined) return given === undefined ? undefined : { kind: 'person', family: given };
  // A person's name has a comma in it; without one and without a word for it, it is mostly that of a body.
  if (name.includes(',')) return nameFromText(name, 'family-comma-given');
  if (type === 'Personal' || orcid !== undefined) return nameFromText(name, 'given-family');
  return { kind: 'group', name };
}

function orcidOf(person: JsonObject): Orcid | undefined {
  for (const id of objectsIn(person, 'nameIdentifiers')) {
    const text = textIn(id, 'nameIdentifier') ?? '';
    const isOrcid = /orcid/i.test(
      `${textIn(id, 'nameIdentifierScheme') ?? ''} ${textIn(id, 'schemeUri') ?? ''} ${text}`,
    );
    const orcid = isOrcid ? parseOrcid(text) : undefined;
    if (orcid !== undefined) return orcid;
  }
  return undefined;
}

/** A name, or an object with its identifier where it was asked for (`affiliation=true`). */
function affiliationOf(value: unknown): readonly Affiliation[] {
  const text = isObject(value) ? textIn(value, 'name') : textOf(value);
  const places = placesIn(richPlain(text) ?? '');
  const stated = isObject(value) ? textIn(value, 'affiliationIdentifier') : undefined;
  const identifier = rorAddress(stated);
  return identifier === undefined || places.length !== 1
    ? places
    : places.map((place) => ({ ...place, identifier }));
}
