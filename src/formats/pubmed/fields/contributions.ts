import { foldSpaces } from '../../../markup/index.ts';
import { type Contribution, type GroupName, type PersonName, parseOrcid } from '../../../model/index.ts';
import { withoutTail } from '../../fields/trim.ts';
import type { Notify } from '../../format.ts';
import { childrenOf, type Element, textOf } from '../../xml/element.ts';
import { affiliationsOf, loneAffiliation, withoutPrintedNumbers } from './affiliations.ts';

/** The byline of an article, investigators behind the authors. */
export function articleContributions(
  article: Element,
  record: Element,
  notify: Notify,
): readonly Contribution[] {
  const authors = childrenOf(article, 'AuthorList').flatMap((list) => listed(list, notify));
  const lone = loneAffiliation(article);
  const [first, ...others] = authors;
  const byline =
    lone.length > 0 && first?.affiliations.length === 0
      ? [{ ...first, affiliations: lone }, ...others]
      : authors;
  return withoutNumbers([...byline, ...investigatorsOf(record, notify)]);
}

/** Everyone an `AuthorList` names, in order, in the role that the list is for. */
export function listed(list: Element, notify: Notify): readonly Contribution[] {
  return contributionsIn(list, 'Author', list.attributes.Type === 'editors' ? 'editor' : 'author', notify);
}

export function investigatorsOf(record: Element, notify: Notify): readonly Contribution[] {
  return childrenOf(record, 'InvestigatorList').flatMap((list) =>
    contributionsIn(list, 'Investigator', 'investigator', notify),
  );
}

function contributionsIn(
  list: Element,
  name: string,
  role: Contribution['role'],
  notify: Notify,
): readonly Contribution[] {
  const contributions: Contribution[] = [];
  for (const person of list.children) {
    // "N" marks a name as it was once misprinted; the right one follows in the list.
    if (person.name !== name || person.attributes.ValidYN === 'N') continue;
    const contributor = nameOf(person);
    if (contributor === undefined) {
      notify('A contributor without any name was left out.');
      continue;
    }
    const contribution: { -readonly [K in keyof Contribution]: Contribution[K] } = {
      contributor,
      role,
      affiliations: affiliationsOf(person),
    };
    const orcid = orcidOf(person, contributor, notify);
    if (orcid !== undefined) contribution.orcid = orcid;
    if (person.attributes.EqualContrib === 'Y') contribution.equal = true;
    contributions.push(contribution);
  }
  return contributions;
}

function nameOf(person: Element): PersonName | GroupName | undefined {
  let family: string | undefined;
  let given: string | undefined;
  let first: string | undefined;
  let middle: string | undefined;
  let initials: string | undefined;
  let suffix: string | undefined;
  let group: string | undefined;
  for (const part of person.children) {
    if (part.name === 'LastName') family = textOf(part);
    else if (part.name === 'ForeName') given = textOf(part);
    else if (part.name === 'Initials') initials = textOf(part);
    else if (part.name === 'Suffix') suffix = textOf(part);
    else if (part.name === 'CollectiveName') group = textOf(part);
    else if (part.name === 'FirstName') first = textOf(part);
    else if (part.name === 'MiddleName') middle = textOf(part);
  }
  given ??= foldSpaces(`${first ?? ''} ${middle ?? ''}`) || undefined;
  const lone = family ?? given;
  if (lone === undefined) {
    const name = group === undefined ? undefined : withoutTail(group, ' .;,');
    return name ? { kind: 'group', name } : undefined;
  }
  if (family === undefined) given = undefined;
  const letters = initials?.replace(/[\s.]/g, '');
  return {
    kind: 'person',
    family: lone,
    ...(given !== undefined && { given }),
    ...(letters && { initials: letters }),
    ...(suffix !== undefined && { suffix }),
  };
}

function orcidOf(
  person: Element,
  contributor: PersonName | GroupName,
  notify: Notify,
): Contribution['orcid'] {
  for (const child of person.children) {
    if (child.name !== 'Identifier' || child.attributes.Source?.toUpperCase() !== 'ORCID') continue;
    const text = textOf(child);
    const orcid = text === undefined ? undefined : parseOrcid(text);
    if (orcid !== undefined) return orcid;
    const name = contributor.kind === 'person' ? contributor.family : contributor.name;
    if (text !== undefined)
      notify(`The ORCID iD “${text.slice(0, 60)}” of ${name} is not valid and was left out.`);
  }
  return undefined;
}

function withoutNumbers(contributions: readonly Contribution[]): readonly Contribution[] {
  const lists = contributions.map(({ affiliations }) => affiliations);
  const bare = withoutPrintedNumbers(lists);
  return bare === lists
    ? contributions
    : contributions.map((contribution, at) => ({ ...contribution, affiliations: bare[at] ?? [] }));
}
