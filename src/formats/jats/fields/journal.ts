import { type IssnOf, parseIssn, type Source } from '../../../model/index.ts';
import { isPreprintServer, journalName } from '../../fields/journal-name.ts';
import type { Notify } from '../../format.ts';
import { childOf, childrenOf, type Element, textIn, textOf } from '../../xml/element.ts';

/** The journal, of `journal-meta`; in DTDs before 3.0 its titles stand there without a group. */
export function journalOf(journal: Element | undefined, notify: Notify): Source | undefined {
  const titles = childOf(journal, 'journal-title-group') ?? journal;
  const ids = new Map(
    childrenOf(journal, 'journal-id').map((element) => [
      element.attributes['journal-id-type'] ?? '',
      textOf(element),
    ]),
  );
  const abbreviation = abbreviationIn(titles) ?? ids.get('iso-abbrev') ?? ids.get('nlm-ta');
  const name = textIn(titles, 'journal-title') ?? abbreviation;
  if (name === undefined) return undefined;
  const issns = issnsOf(journal, notify);
  const linking = parseIssn(textIn(journal, 'issn-l') ?? '');
  const nlmId = ids.get('nlm-journal-id');
  const publisher = childOf(journal, 'publisher');
  const publisherName = textIn(publisher, 'publisher-name');
  const place = textIn(publisher, 'publisher-loc');
  return {
    name: journalName(name),
    kind: isPreprintServer(name) ? 'repository' : 'journal',
    ...(abbreviation !== undefined && { abbreviation: journalName(abbreviation) }),
    ...(issns.length > 0 && { issns }),
    ...(linking !== undefined && { issnLinking: linking }),
    ...(publisherName !== undefined && { publisher: publisherName }),
    ...(place !== undefined && { place }),
    ...(nlmId !== undefined && { nlmId }),
  };
}

function abbreviationIn(titles: Element | undefined): string | undefined {
  const stated = childrenOf(titles, 'abbrev-journal-title');
  const wanted = stated.find(({ attributes }) => attributes['abbrev-type'] !== 'publisher') ?? stated[0];
  return textOf(wanted);
}

function issnsOf(journal: Element | undefined, notify: Notify): readonly IssnOf[] {
  const found = new Map<string, IssnOf>();
  for (const element of childrenOf(journal, 'issn')) {
    const text = textOf(element);
    if (text === undefined) continue;
    const issn = parseIssn(text);
    const { 'pub-type': type, 'publication-format': format } = element.attributes;
    if (issn === undefined) notify(`The ISSN “${text.slice(0, 40)}” is not valid and was left out.`);
    else if (!found.has(issn))
      found.set(issn, {
        issn,
        medium:
          type === 'ppub' || format === 'print'
            ? 'print'
            : type === 'epub' || format === 'electronic' || format === 'online'
              ? 'electronic'
              : 'unknown',
      });
  }
  return [...found.values()];
}
