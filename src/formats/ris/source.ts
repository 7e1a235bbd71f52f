import type { Event, Series, Source } from '../../model/index.ts';
import type { ReferenceKind } from '../endnote-xml/reference-types.ts';
import { serialNumbersIn } from '../fields/serial-numbers.ts';
import type { TaggedRecord } from '../tagged/tagged-record.ts';

interface Published {
  readonly source?: Source | undefined;
  readonly series?: Series | undefined;
  readonly event?: Event | undefined;
}

const meeting = /\b(?:conference|congress|symposium|workshop|meeting|colloquium|seminar|summit)\b/i;

/** Where the work appeared. What the tags mean depends on the type of the reference. */
export function sourceOf(record: TaggedRecord, kind: ReferenceKind): Published {
  const container = record.value('T2', 'BT', 'JF', 'JO', 'J2', 'JA');
  const publisher = record.value('PB');
  const place = placeOf(record);
  const made = (name: string | undefined, more: Omit<Source, 'name'> = {}): Published['source'] =>
    name === undefined
      ? undefined
      : {
          name,
          ...more,
          ...serialNumbersIn(record.lines('SN')),
          ...(publisher !== undefined && { publisher }),
          ...(place !== undefined && kind !== 'conference' && { place }),
        };
  switch (kind) {
    case 'journal':
      return { source: made(record.value('JF', 'T2', 'JO', 'BT', 'JA', 'J2', 'J1', 'TA'), journal(record)) };
    case 'book':
    case 'edited-book':
      return {
        source: made(record.value('TI', 'T1', 'CT', 'BT'), { kind: 'book' }),
        series: seriesOf(record, record.has('TI') || record.has('T1') ? ['T2', 'T3'] : ['T3']),
      };
    case 'section':
      return { source: made(container, { kind: 'book' }), series: seriesOf(record, ['T3']) };
    case 'conference':
      return conference(record, made, place);
    case 'thesis':
      return { source: made(container ?? publisher, abbreviated(record, container)) };
    case 'report':
      return {
        source: made(publisher ?? container),
        series: publisher === undefined ? undefined : seriesOf(record, ['T2', 'T3'], ['SV', 'IS', 'M1']),
      };
    default:
      return { source: made(container ?? publisher, abbreviated(record, container)) };
  }
}

/** The name of the meeting stands in `T2`; where the proceedings have a name of their own, that is in `C3`. */
function conference(
  record: TaggedRecord,
  made: (name: string | undefined, more?: Omit<Source, 'name'>) => Source | undefined,
  place: string | undefined,
): Published {
  const container = record.value('T2', 'BT', 'JF', 'JO', 'J2');
  const proceedings = record.value('C3');
  const isMeeting = container !== undefined && (proceedings !== undefined || meeting.test(container));
  return {
    source: made(proceedings ?? container, {
      kind: 'conference',
      ...abbreviated(record, proceedings ?? container),
    }),
    series: seriesOf(record, ['T3']),
    event: isMeeting ? { name: container, ...(place !== undefined && { place }) } : undefined,
  };
}

function seriesOf(
  record: TaggedRecord,
  names: readonly string[],
  numbers: readonly string[] = ['SV', 'VL', 'VO'],
): Series | undefined {
  const name = record.value(...names);
  const number = record.value(...numbers);
  return name === undefined ? undefined : { name, ...(number !== undefined && { number }) };
}

function journal(record: TaggedRecord): Omit<Source, 'name'> {
  return { kind: 'journal', ...abbreviated(record, record.value('JF', 'T2', 'JO', 'BT')) };
}

/** Programs disagree about which of the tags of a journal are for short names: what is no longer than the full one is. */
function abbreviated(record: TaggedRecord, name: string | undefined): Pick<Source, 'abbreviation'> {
  if (name === undefined) return {};
  const abbreviation = record
    .values('JA', 'J2', 'J1', 'JO')
    .find((printed) => printed.toLowerCase() !== name.toLowerCase() && printed.length <= name.length);
  return abbreviation === undefined ? {} : { abbreviation };
}

/** `CP` is the issue in old records, a place in others. */
function placeOf(record: TaggedRecord): string | undefined {
  const printed = record.value('CP');
  return record.value('CY', 'PP') ?? (printed !== undefined && /^\D+$/.test(printed) ? printed : undefined);
}
