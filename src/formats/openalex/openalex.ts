import { jsonFormat } from '../json/json-format.ts';
import { textIn } from '../json/json-value.ts';
import { notARecord } from '../json/problem-sentences.ts';
import { describeWork, openalexId } from './describe-work.ts';

const own = [
  'authorships',
  'abstract_inverted_index',
  'referenced_works',
  'publication_year',
  'publication_date',
  'primary_location',
  'cited_by_api_url',
  'display_name',
];

/** Works as OpenAlex's API and its snapshot give them. */
export const openalex = jsonFormat({
  name: 'openalex',
  title: 'OpenAlex JSON',
  provider: 'openalex',
  recognises({ record, envelope }) {
    if (/^"https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?W\d/i.test(record.get('id') ?? '')) return true;
    if (own.filter((name) => record.has(name)).length >= 3) return true;
    return (
      record.size === 0 &&
      envelope.has('results') &&
      (envelope.get('meta') ?? '').includes('db_response_time_ms')
    );
  },
  isRecord: (names) =>
    names.includes('id') &&
    names.some(
      (name) => name === 'authorships' || name === 'publication_year' || name === 'doi' || name === 'title',
    ),
  read(record, notify) {
    const id = openalexId(textIn(record, 'id'));
    if (id === undefined)
      return { kind: 'refused', reason: notARecord('OpenAlex', 'identifier of a work (W…)') };
    return {
      kind: 'record',
      key: id,
      rank: textIn(record, 'updated_date') ?? '',
      description: describeWork(record, notify),
    };
  },
});
