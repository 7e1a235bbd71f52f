import type { RecordElements } from '../xml/cutting/element-cutter.ts';
import { elementFormat } from '../xml/cutting/element-format.ts';
import { firstElementName } from '../xml/first-element.ts';
import { readEndnoteRecord } from './read-record.ts';

const elements: RecordElements = { title: 'EndNote XML', records: ['record'], wrappers: ['xml', 'records'] };

/** What EndNote writes under "File, Export, XML", in its versions from 8 on; Zotero and others write it too. */
export const endnoteXml = elementFormat({
  name: 'endnote-xml',
  provider: 'file',
  recognises(start) {
    const name = firstElementName(start);
    if (name === 'xml') return /<records?[\s>]/.test(start);
    return (
      (name === 'records' || name === 'record') && /<(?:ref-type|source-app|foreign-keys)[\s>]/.test(start)
    );
  },
  elements,
  read: readEndnoteRecord,
});
