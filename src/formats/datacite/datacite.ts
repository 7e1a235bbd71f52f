import { jsonFormat } from '../json/json-format.ts';
import { objectIn, textIn } from '../json/json-value.ts';
import { notARecord } from '../json/problem-sentences.ts';
import { describeAttributes, doiOf } from './describe-attributes.ts';

const bare = [
  'titles',
  'creators',
  'publicationYear',
  'types',
  'doi',
  'schemaVersion',
  'identifiers',
  'rightsList',
];

/** DOIs as DataCite's REST API gives them (JSON:API), its data files, and the attributes alone as repositories export them. */
export const datacite = jsonFormat({
  name: 'datacite',
  title: 'DataCite JSON',
  provider: 'datacite',
  recognises({ record }) {
    const isDois =
      /^"dois"/.test(record.get('type') ?? '') || /"doi"\s*:/.test(record.get('attributes') ?? '');
    if (record.has('attributes') && isDois) return true;
    const titles = record.get('titles') ?? '';
    return titles.startsWith('[') && bare.filter((name) => record.has(name)).length >= 3;
  },
  isRecord: (names) =>
    names.includes('attributes') ||
    (names.includes('titles') &&
      names.includes('creators') &&
      (names.includes('types') || names.includes('doi'))),
  read(record, notify) {
    const attributes = objectIn(record, 'attributes') ?? record;
    const doi = doiOf(attributes) ?? doiOf(record);
    if (doi === undefined) return { kind: 'refused', reason: notARecord('DataCite', 'DOI') };
    return {
      kind: 'record',
      key: doi,
      rank: textIn(attributes, 'updated') ?? '',
      description: describeAttributes(
        doiOf(attributes) === undefined ? { ...attributes, doi } : attributes,
        notify,
      ),
    };
  },
});
