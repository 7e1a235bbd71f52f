import { parseDoi } from '../../model/index.ts';
import { jsonFormat } from '../json/json-format.ts';
import { objectIn, textIn } from '../json/json-value.ts';
import { notARecord } from '../json/problem-sentences.ts';
import { describeWork } from './describe-work.ts';

/** Members that only Crossref's records have. */
const own = [
  'indexed',
  'deposited',
  'reference-count',
  'references-count',
  'is-referenced-by-count',
  'content-domain',
  'short-container-title',
  'issn-type',
  'member',
];

/** Works as Crossref's REST API and its yearly file of all metadata give them. */
export const crossref = jsonFormat({
  name: 'crossref',
  title: 'Crossref JSON',
  provider: 'crossref',
  recognises({ record, envelope }) {
    if (own.filter((name) => record.has(name)).length >= 2) return true;
    const title = record.get('title') ?? '';
    if (record.has('DOI') && title.startsWith('[')) return true;
    // An answer without a single work in it.
    return record.size === 0 && envelope.has('message-type') && envelope.has('status');
  },
  isRecord: (names) =>
    names.includes('DOI') &&
    names.some((name) => name === 'title' || name === 'indexed' || name === 'member' || name === 'deposited'),
  read(record, notify) {
    const doi = parseDoi(textIn(record, 'DOI') ?? '');
    if (doi === undefined) return { kind: 'refused', reason: notARecord('Crossref', 'DOI') };
    const changed =
      textIn(objectIn(record, 'indexed'), 'date-time') ?? textIn(objectIn(record, 'deposited'), 'date-time');
    return { kind: 'record', key: doi, rank: changed ?? '', description: describeWork(record, notify) };
  },
});
