import { type Identifiers, parseDoi, parsePmcid, parsePmid } from '../../../model/index.ts';
import type { Notify } from '../../format.ts';
import { childOf, childrenOf, type Element, textIn, textOf } from '../../xml/element.ts';

/** A publisher item identifier of the standard form, as in ISO 3297 numbers with a check: `S0140-6736(16)30232-0`. */
const trueItemIdentifier = /^[SB]?\d{4}-?\d{3}[\dX](?:\(\d\d\)|\d\d)\d{4,5}-?[\dX]$/i;

export interface Numbers {
  readonly identifiers: Identifiers;
  /** A locator that stands for pages in an electronic journal. */
  readonly locator?: string;
}

/**
 * Gathers the identifiers of a work: its own list first (never those of its references), then the locators of the
 * article, then what old records noted beside.
 */
export function numbersOf(record: Element, data: Element | undefined, notify: Notify): Numbers {
  const found: Record<string, string> = {};
  for (const element of childrenOf(childOf(data, 'ArticleIdList'), 'ArticleId'))
    keep(found, element.attributes.IdType ?? 'pubmed', textOf(element));
  let locator: string | undefined;
  for (const element of childrenOf(childOf(record, 'Article'), 'ELocationID')) {
    if (element.attributes.ValidYN === 'N') continue;
    const text = textOf(element);
    if (element.attributes.EIdType !== 'pii') keep(found, element.attributes.EIdType ?? '', text);
    else if (text !== undefined && trueItemIdentifier.test(text)) keep(found, 'pii', text);
    else locator ??= text;
  }
  for (const element of childrenOf(record, 'OtherID')) {
    const text = textOf(element);
    if (text?.startsWith('PMC')) keep(found, 'pmc', text.replace(/\s*\[.*$/, ''));
    else if (text?.startsWith('NIHMS') || text?.startsWith('EMS')) keep(found, 'mid', text);
  }
  keep(found, 'pubmed', textIn(record, 'PMID'));
  const identifiers = identifiersFrom(found, notify);
  return locator === undefined ? { identifiers } : { identifiers, locator };
}

function keep(found: Record<string, string>, scheme: string, value: string | undefined): void {
  if (value !== undefined && scheme !== '' && !Object.hasOwn(found, scheme)) found[scheme] = value;
}

/** Identifiers by PubMed's names of their schemes; one that is not valid is left out with a notice. */
export function identifiersFrom(found: Readonly<Record<string, string>>, notify: Notify): Identifiers {
  const identifiers: { -readonly [K in keyof Identifiers]: Identifiers[K] } = {};
  const doi = valid(found.doi, parseDoi, 'DOI', notify);
  if (doi !== undefined) identifiers.doi = doi;
  const pmid = valid(found.pubmed, parsePmid, 'PMID', notify);
  if (pmid !== undefined) identifiers.pmid = pmid;
  const pmcid = valid(found.pmc, parsePmcid, 'PMCID', notify);
  if (pmcid !== undefined) identifiers.pmcid = pmcid;
  if (found.pii !== undefined) identifiers.pii = found.pii;
  if (found.isbn !== undefined) identifiers.isbn = found.isbn;
  const other = Object.entries(found).filter(([scheme]) => !ownFields.has(scheme));
  if (other.length > 0) identifiers.other = Object.fromEntries(other);
  return identifiers;
}

/** `pmcid` repeats `pmc` with remarks, `pmpid` is PubMed's own book-keeping. */
const ownFields = new Set(['doi', 'pubmed', 'pmc', 'pii', 'isbn', 'pmcid', 'pmpid']);

function valid<T>(
  text: string | undefined,
  parse: (text: string) => T | undefined,
  scheme: string,
  notify: Notify,
): T | undefined {
  const value = text === undefined ? undefined : parse(text);
  if (text !== undefined && value === undefined)
    notify(`The ${scheme} “${text.slice(0, 80)}” is not valid and was left out.`);
  return value;
}
