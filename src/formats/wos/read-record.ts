import type { RecordText } from '../reading/cut-reader.ts';
import { createNotices } from '../reading/notices.ts';
import { recordKey } from '../record-key.ts';
import { type TaggedField, TaggedRecord } from '../tagged/tagged-record.ts';
import { describeWos } from './describe-record.ts';

/** Reads one record, of either form of the export. */
export function readWosRecord(fields: readonly TaggedField[]): RecordText {
  const record = new TaggedRecord(fields);
  const { notices, notify } = createNotices();
  const description = describeWos(record, notify);
  if (description === undefined)
    return { kind: 'refused', reason: 'The record has no title, no author and no source. It was left out.' };
  const number = description.identifiers.other?.wos;
  const key = number === undefined ? recordKey('wos', description) : `wos:${number}`;
  // The day of the export.
  const rank = (record.value('DA') ?? '').replace(/\D/g, '');
  return { kind: 'record', key, rank: rank.length === 8 ? rank : '', description, notices };
}
