import { type IssnOf, parseIssn, type Series, type Source, type WorkType } from '../../model/index.ts';
import { distinctBy } from '../fields/distinct.ts';
import { isbnsIn } from '../fields/isbn.ts';
import { pagesInFull } from '../fields/pages-in-full.ts';
import { isObject, type JsonObject, objectIn, objectsIn, textIn } from '../json/json-value.ts';
import { richPlain } from '../rich-text/rich-inline.ts';
import type { RelatedWorks } from './related.ts';
import { isUnknown } from './unknown.ts';

/** Where a work appeared, and where in it. */
export interface Holder {
  readonly source?: Source | undefined;
  readonly series?: Series | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly pages?: string | undefined;
  readonly articleNumber?: string | undefined;
}

/** The journal or book that the record names, else the repository that published it. */
export function holderOf(
  work: JsonObject,
  type: WorkType,
  title: string,
  { issns, isbns }: RelatedWorks,
): Holder {
  const container = objectIn(work, 'container');
  const within = objectsIn(work, 'relatedItems').find(
    (related) => textIn(related, 'relationType') === 'IsPublishedIn',
  );
  const publisher = publisherOf(work);
  const isSeries =
    /series/i.test(textIn(container, 'type') ?? '') && textIn(container, 'identifierType') !== 'ISSN';
  const stated =
    richPlain(textIn(objectsIn(within, 'titles')[0], 'title')) ??
    (isSeries ? undefined : richPlain(textIn(container, 'title')));
  const name = stated ?? (type === 'book' ? title : publisher);
  const place = { ...numbersOf(container), ...numbersOf(within) };
  if (name === undefined) return place;
  const allIssns = [...issns, ...issnsIn(container, within, work)];
  const kind = kindOf(type, stated !== undefined);
  const seriesName = isSeries ? richPlain(textIn(container, 'title')) : undefined;
  return {
    ...place,
    source: {
      name,
      ...(kind !== undefined && { kind }),
      ...(allIssns.length > 0 && { issns: distinctBy(allIssns, ({ issn }) => issn) }),
      ...(isbns.length > 0 && { isbns }),
      ...(publisher !== undefined && { publisher }),
    },
    ...(seriesName !== undefined && { series: { name: seriesName } }),
  };
}

/** A name, or an object with its identifier where it was asked for (`publisher=true`). */
export function publisherOf(work: JsonObject): string | undefined {
  const name = richPlain(
    isObject(work.publisher) ? textIn(work.publisher, 'name') : textIn(work, 'publisher'),
  );
  return name === undefined || isUnknown(name) ? undefined : name;
}

function numbersOf(holder: JsonObject | undefined): Holder {
  const volume = textIn(holder, 'volume');
  const issue = textIn(holder, 'issue');
  const first = textIn(holder, 'firstPage');
  const last = textIn(holder, 'lastPage');
  const number = textIn(holder, 'number');
  return {
    ...(volume !== undefined && { volume }),
    ...(issue !== undefined && { issue }),
    ...(first !== undefined && {
      pages: pagesInFull(last === undefined || last === first ? first : `${first}-${last}`),
    }),
    ...(number !== undefined && first === undefined && { articleNumber: number }),
  };
}

function kindOf(type: WorkType, isNamed: boolean): Source['kind'] {
  if (type === 'book' || type === 'book-chapter') return 'book';
  if (type === 'conference-paper') return 'conference';
  if (!isNamed) return type === 'article' || type === 'review' ? undefined : 'repository';
  return 'journal';
}

function issnsIn(
  container: JsonObject | undefined,
  within: JsonObject | undefined,
  work: JsonObject,
): readonly IssnOf[] {
  const id = objectIn(within, 'relatedItemIdentifier');
  const stated = [
    textIn(container, 'identifierType') === 'ISSN' ? textIn(container, 'identifier') : undefined,
    /ISSN/.test(textIn(id, 'relatedItemIdentifierType') ?? '')
      ? textIn(id, 'relatedItemIdentifier')
      : undefined,
    ...objectsIn(work, 'alternateIdentifiers').map((one) =>
      /^e?ISSN$/i.test(textIn(one, 'alternateIdentifierType') ?? '')
        ? textIn(one, 'alternateIdentifier')
        : undefined,
    ),
  ];
  return stated.flatMap((text) => {
    const issn = parseIssn(text ?? '');
    return issn === undefined ? [] : [{ issn, medium: 'unknown' as const }];
  });
}

/** ISBNs that the record gives to the work itself. */
export function ownIsbn(work: JsonObject): string | undefined {
  const ids = [...objectsIn(work, 'alternateIdentifiers'), ...objectsIn(work, 'identifiers')];
  const text = ids
    .map((id) =>
      /ISBN/i.test(textIn(id, 'alternateIdentifierType') ?? textIn(id, 'identifierType') ?? '')
        ? (textIn(id, 'alternateIdentifier') ?? textIn(id, 'identifier'))
        : undefined,
    )
    .find((found) => found !== undefined);
  return isbnsIn(text ?? '')[0];
}
