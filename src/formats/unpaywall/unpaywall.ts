import { parseDoi } from '../../model/index.ts';
import { jsonFormat } from '../json/json-format.ts';
import { textIn } from '../json/json-value.ts';
import { notARecord } from '../json/problem-sentences.ts';
import { describeCopies } from './describe-copies.ts';

/** What Unpaywall knows of free copies (Unpaywall, "REST API" version 2, and its snapshots). */
export const unpaywall = jsonFormat({
  name: 'unpaywall',
  title: 'Unpaywall JSON',
  provider: 'unpaywall',
  completes: true,
  recognises: ({ record }) => record.has('doi') && record.has('is_oa') && record.has('oa_locations'),
  isRecord: (names) => names.includes('doi') && names.includes('is_oa'),
  read(record) {
    const doi = parseDoi(textIn(record, 'doi') ?? '');
    if (doi === undefined) return { kind: 'refused', reason: notARecord('Unpaywall', 'DOI') };
    return {
      kind: 'record',
      key: doi,
      rank: textIn(record, 'updated') ?? '',
      description: describeCopies(record, doi),
    };
  },
});
