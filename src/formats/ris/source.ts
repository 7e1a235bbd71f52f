import type { Event, Series, Source } from '../../model/index.ts';
import type { ReferenceKind } from '../endnote-xml/reference-types.ts';
import { serialNumbersIn } from '../fields/serial-numbers.ts';
import { sourceInCapitals } from '../fields/source-in-capitals.ts';
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
  const publisher = inCapitals(record.value('PB', 'PU'));
  const place = placeOf(record);
  const made = (name: string | undefined, more: Omit<Source, 'name'> = {}): Published['source'] =>
    name === undefined
      ? undefined
      : {
          name: sourceInCapitals(name, record.value('JI', 'J2', 'JA')),
          ...more,
          ...serialNumbersIn(record.lines('SN', 'BN')),
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
  const meetingName = conferenceName(record, container);
  const proceedings = isOfWos(record) ? undefined : record.value('C3');
  return {
    source: made(proceedings ?? container, {
      kind: 'conference',
      ...abbreviated(record, proceedings ?? container),
    }),
    series: seriesOf(record, ['T3']),
    event:
      meetingName === undefined ? undefined : { name: meetingName, ...(place !== undefined && { place }) },
  };
}

function conferenceName(record: TaggedRecord, container: string | undefined): string | undefined {
  if (isOfWos(record)) return record.value('CP', 'CT');
  return record.has('C3') || meeting.test(container ?? '') ? container : undefined;
}

/** Web of Science fills some tags with what others never put there: `C3` with the institutions, `CP` with the meeting. */
function isOfWos(record: TaggedRecord): boolean {
  return (
    record.has('WE') || record.has('J9') || record.values('AN').some((number) => /^(?:WOS|ISI):/.test(number))
  );
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
    .values('JI', 'JA', 'J2', 'J1', 'JO', 'NL')
    .find((printed) => printed.toLowerCase() !== name.toLowerCase() && printed.length <= name.length);
  return abbreviation === undefined ? {} : { abbreviation };
}

function inCapitals(text: string | undefined): string | undefined {
  return text === undefined ? undefined : sourceInCapitals(text);
}

/** `CP` is the issue in old records, a place in others. */
function placeOf(record: TaggedRecord): string | undefined {
  const printed = record.value('CP');
  const isPlace = !isOfWos(record) && printed !== undefined && /^\D+$/.test(printed);
  return inCapitals(record.value('CY', 'PP', 'PI')) ?? (isPlace ? printed : undefined);
}
