/** The sentences that a librarian reads: what was found, what was done, what to do. */

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
