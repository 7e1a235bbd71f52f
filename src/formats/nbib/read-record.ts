import type { WorkDescription } from '../../model/index.ts';
import { describeArticle } from '../pubmed/describe-article.ts';
import { describeBook } from '../pubmed/describe-book.ts';
import type { RecordText } from '../reading/cut-reader.ts';
import { createNotices, mostNotices } from '../reading/notices.ts';
import { recordKey } from '../record-key.ts';
import { TaggedRecord } from '../tagged/tagged-record.ts';
import { nbibFields } from './nbib-lines.ts';
import { recordElements } from './record-elements.ts';

/** Reads one record. */
export function readNbibRecord(text: string): RecordText {
  const record = new TaggedRecord(nbibFields(text));
  const { notices, notify } = createNotices(mostNotices);
  const { isBook, record: element, data } = recordElements(record);
  const description = (isBook ? describeBook : describeArticle)(element, data, notify);
  const pmid = description.identifiers.pmid;
  if (pmid === undefined && isNameless(record, description))
    return { kind: 'refused', reason: 'The record has no PMID and no title. It was left out.' };
  const key = pmid === undefined ? recordKey('nbib', description) : `nbib:${pmid}`;
  return { kind: 'record', key, rank: rankOf(record), description, notices };
}

function isNameless(record: TaggedRecord, { contributions, identifiers }: WorkDescription): boolean {
  const isTitled = record.has('TI') || record.has('BTI') || record.has('TT');
  return !isTitled && contributions.length === 0 && identifiers.doi === undefined;
}

/** Behind `0000.`, so that PubMed's XML of the same article, which says more, always counts first. */
function rankOf(record: TaggedRecord): string {
  const revised = record.value('LR', 'DCOM', 'DA') ?? record.value('EDAT', 'CRDT') ?? '';
  const day = revised.replace(/\D/g, '').slice(0, 8);
  return day.length === 8 ? `0000.${day}` : '0000.00000000';
}
