import { type Affiliation, type Contribution, parseOrcid } from '../../model/index.ts';
import { distinctBy } from '../fields/distinct.ts';
import { nameFromText } from '../fields/name-from-text.ts';
import { placesIn } from '../fields/places.ts';
import { withoutTail } from '../fields/trim.ts';
import type { Notify } from '../format.ts';
import { type JsonObject, objectIn, objectsIn, textIn } from '../json/json-value.ts';
import { richPlain } from '../rich-text/rich-inline.ts';

/** The byline, editors of books, and investigators behind the authors. */
export function contributionsOf(result: JsonObject, notify: Notify): readonly Contribution[] {
  const people = (list: string, member: string, role: Contribution['role']) =>
    objectsIn(objectIn(result, list), member).flatMap((person) => contributionOf(person, role, notify));
  const listed = people('authorList', 'author', 'author');
  const lone = richPlain(textIn(result, 'affiliation'));
  const [first, ...others] = listed;
  // Older records state one place, the first author's, outside the list.
  const isOutside = lone !== undefined && listed.every(({ affiliations }) => affiliations.length === 0);
  const byline =
    first === undefined
      ? shortByline(result)
      : isOutside
        ? [{ ...first, affiliations: placesIn(lone) }, ...others]
        : listed;
  return [
    ...byline,
    ...people('editorList', 'editor', 'editor'),
    ...people('investigatorList', 'investigator', 'investigator'),
  ];
}

/** Short results have the byline as one text: `Smith JA, Doe A.` */
function shortByline(result: JsonObject): readonly Contribution[] {
  const text = (textIn(result, 'authorString') ?? '').replace(/\.$/, '');
  return text.split(/,\s+/).flatMap((name) => {
    const contributor = nameFromText(name, 'family-initials');
    return contributor === undefined ? [] : [{ contributor, role: 'author' as const, affiliations: [] }];
  });
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
  const orcid = orcidOf(person);
  return [{ contributor, role, affiliations: affiliationsOf(person), ...(orcid !== undefined && { orcid }) }];
}

function nameOf(person: JsonObject): Contribution['contributor'] | undefined {
  const family = richPlain(textIn(person, 'lastName'));
  const given = richPlain(textIn(person, 'firstName'));
  const initials = textIn(person, 'initials')?.replace(/[\s.]/g, '');
  const suffix = richPlain(textIn(person, 'suffix'));
  if (family !== undefined)
    return {
      kind: 'person',
      family,
      ...(given !== undefined && { given }),
      ...(initials && { initials }),
      ...(suffix !== undefined && { suffix }),
    };
  const name = richPlain(textIn(person, 'collectiveName'));
  if (name !== undefined) return { kind: 'group', name: withoutTail(name, ' .;,') };
  const whole = richPlain(textIn(person, 'fullName'));
  return whole === undefined ? undefined : nameFromText(whole, 'family-initials');
}

function orcidOf(person: JsonObject): Contribution['orcid'] {
  const ids = [...objectsIn(person, 'authorId'), ...objectsIn(objectIn(person, 'authorIdList'), 'authorId')];
  for (const id of ids) {
    const orcid = textIn(id, 'type') === 'ORCID' ? parseOrcid(textIn(id, 'value') ?? '') : undefined;
    if (orcid !== undefined) return orcid;
  }
  return undefined;
}

function affiliationsOf(person: JsonObject): readonly Affiliation[] {
  const stated = objectsIn(objectIn(person, 'authorAffiliationDetailsList'), 'authorAffiliation');
  // Until 2020 each author had one text.
  const texts = [...stated.map((one) => textIn(one, 'affiliation')), textIn(person, 'affiliation')];
  const places = texts.flatMap((text) => placesIn(richPlain(text) ?? ''));
  return distinctBy(places, ({ text }) => text);
}
