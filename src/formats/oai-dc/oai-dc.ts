import type { RecordElements } from '../xml/cutting/element-cutter.ts';
import { elementFormat } from '../xml/cutting/element-format.ts';
import { firstElementName } from '../xml/first-element.ts';
import { oaiElements, oaiTold } from './oai-envelope.ts';
import { readOaiRecord } from './read-record.ts';

const elements: RecordElements = {
  title: 'OAI-PMH (Dublin Core)',
  records: ['record', 'dc', 'qualifieddc'],
  firstChild: { record: 'header' },
  wrappers: [...oaiElements, 'records', 'recordData', 'metadata'],
  told: oaiTold,
};

/** Answers of OAI-PMH servers in Dublin Core (`ListRecords`, `GetRecord`), joined answers, and bare `oai_dc:dc` records. */
export const oaiDc = elementFormat({
  name: 'oai-dc',
  provider: 'file',
  recognises(start) {
    const name = firstElementName(start);
    if (name === undefined || /<(?:\w+:)?article[\s>]/.test(start)) return false;
    const local = name.slice(name.lastIndexOf(':') + 1);
    if (local === 'OAI-PMH') return true;
    return (
      /openarchives\.org\/OAI\/2\.0/.test(start) &&
      /<(?:\w+:)?(?:header|dc|qualifieddc)[\s>]/.test(start) &&
      /purl\.org\/dc\/|<header/.test(start)
    );
  },
  elements,
  read: readOaiRecord,
});
