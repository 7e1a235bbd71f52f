import type { RecordText } from '../reading/cut-reader.ts';
import { createNotices } from '../reading/notices.ts';
import { recordKey } from '../record-key.ts';
import { malformed } from '../xml/cutting/sentences.ts';
import { childOf, type Element, textIn } from '../xml/element.ts';
import { parseElement } from '../xml/element-parser.ts';
import { describeRecord } from './describe-record.ts';

/** The elements that we read, so that their names are kept once (`known-elements.ts` of PubMed says why). */
const names =
  'record database source-app rec-number foreign-keys key ref-type contributors authors author secondary-authors tertiary-authors subsidiary-authors auth-address titles title secondary-title tertiary-title alt-title short-title translated-title periodical alt-periodical full-title abbr-1 abbr-2 abbr-3 pages volume number num-vols section edition keywords keyword dates year pub-dates date pub-location publisher orig-pub isbn accession-num electronic-resource-num abstract notes work-type urls web-urls pdf-urls text-urls related-urls url language remote-database-name remote-database-provider custom1 custom2 custom3 custom4 custom5 custom6 custom7 caption label style';
const known: ReadonlyMap<string, string> = new Map(names.split(' ').map((name) => [name, name]));

/** Reads a single `record`. */
export function readEndnoteRecord(xml: string): RecordText {
  const parsed = parseElement(xml, known);
  if (parsed.kind === 'malformed') return { kind: 'refused', reason: malformed(parsed.reason) };
  const { element } = parsed;
  const number = textIn(element, 'rec-number');
  const { notices, notify } = createNotices();
  const description = describeRecord(element, notify);
  if (description === undefined)
    return {
      kind: 'refused',
      reason: `The record has no title, no contributor and no source${
        number === undefined ? '' : ` (it is number ${number} in EndNote)`
      }. It was left out.`,
    };
  const key = recordKey('endnote-xml', description);
  return { kind: 'record', key, rank: rankOf(element), description, notices };
}

/** When the record was last changed in EndNote, in seconds since 1970. */
function rankOf(record: Element): string {
  const stamp =
    textIn(record, 'last-updated-date') ??
    childOf(childOf(record, 'foreign-keys'), 'key')?.attributes.timestamp ??
    '';
  return /^\d{9,10}$/.test(stamp) ? stamp.padStart(10, '0') : '';
}
