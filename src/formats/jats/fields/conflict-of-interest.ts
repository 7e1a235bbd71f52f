import { childOf, type Element, textIn } from '../../xml/element.ts';
import { plainText } from '../readable.ts';

const types =
  /^(?:coi-statement|conflict|conflicts?[- ]of[- ]interests?|conflict-interest|competing-interests?)$/i;
const interest =
  '(?:(?:financial |potential )*(?:conflicts?|conflicting|competing)(?: of)?(?: financial)? interests?|interests)';
/** What stands over a statement: `Conflict of interest`, `Declaration of competing interests`, `Disclosures`. */
const title = new RegExp(
  `^\\W*(?:(?:(?:financial )?(?:declarations?|disclosures?|statements?)(?: of (?:the )?|s? on |/| and | ))?${interest}(?: (?:statements?|disclosures?|declarations?))?(?: and (?:sources? of )?funding)?|disclosures?|(?:financial|author) disclosures?)\\W*$`,
  'i',
);
/** A heading that is no title of its own, but the first words of a paragraph. */
const opening = new RegExp(
  `^\\W*(?:(?:declarations?|disclosures?) of )?${interest}(?: (?:statements?|disclosures?|declarations?))?\\s*[:.–—-]+\\s*(?=\\S)`,
  'i',
);
/** A statement that no heading announces. */
const sentence =
  /\bconflicts? of interests?\b|\bcompeting (?:financial )?interests?\b|\bnothing to disclose\b/i;
const holders = /^(?:fn|fn-group|notes|sec|ack|author-notes|p|back)$/;

/** The statement on conflicts of interest, wherever it stands, without its heading. */
export function conflictOfInterestOf(article: Element, meta: Element | undefined): string | undefined {
  const places = [
    childOf(meta, 'author-notes'),
    childOf(article, 'back'),
    meta,
    childOf(childOf(article, 'front'), 'notes'),
  ];
  return first(places, marked) ?? first(places, underHeading) ?? first(places, unannounced);
}

type Finder = (holder: Element) => string | undefined;

function first(places: readonly (Element | undefined)[], find: Finder): string | undefined {
  for (const place of places) {
    const found = place === undefined ? undefined : find(place);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** In an element that says by its type or its title what it is. */
function marked(holder: Element): string | undefined {
  return firstBelow(holder, marked, (child) => {
    const { 'sec-type': sec, 'fn-type': fn, 'notes-type': notes, 'content-type': content } = child.attributes;
    const isIt =
      [sec, fn, notes, content].some((type) => type !== undefined && types.test(type)) ||
      title.test(textIn(child, 'title') ?? '');
    return isIt ? joined(paragraphsIn(child).filter((text) => !title.test(text))) : undefined;
  });
}

/** Behind a heading in bold: of the same paragraph, or a paragraph of its own. */
function underHeading(holder: Element): string | undefined {
  return firstBelow(holder, underHeading, (child) => {
    const at = child.children.findIndex((part) => part.name === 'p' && title.test(boldHead(part) ?? ''));
    const head = child.children[at];
    if (head === undefined) return undefined;
    const said = (plainText(head) ?? '').slice((boldHead(head) ?? '').length).replace(/^\W+/, '');
    if (said !== '') return said;
    const following = child.children.slice(at + 1);
    const next = following.findIndex((part) => boldHead(part) !== undefined);
    return joined(following.slice(0, next === -1 ? undefined : next).flatMap(paragraphsIn));
  });
}

function unannounced(holder: Element): string | undefined {
  return firstBelow(holder, unannounced, (child) =>
    child.name === 'p' && sentence.test(plainText(child) ?? '') ? joined(paragraphsIn(child)) : undefined,
  );
}

function firstBelow(holder: Element, deeper: Finder, find: Finder): string | undefined {
  for (const child of holder.children) {
    if (!holders.test(child.name)) continue;
    const found = find(child) ?? deeper(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The words in bold or italics that begin a paragraph. */
function boldHead(paragraph: Element): string | undefined {
  const [head] = paragraph.children;
  return (head?.name === 'bold' || head?.name === 'italic') && paragraph.text.trim() === ''
    ? plainText(head)
    : undefined;
}

function joined(texts: readonly string[]): string | undefined {
  const text = texts
    .join(' ')
    .replace(opening, '')
    .replace(/^CONFLICTS? OF INTERESTS?\s+(?=\S)/, '')
    .trim();
  return text === '' ? undefined : text;
}

function paragraphsIn(element: Element): readonly string[] {
  if (element.name === 'p' || element.children.length === 0)
    return [plainText(element) ?? ''].filter(Boolean);
  return element.children.filter(({ name }) => name !== 'title' && name !== 'label').flatMap(paragraphsIn);
}
