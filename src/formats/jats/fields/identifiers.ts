import { type Identifiers, parseDoi, parsePmcid, parsePmid } from '../../../model/index.ts';
import type { Notify } from '../../format.ts';
import { childrenOf, type Element, textOf } from '../../xml/element.ts';

/** The `article-id` elements; one that is not valid is left out with a notice. */
export function identifiersOf(meta: Element | undefined, notify: Notify): Identifiers {
  const found = new Map<string, string>();
  for (const element of childrenOf(meta, 'article-id')) {
    const type = element.attributes['pub-id-type'] ?? '';
    const text = textOf(element);
    if (text !== undefined && !found.has(type)) found.set(type, text);
  }
  const valid = <T>(scheme: string, parse: (text: string) => T | undefined, ...types: readonly string[]) => {
    const text = types.map((type) => found.get(type)).find((one) => one !== undefined);
    const value = text === undefined ? undefined : parse(text);
    if (text !== undefined && value === undefined)
      notify(`The ${scheme} “${text.slice(0, 80)}” is not valid and was left out.`);
    return value;
  };
  const doi = valid('DOI', parseDoi, 'doi');
  const pmid = valid('PMID', parsePmid, 'pmid');
  const pmcid = valid('PMCID', (text) => parsePmcid(/^\d/.test(text) ? `PMC${text}` : text), 'pmc', 'pmcid');
  const pii = found.get('pii') ?? found.get('publisher-id') ?? found.get('publisher-manuscript');
  const manuscript = found.get('manuscript');
  return {
    ...(doi !== undefined && { doi }),
    ...(pmid !== undefined && { pmid }),
    ...(pmcid !== undefined && { pmcid }),
    ...(pii !== undefined && { pii }),
    ...(manuscript !== undefined && { other: { mid: manuscript.toUpperCase() } }),
  };
}
