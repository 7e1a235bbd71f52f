import type { ImportFormat } from '../format.ts';
import { decodeRecord } from '../reading/encoding.ts';
import { firstElementName } from '../xml/first-element.ts';
import { PubmedReader } from './pubmed-reader.ts';
import { readPubmedRecord } from './read-record.ts';
import { isRecordName, setNames } from './splitting/record-names.ts';

/** PubMed's own XML: articles, book chapters, and MEDLINE citations of the years before. */
export const pubmedXml: ImportFormat = {
  name: 'pubmed-xml',
  title: 'PubMed XML',
  provider: 'pubmed',
  recognises(start) {
    const name = firstElementName(start);
    return name !== undefined && (setNames.includes(name) || isRecordName(name));
  },
  createReader: (limits) => new PubmedReader(limits),
  describe(payload) {
    const read = readPubmedRecord(decodeRecord(payload, 'utf-8').text);
    return read.kind === 'record' ? read.description : undefined;
  },
};
