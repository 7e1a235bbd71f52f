import { type Issn, type IssnOf, parseIssn, type Source } from '../../../model/index.ts';
import { isPreprintServer, journalName } from '../../fields/journal-name.ts';
import type { Notify } from '../../format.ts';
import { childOf, childrenOf, type Element, textIn, textOf } from '../../xml/element.ts';

/** The journal of an article, of what the article's own element and the journal's entry at NLM say. */
export function journalOf(article: Element | undefined, record: Element, notify: Notify): Source | undefined {
  const journal = childOf(article, 'Journal');
  const entry = childOf(record, 'MedlineJournalInfo');
  const medlineTitle = textIn(entry, 'MedlineTA');
  const abbreviation = textIn(journal, 'ISOAbbreviation') ?? medlineTitle;
  const name = textIn(journal, 'Title') ?? abbreviation;
  if (name === undefined) return undefined;
  const issns = childrenOf(journal, 'ISSN').flatMap((element) => issnOf(element, notify));
  const linking = textIn(entry, 'ISSNLinking');
  const issnLinking = linking === undefined ? undefined : issnIn(linking);
  const nlmId = textIn(entry, 'NlmUniqueID');
  const place = textIn(entry, 'Country');
  return {
    name: journalName(name),
    kind: isPreprintServer(name) ? 'repository' : 'journal',
    ...(abbreviation !== undefined && { abbreviation: journalName(abbreviation) }),
    ...(issns.length > 0 && { issns }),
    ...(issnLinking !== undefined && { issnLinking }),
    ...(nlmId !== undefined && { nlmId }),
    ...(place !== undefined && { place }),
  };
}

const mediums: Readonly<Record<string, IssnOf['medium']>> = { Print: 'print', Electronic: 'electronic' };

function issnOf(element: Element, notify: Notify): readonly IssnOf[] {
  const text = textOf(element);
  if (text === undefined) return [];
  const issn = issnIn(text);
  if (issn === undefined) {
    notify(`The ISSN “${text.slice(0, 40)}” is not valid and was left out.`);
    return [];
  }
  return [{ issn, medium: mediums[element.attributes.IssnType ?? ''] ?? 'unknown' }];
}

const readBefore = new Map<string, Issn | undefined>();
const mostRemembered = 2000;

/** A file names the same journals over and over. */
function issnIn(text: string): Issn | undefined {
  if (readBefore.has(text)) return readBefore.get(text);
  const issn = parseIssn(text);
  if (readBefore.size < mostRemembered) readBefore.set(text, issn);
  return issn;
}
