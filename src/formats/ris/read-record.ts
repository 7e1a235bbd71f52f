import type { RecordText } from '../reading/cut-reader.ts';
import { createNotices } from '../reading/notices.ts';
import { recordKey } from '../record-key.ts';
import { TaggedRecord } from '../tagged/tagged-record.ts';
import { describeRis } from './describe-record.ts';
import { risFields } from './ris-lines.ts';

/** Reads one record. */
export function readRisRecord(text: string): RecordText {
  const record = new TaggedRecord(risFields(text));
  const { notices, notify } = createNotices();
  const description = describeRis(record, notify);
  if (description !== undefined)
    return { kind: 'record', key: recordKey('ris', description), rank: '', description, notices };
  // A line or two that look like tags between the records of a file are no record.
  if (!record.has('TY') && record.fields.length < 3) return { kind: 'nothing' };
  return { kind: 'refused', reason: 'The record has no title, no author and no source. It was left out.' };
}
