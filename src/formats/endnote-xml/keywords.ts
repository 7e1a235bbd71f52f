import type { Keyword, Subject } from '../../model/index.ts';
import { childOf, type Element } from '../xml/element.ts';
import { fieldIn, textsIn } from './field-text.ts';

interface Words {
  readonly subjects: readonly Subject[];
  readonly keywords: readonly Keyword[];
}

/** Headings that nearly every article of MEDLINE has. */
const checkTags =
  /^(?:humans|animals|male|female|adult|child|aged|middle aged|adolescent|infant|mice|rats)$/i;

/**
 * The keywords, each once. PubMed's import writes the MeSH headings of an article in the order of the alphabet and the
 * authors' keywords behind them, both with a star before what is the main matter: `Copper/*blood`.
 */
export function keywordsOf(record: Element): Words {
  const printed = textsIn(childOf(record, 'keywords'), 'keyword').flatMap((text) => text.split(/\s*;\s*/));
  return headingsAndKeywords(
    printed,
    /^(?:NLM|PIP)$/i.test(fieldIn(record, 'remote-database-provider') ?? ''),
  );
}

/** Which of the printed words of a record are headings, if it comes from PubMed, and which are keywords. */
export function headingsAndKeywords(printed: readonly string[], isPubmed: boolean): Words {
  const hasMesh = isPubmed && printed.some((text) => text.includes('/') || checkTags.test(text));
  const headings = hasMesh ? endOfAlphabet(printed) : 0;
  const keywords = new Map<string, Keyword>();
  for (const text of printed.slice(headings)) addKeyword(keywords, text);
  return {
    subjects: printed.slice(0, headings).flatMap((text) => headingOf(text) ?? []),
    keywords: [...keywords.values()],
  };
}

/** How many stand in the order of the alphabet, a heading each; a small letter at the beginning is an author's. */
function endOfAlphabet(printed: readonly string[]): number {
  let before = '';
  const end = printed.findIndex((text) => {
    const bare = text.replace(/^\*/, '');
    const isBehind = bare.toLowerCase() < before || /^\p{Ll}/u.test(bare);
    before = bare.toLowerCase();
    return isBehind;
  });
  return end === -1 ? printed.length : end;
}

function addKeyword(keywords: Map<string, Keyword>, printed: string): void {
  const major = printed.startsWith('*');
  const text = (major ? printed.slice(1) : printed).trim();
  const key = text.toLowerCase();
  if (text !== '' && !keywords.has(key)) keywords.set(key, major ? { text, major } : { text });
}

function headingOf(printed: string): Subject | undefined {
  const [heading, ...rest] = printed.split('/').map((part) => {
    const major = part.startsWith('*');
    return { name: (major ? part.slice(1) : part).trim(), ...(major && { major }) };
  });
  if (heading === undefined || heading.name === '') return undefined;
  const qualifiers = rest.filter(({ name }) => name !== '');
  return { scheme: 'mesh', ...heading, ...(qualifiers.length > 0 && { qualifiers }) };
}
