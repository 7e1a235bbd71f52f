import type { Affiliation } from '../../../model/index.ts';
import { institutionId } from '../../fields/institution-id.ts';
import { placesIn } from '../../fields/places.ts';
import { childOf, childrenOf, type Element, textIn, textOf } from '../../xml/element.ts';

/** The affiliations that an author's element states, as printed but for e-mail addresses, which are no part of a place. */
export function affiliationsOf(author: Element): readonly Affiliation[] {
  const found: Affiliation[] = [];
  for (const child of author.children) {
    if (child.name === 'AffiliationInfo') {
      const identifier = identifierOf(child);
      // Before 2015 an author had at most one element, and it was not repeated.
      for (const stated of childrenOf(child, 'Affiliation'))
        addAffiliation(found, textOf(stated), identifier);
    } else if (child.name === 'Affiliation') addAffiliation(found, textOf(child), undefined);
  }
  return found;
}

function addAffiliation(
  found: Affiliation[],
  text: string | undefined,
  identifier: string | undefined,
): void {
  if (text === undefined) return;
  const places = placesIn(text);
  for (const place of places) {
    if (found.some((other) => other.text === place.text)) continue;
    found.push(identifier === undefined || places.length > 1 ? place : { ...place, identifier });
  }
}

function identifierOf(info: Element): string | undefined {
  if (childOf(info, 'Identifier') === undefined) return undefined;
  const values = new Map(
    childrenOf(info, 'Identifier').map((element) => [
      (element.attributes.Source ?? '').toUpperCase(),
      textOf(element) ?? '',
    ]),
  );
  return institutionId(values);
}

/** `1 Department of …`: the number that a journal printed before each place of a byline, not a part of its name. */
const printedNumber = /^\d{1,2} (?=\p{Lu})/u;

/** Takes off the printed numbers, if all places of the byline have one. */
export function withoutPrintedNumbers(
  lists: readonly (readonly Affiliation[])[],
): readonly (readonly Affiliation[])[] {
  const all = lists.flat();
  if (all.length === 0 || !all.every(({ text }) => printedNumber.test(text))) return lists;
  return lists.map((list) =>
    list.map((affiliation) => ({ ...affiliation, text: affiliation.text.replace(printedNumber, '') })),
  );
}

/** The one affiliation of a record before 1988 to 2013, outside the byline: the first author's. */
export function loneAffiliation(article: Element): readonly Affiliation[] {
  const found: Affiliation[] = [];
  addAffiliation(found, textIn(article, 'Affiliation'), undefined);
  return found;
}
