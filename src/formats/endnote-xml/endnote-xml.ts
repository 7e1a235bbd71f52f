import type { ImportFormat } from '../format.ts';
import { CutReader } from '../reading/cut-reader.ts';
import { decodeRecord, sniffEncoding } from '../reading/encoding.ts';
import { ElementCutter, type RecordElements } from '../xml/cutting/element-cutter.ts';
import { firstElementName } from '../xml/first-element.ts';
import { readEndnoteRecord } from './read-record.ts';

const title = 'EndNote XML';
const elements: RecordElements = { title, records: ['record'], wrappers: ['xml', 'records'] };

/** What EndNote writes under "File, Export, XML", in its versions from 8 on; Zotero and others write it too. */
export const endnoteXml: ImportFormat = {
  name: 'endnote-xml',
  title,
  provider: 'file',
  recognises(start) {
    const name = firstElementName(start);
    if (name === 'xml') return /<records?[\s>]/.test(start);
    return (
      (name === 'records' || name === 'record') && /<(?:ref-type|source-app|foreign-keys)[\s>]/.test(start)
    );
  },
  createReader: (limits) =>
    new CutReader({
      title,
      cutting: { cutter: new ElementCutter(elements), read: readEndnoteRecord },
      limits,
      sniff: sniffEncoding,
    }),
  describe(payload) {
    const read = readEndnoteRecord(decodeRecord(payload, 'utf-8').text);
    return read.kind === 'record' ? read.description : undefined;
  },
};
