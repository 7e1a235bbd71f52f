import type { ImportFormat } from '../format.ts';
import { CutReader } from '../reading/cut-reader.ts';
import { decodeRecord, sniffEncoding } from '../reading/encoding.ts';
import { ElementCutter, type RecordElements } from '../xml/cutting/element-cutter.ts';
import { firstElementName } from '../xml/first-element.ts';
import { oaiElements, oaiTold } from './oai-envelope.ts';
import { readOaiRecord } from './read-record.ts';

const title = 'OAI-PMH (Dublin Core)';
const elements: RecordElements = {
  title,
  records: ['record', 'dc', 'qualifieddc'],
  firstChild: { record: 'header' },
  wrappers: [...oaiElements, 'records', 'recordData', 'metadata'],
  told: oaiTold,
};

/** Answers of OAI-PMH servers in Dublin Core (`ListRecords`, `GetRecord`), joined answers, and bare `oai_dc:dc` records. */
export const oaiDc: ImportFormat = {
  name: 'oai-dc',
  title,
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
  createReader: (limits) =>
    new CutReader({
      title,
      cutting: { cutter: new ElementCutter(elements), read: readOaiRecord },
      limits,
      sniff: sniffEncoding,
    }),
  describe(payload) {
    const read = readOaiRecord(decodeRecord(payload, 'utf-8').text);
    return read.kind === 'record' ? read.description : undefined;
  },
};
