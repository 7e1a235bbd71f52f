import { jsonFormat } from '../json/json-format.ts';
import { textIn } from '../json/json-value.ts';
import { notARecord } from '../json/problem-sentences.ts';
import { describeResult } from './describe-result.ts';

const own = [
  'authorString',
  'journalInfo',
  'pubTypeList',
  'isOpenAccess',
  'inEPMC',
  'hasTextMinedTerms',
  'firstIndexDate',
  'hasDbCrossReferences',
  'authorList',
];

/** Results of Europe PMC's REST search, core or short. */
export const europePmc = jsonFormat({
  name: 'europe-pmc',
  title: 'Europe PMC JSON',
  provider: 'europe-pmc',
  recognises({ record, envelope }) {
    if (record.has('source') && own.filter((name) => record.has(name)).length >= 2) return true;
    return record.size === 0 && envelope.has('resultList') && envelope.has('hitCount');
  },
  isRecord: (names) =>
    names.includes('id') &&
    names.includes('source') &&
    names.some((name) => name === 'title' || name === 'authorString' || name === 'journalInfo'),
  read(record, notify) {
    const id = textIn(record, 'id');
    const source = textIn(record, 'source');
    if (id === undefined || source === undefined || !/^[A-Z]{3}$/.test(source))
      return { kind: 'refused', reason: notARecord('Europe PMC', 'source and number (MED, PMC, PPR …)') };
    return {
      kind: 'record',
      key: `${source}:${id}`,
      rank: textIn(record, 'dateOfRevision') ?? textIn(record, 'firstIndexDate') ?? '',
      description: describeResult(record, notify),
    };
  },
});
