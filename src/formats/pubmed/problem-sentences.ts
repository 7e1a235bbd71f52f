import type { RecordName } from './splitting/record-names.ts';

/** The sentences that a librarian reads: what was found, what was done, what to do. */

export const malformed = (reason: string): string =>
  `The record is damaged: its XML is not well-formed (${reason}). It was left out; please fetch it again.`;

export const cutOff = (name: RecordName): string =>
  `The record is cut off: something else begins before its end tag </${name}>. It was left out; please fetch it again.`;

export const fileEndsInRecord = (name: RecordName): string =>
  `The file ends in the middle of this record, before </${name}>: it is probably not complete. The record was left out; please fetch the file again.`;

export const fileEndsInSet = (name: string): string =>
  `The file ends before </${name}>: it is probably not complete. The records above were read; please fetch the file again.`;

export const fileEndsIn = (what: string): string =>
  `A ${what} begins here and never ends, so whatever follows it could not be read. Please fetch the file again.`;

export const ownEntities =
  'The file defines entities of its own. They are not used: a record that needs one is left out.';

export const noPmid = 'The record has no PMID, so nobody could tell it from another. It was left out.';

export const emptySet = (name: string): string => `The file is a <${name}> without a single record in it.`;

export const notPubmed = (seems: string): string =>
  `The file is not PubMed XML: it seems to be ${seems}. Nothing was read.`;

export const serverError = (message: string): string =>
  `The file holds an error message of the server instead of records: “${message}”. Please fetch it again.`;

export const strayText = (sample: string): string =>
  `Outside the records the file has text that belongs to none: “${sample}”. It was passed over.`;

export const strayElements = (names: readonly string[]): string =>
  `Where a record should begin stands ${names.map((name) => `<${name}>`).join(', ')}, which is no record of PubMed. It was passed over; if a record is missing, please fetch the file again.`;
