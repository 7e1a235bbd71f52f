import type { Event } from '../../../model/index.ts';
import { dateInWords } from '../../fields/date-in-words.ts';
import { dateIn } from './dates.ts';
import type { EntryFields } from './entry-fields.ts';

/** The meeting, in the fields of biblatex, or in the notes of Scopus and Web of Science. */
export function eventIn(fields: EntryFields): Event | undefined {
  const held = dateIn(fields, 'eventdate');
  const name = fields.text('eventtitle');
  const place = fields.text('venue', 'eventlocation');
  if (name !== undefined) return { name, ...(place !== undefined && { place }), ...(held && { held }) };
  const note = fields.text('note');
  if (note === undefined) return undefined;
  return fields.raw('unique-id') === undefined ? meetingOfScopus(note) : meetingOfWos(note);
}

/** `cited By 2; Conference of 10th International Conference …; Conference Date: 4 February 2021 Through 6 February 2021; …` */
function meetingOfScopus(note: string): Event | undefined {
  const name = /(?:^|;\s*)Conference(?: name: | of )([^;]+)/i.exec(note)?.[1]?.trim();
  if (name === undefined) return undefined;
  const dates = /Conference date: ([^;]+)/i.exec(note)?.[1]?.replace(/\s+through\s+/i, ' - ');
  const held = dates === undefined ? undefined : dateInWords(dates);
  return { name, ...(held && { held }) };
}

/** `11th International Conference on … (IISA), Univ Piraeus, ELECTR NETWORK, JUL 15-17, 2020` */
function meetingOfWos(text: string): Event | undefined {
  const found = /^(.+?), ([A-Z]{3}(?:[- ][A-Z\d][^,]*)?, \d{4})$/.exec(text);
  if (found === null) return undefined;
  const [, before = '', when = ''] = found;
  const held = dateInWords(when);
  const parts = before.split(', ');
  const isPlace = (part: string) => /^\p{Lu}[\p{Lu}\s.]+$/u.test(part);
  let from = parts.length;
  while (from > 1 && isPlace(parts[from - 1] ?? '')) from -= 1;
  // The town stands before the country, in usual letters.
  if (
    from < parts.length &&
    from > 1 &&
    parts.length - from === 1 &&
    /^\p{Lu}[\p{L} .-]{2,30}$/u.test(parts[from - 1] ?? '')
  )
    from -= 1;
  const place = parts.slice(from).join(', ');
  return { name: parts.slice(0, from).join(', '), ...(place !== '' && { place }), ...(held && { held }) };
}
