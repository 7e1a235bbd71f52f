/** What the readers of JSON have to say to a librarian: what was found, what was done, what to do. */

export const damagedRecord = (found: string, bytes: number, around: string): string =>
  `The record is damaged: ${bytes} bytes into it there is ${found} (near “${around}”). It was left out; please fetch it again.`;

export const damagedOutside = (found: string, around: string): string =>
  `The file is damaged between its records: there is ${found} (near “${around}”). What follows was searched for further records.`;

export const cutOff =
  'The file ends in the middle of this record: it is probably not complete. The record was left out; please fetch the file again.';

export const endsEarly =
  'The file ends before its closing bracket: it is probably not complete. The records above were read; please fetch the file again.';

export const nothingBehind =
  'Behind the damage no further record was found. If any is missing, please fetch the file again.';

export const strayValues = (around: string): string =>
  `Where a record should begin stands something else (“${around}”). It was passed over.`;

export const notParsed = (reason: string): string =>
  `The record is damaged: it is not valid JSON (${reason}). It was left out; please fetch it again.`;

export const repaired =
  'The record is not valid JSON: it has bare line ends or NaN in it. They were mended and the record was read.';

export const notARecord = (title: string, missing: string): string =>
  `This is no record of ${title}: it has no ${missing}. It was left out.`;
