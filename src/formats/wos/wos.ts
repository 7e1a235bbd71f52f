import type { ImportFormat } from '../format.ts';
import { CutReader, type FileCutting } from '../reading/cut-reader.ts';
import { decodeRecord } from '../reading/encoding.ts';
import { cutOff, LineCutter } from '../tagged/line-cutter.ts';
import type { TaggedField } from '../tagged/tagged-record.ts';
import { readWosRecord } from './read-record.ts';
import { tellWosLine, wosFields } from './wos-lines.ts';
import { rowFields, wosTableCutting } from './wos-table.ts';

/** Web of Science, Export › Plain text file. */
export const wosText: ImportFormat = wosFormat({
  name: 'wos',
  title: 'Web of Science (plain text)',
  recognises: (start) =>
    /^\ufeff?\s*FN (?:Clarivate|Thomson|ISI)/.test(start) ||
    /^PT [A-Z]\s*[\r\n]+(?:AU|BA|CA|TI|GP) /m.test(start.slice(0, 4096)),
  fieldsOf: wosFields,
  cutting: () => ({
    cutter: new LineCutter(tellWosLine, cutOff('ER')),
    read: (text) => readWosRecord(wosFields(text)),
  }),
});

/** Web of Science, Export › Tab delimited file. */
export const wosTable: ImportFormat = wosFormat({
  name: 'wos-tab',
  title: 'Web of Science (tab-delimited)',
  recognises(start) {
    const [heading = ''] = start.replace(/^\ufeff/, '').split(/[\r\n]/, 1);
    const tags = heading.split('\t').map((tag) => tag.trim());
    return (
      ['PT', 'AU', 'TI', 'SO'].every((tag) => tags.includes(tag)) && tags.every((tag) => tag.length <= 2)
    );
  },
  fieldsOf: rowFields,
  cutting: wosTableCutting,
});

interface WosForm {
  readonly name: string;
  readonly title: string;
  readonly recognises: (start: string) => boolean;
  readonly fieldsOf: (payload: string) => readonly TaggedField[];
  readonly cutting: () => FileCutting;
}

function wosFormat({ name, title, recognises, fieldsOf, cutting }: WosForm): ImportFormat {
  return {
    name,
    title,
    provider: 'file',
    recognises,
    createReader: (limits) => new CutReader({ title, cutting: cutting(), limits }),
    describe(payload) {
      const read = readWosRecord(fieldsOf(decodeRecord(payload, 'utf-8').text));
      return read.kind === 'record' ? read.description : undefined;
    },
  };
}
