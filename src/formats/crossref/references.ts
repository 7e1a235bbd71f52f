import { parseDoi, type Reference } from '../../model/index.ts';
import { withoutTail } from '../fields/trim.ts';
import { type JsonObject, objectsIn, textIn } from '../json/json-value.ts';
import { richPlain } from '../rich-text/rich-inline.ts';

/** The list of references, each as printed or put together of its parts as Crossref holds them. */
export function referencesOf(work: JsonObject): readonly Reference[] {
  return objectsIn(work, 'reference').flatMap((entry) => {
    const doi = parseDoi(textIn(entry, 'DOI') ?? '');
    const citation = richPlain(textIn(entry, 'unstructured')) ?? composed(entry);
    if (citation === '' && doi === undefined) return [];
    // Many publishers deposit the DOIs of their references and nothing else.
    return [doi === undefined ? { citation } : { citation: citation || `doi:${doi}`, doi }];
  });
}

/** `Smith J. Title. Journal. 2020;12(3):45.` */
function composed(entry: JsonObject): string {
  const text = (name: string) => richPlain(textIn(entry, name));
  const title = text('article-title') ?? text('volume-title') ?? text('standard-designator');
  const holder =
    text('journal-title') ?? text('series-title') ?? (title === undefined ? undefined : text('volume-title'));
  const volume = text('volume');
  const issue = text('issue');
  const page = text('first-page');
  const numbers = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}${page === undefined ? '' : `:${page}`}`;
  const dated = [text('year'), numbers].filter(Boolean).join(';');
  const names = [text('author'), title, holder === title ? undefined : holder, dated || undefined];
  return names
    .flatMap((part) => (part === undefined ? [] : withoutTail(part, '. ')))
    .filter((part) => part !== '')
    .map((part) => (/[?!]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
