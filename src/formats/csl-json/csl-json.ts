import { jsonFormat } from '../json/json-format.ts';
import { textIn } from '../json/json-value.ts';
import { notARecord } from '../json/problem-sentences.ts';
import { recordKey } from '../record-key.ts';
import { describeItem } from './describe-item.ts';
import { isCslType } from './work-types.ts';

/** Members of other formats of works, of which some call their types as CSL does. */
const others = [
  'authorships',
  'publication_year',
  'indexed',
  'content-domain',
  'attributes',
  'titles',
  '@type',
];
const own = ['title', 'author', 'editor', 'issued', 'DOI', 'URL', 'container-title', 'publisher'];

/** CSL-JSON as reference managers, citeproc and the DOI agencies write it: a list, one item, or `{"items": […]}`. */
export const cslJson = jsonFormat({
  name: 'csl-json',
  title: 'CSL-JSON',
  provider: 'file',
  recognises({ record }) {
    const type = /^"([a-z_-]{1,40})"/.exec(record.get('type') ?? '')?.[1] ?? '';
    const isOther = others.some((name) => record.has(name)) || (record.get('title') ?? '').startsWith('[');
    const isOpenalex = /openalex\.org\/W/i.test(record.get('id') ?? '');
    return isCslType(type) && !isOther && !isOpenalex && own.some((name) => record.has(name));
  },
  isRecord: (names) =>
    names.includes('type') &&
    names.some((name) => name === 'title' || name === 'author' || name === 'issued'),
  read(record, notify) {
    if (textIn(record, 'title') === undefined && textIn(record, 'type') === undefined)
      return { kind: 'refused', reason: notARecord('CSL-JSON', 'type and no title') };
    const description = describeItem(record, notify);
    return { kind: 'record', key: recordKey('csl-json', description), rank: '', description };
  },
});
