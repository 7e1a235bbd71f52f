import type { Event, Series, Source } from '../../model/index.ts';
import { serialNumbersIn } from '../fields/serial-numbers.ts';
import { childOf, type Element } from '../xml/element.ts';
import { fieldIn, linesOf } from './field-text.ts';
import type { ReferenceKind } from './reference-types.ts';

interface Published {
  readonly source?: Source | undefined;
  readonly series?: Series | undefined;
  readonly event?: Event | undefined;
}

/** Where the work appeared. What EndNote's fields mean depends on the kind of the reference. */
export function sourceOf(record: Element, kind: ReferenceKind): Published {
  const titles = childOf(record, 'titles');
  const secondary = fieldIn(titles, 'secondary-title');
  const tertiary = fieldIn(titles, 'tertiary-title');
  const publisher = fieldIn(record, 'publisher');
  const place = fieldIn(record, 'pub-location');
  const volume = fieldIn(record, 'volume');
  const numbers = serialNumbersIn(linesOf(childOf(record, 'isbn')));
  const made = (name: string | undefined, more: Omit<Source, 'name'> = {}): Source | undefined =>
    name === undefined
      ? undefined
      : { name, ...more, ...numbers, ...(publisher && { publisher }), ...(place && { place }) };
  const inSeries = (name: string | undefined, number?: string | undefined): Series | undefined =>
    name === undefined ? undefined : { name, ...(number !== undefined && { number }) };
  switch (kind) {
    case 'book':
    case 'edited-book':
      return {
        source: made(fieldIn(titles, 'title'), { kind: 'book' }),
        series: inSeries(secondary, volume),
      };
    case 'section':
      return { source: made(secondary, { kind: 'book' }), series: inSeries(tertiary, volume) };
    case 'conference':
      return {
        source: withoutPlace(made(fieldIn(record, 'custom3') ?? secondary, { kind: 'conference' })),
        series: inSeries(tertiary),
        event: secondary === undefined ? undefined : { name: secondary, ...(place && { place }) },
      };
    case 'thesis':
      return { source: made(publisher ?? secondary) };
    case 'report':
      return {
        source: made(publisher ?? secondary),
        series: inSeries(publisher ? secondary : undefined, fieldIn(record, 'number')),
      };
    case 'journal':
      return {
        source: made(secondary ?? fieldIn(childOf(record, 'periodical'), 'full-title'), journal(record)),
      };
    default:
      return { source: made(secondary ?? fieldIn(childOf(record, 'periodical'), 'full-title') ?? publisher) };
  }
}

/** Of a conference the field says where it was held. */
function withoutPlace(source: Source | undefined): Source | undefined {
  if (source === undefined) return undefined;
  const { place: _, ...rest } = source;
  return rest;
}

function journal(record: Element): Omit<Source, 'name'> {
  const abbreviation =
    fieldIn(childOf(record, 'periodical'), 'abbr-1') ??
    fieldIn(childOf(record, 'titles'), 'alt-title') ??
    fieldIn(childOf(record, 'alt-periodical'), 'abbr-1');
  return { kind: 'journal', ...(abbreviation !== undefined && { abbreviation }) };
}
