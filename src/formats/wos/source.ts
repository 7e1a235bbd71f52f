import type { Event, IssnOf, Series, Source } from '../../model/index.ts';
import { parseIssn } from '../../model/index.ts';
import { dateOfReference } from '../fields/date-of-reference.ts';
import { isbnsIn } from '../fields/isbn.ts';
import { sourceInCapitals } from '../fields/source-in-capitals.ts';
import type { TaggedRecord } from '../tagged/tagged-record.ts';

/** The journal or book, with names in capitals written as one would. */
export function sourceOf(record: TaggedRecord, kind: NonNullable<Source['kind']>): Source | undefined {
  const printed = record.value('SO');
  if (printed === undefined) return undefined;
  const abbreviation = record.value('JI', 'J9');
  const issns = [...issnsIn(record, 'SN', 'print'), ...issnsIn(record, 'EI', 'electronic')];
  const isbns = record.values('BN').flatMap(isbnsIn);
  const publisher = record.value('PU');
  const place = record.value('PI');
  return {
    name: sourceInCapitals(printed, record.value('JI')),
    kind,
    ...(abbreviation !== undefined && kind === 'journal' && { abbreviation }),
    ...(issns.length > 0 && { issns }),
    ...(isbns.length > 0 && { isbns }),
    ...(publisher !== undefined && { publisher: sourceInCapitals(publisher) }),
    ...(place !== undefined && { place: sourceInCapitals(place) }),
  };
}

function issnsIn(record: TaggedRecord, tag: string, medium: IssnOf['medium']): readonly IssnOf[] {
  return record.values(tag).flatMap((text) => {
    const issn = parseIssn(text);
    return issn === undefined ? [] : { issn, medium };
  });
}

export function seriesOf(record: TaggedRecord): Series | undefined {
  const name = record.value('SE');
  const number = record.value('VL');
  return name === undefined
    ? undefined
    : { name: sourceInCapitals(name), ...(number !== undefined && { number }) };
}

/** The meeting: `CT` its name, `CY` when, `CL` where. */
export function eventOf(record: TaggedRecord): Event | undefined {
  const name = record.value('CT');
  if (name === undefined) return undefined;
  const place = record.value('CL');
  const held = dateOfReference(record.value('CY') ?? '', undefined);
  return {
    name,
    // `Bangkok, THAILAND`
    ...(place !== undefined && {
      place: place.replace(/\p{Lu}{4,}/gu, (word) => sourceInCapitals(`${word} `).trim()),
    }),
    ...(held !== undefined && { held }),
  };
}
