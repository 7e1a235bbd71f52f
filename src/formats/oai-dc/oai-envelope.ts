import type { RecordElements, Told } from '../xml/cutting/element-cutter.ts';

/** What an answer holds beside its records (OAI-PMH 2.0, section 3.2). */
export const oaiElements: readonly string[] = [
  'OAI-PMH',
  'responseDate',
  'request',
  'ListRecords',
  'GetRecord',
  'GetRecords',
];

/** What an answer says beside its records that a librarian should hear. */
export const oaiTold: NonNullable<RecordElements['told']> = {
  error: ({ tag, text }): Told => {
    const code = /\bcode\s*=\s*["']([\w-]{1,40})["']/.exec(tag)?.[1];
    const words = [code, text.slice(0, 200)].filter(Boolean).join(': ');
    return { refused: `The server answered with an error instead of records: “${words}”.` };
  },
  resumptionToken: ({ tag, text }) => {
    if (text === '') return undefined;
    const total = /\bcompleteListSize\s*=\s*["'](\d{1,12})["']/.exec(tag)?.[1];
    return {
      noticed: `The server's list${total === undefined ? '' : ` of ${total} records`} goes on after this part. Fetch the next one with resumptionToken=${text.slice(0, 200)}, and import it as well.`,
    };
  },
  ListIdentifiers: () => onlyNames('identifiers'),
  ListSets: () => onlyNames('sets'),
  ListMetadataFormats: () => onlyNames('formats'),
  Identify: () => onlyNames('the server itself'),
};

function onlyNames(what: string): Told {
  return {
    refused: `The answer tells of ${what} and holds no records. Fetch verb=ListRecords&metadataPrefix=oai_dc instead.`,
  };
}
