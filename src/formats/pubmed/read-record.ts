import type { WorkDescription } from '../../model/index.ts';
import { createNotices, mostNotices } from '../reading/notices.ts';
import { childOf, childrenOf, type Element, textOf } from '../xml/element.ts';
import { parseElement } from '../xml/element-parser.ts';
import { describeArticle } from './describe-article.ts';
import { describeBook } from './describe-book.ts';
import { isMath, knownElements } from './known-elements.ts';
import { noPmid } from './problem-sentences.ts';

/** What one record of PubMed turned out to be; `lines` are the line feeds in it. */
export type PubmedRecord =
  | {
      readonly kind: 'record';
      readonly key: string;
      readonly rank: string;
      readonly description: WorkDescription;
      readonly notices: readonly string[];
      readonly lines: number;
    }
  | { readonly kind: 'deletions'; readonly keys: readonly string[]; readonly lines: number }
  | { readonly kind: 'refused'; readonly reason: string; readonly lines: number }
  | { readonly kind: 'malformed'; readonly reason: string };

/** Reads a single record. */
export function readPubmedRecord(xml: string): PubmedRecord {
  const parsed = parseElement(xml, knownElements);
  if (parsed.kind === 'malformed') return parsed;
  const { element, unknown, lines } = parsed;
  if (element.name !== 'DeleteCitation' && element.name !== 'DeleteDocument')
    return readWork(element, unknown, lines);
  const keys = childrenOf(element, 'PMID').flatMap((pmid) => validKey(textOf(pmid)) ?? []);
  return { kind: 'deletions', keys, lines };
}

function readWork(element: Element, unknown: readonly string[], lines: number): PubmedRecord {
  const isBook = element.name === 'PubmedBookArticle' || element.name === 'BookDocument';
  const record = childOf(element, isBook ? 'BookDocument' : 'MedlineCitation') ?? element;
  const data = childOf(element, isBook ? 'PubmedBookData' : 'PubmedData');
  const pmid = childOf(record, 'PMID');
  const key = validKey(textOf(pmid));
  if (key === undefined) return { kind: 'refused', reason: noPmid, lines };
  const { notices, notify } = createNotices(mostNotices);
  const strange = unknown.filter((name) => !isMath(name));
  if (strange.length > 0) notify(unknownElements(strange));
  const description = (isBook ? describeBook : describeArticle)(record, data, notify);
  return { kind: 'record', key, rank: rankOf(record, pmid), description, notices, lines };
}

function unknownElements(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `<${name.slice(0, 60)}>`);
  const list =
    shown.join(', ') + (names.length > shown.length ? ` and ${names.length - shown.length} more` : '');
  return `The record has elements that PubMed's format does not know (${list}); they were not read.`;
}

function validKey(text: string | undefined): string | undefined {
  return text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? text : undefined;
}

/** Version of the citation, then the day of its last revision: the greatest is the newest. */
function rankOf(record: Element, pmid: Element | undefined): string {
  const version = (pmid?.attributes.Version ?? '1').replace(/\D/g, '') || '1';
  const revised =
    childOf(record, 'DateRevised') ?? childOf(record, 'DateCompleted') ?? childOf(record, 'DateCreated');
  const part = (name: string, length: number) =>
    (textOf(childOf(revised, name)) ?? '').replace(/\D/g, '').slice(-length).padStart(length, '0');
  return `${version.slice(-4).padStart(4, '0')}.${part('Year', 4)}${part('Month', 2)}${part('Day', 2)}`;
}
