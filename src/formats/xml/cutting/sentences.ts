/** What there is to say of XML files whose records cannot be had: what was found, what was done, what to do. */

export const malformed = (reason: string): string =>
  `The record is damaged: its XML is not well-formed (${reason}). It was left out; please fetch it again.`;

export const cutOff = (name: string): string =>
  `The record is cut off: something else begins before its end tag </${name}>. It was left out; please fetch it again.`;

export const fileEndsInRecord = (name: string): string =>
  `The file ends in the middle of this record, before </${name}>: it is probably not complete. The record was left out; please fetch the file again.`;

export const fileEndsInSet = (name: string): string =>
  `The file ends before </${name}>: it is probably not complete. The records above were read; please fetch the file again.`;

export const fileEndsIn = (what: string): string =>
  `A ${what} begins here and never ends, so whatever follows it could not be read. Please fetch the file again.`;

export const ownEntities =
  'The file defines entities of its own. They are not used: a record that needs one is left out.';

export const strayElement = (name: string, title: string): string =>
  `Where a record should begin stands <${name}>, which is no record of ${title}. It was passed over; if a record is missing, please fetch the file again.`;
