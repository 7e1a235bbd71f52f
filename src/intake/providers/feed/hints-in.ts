import { type Doi, type Pmid, parseDoi, parsePmid } from '../../../model/index.ts';
import type { Named } from '../asking/identified/identified.ts';
import { unescapedXml } from '../asking/unescaped-xml.ts';

const commentPattern = /<!--[\s\S]*?-->/g;
const itemPattern = /<((?:\w+:)?(?:item|entry))[\s>][\s\S]*?<\/\1\s*>/gi;
/** Elements that are an identifier, of PRISM and Dublin Core. */
const identifierElements = [
  /<prism:doi\b[^>]*>([\s\S]*?)<\/prism:doi>/gi,
  /<dc:identifier\b[^>]*>([\s\S]*?)<\/dc:identifier>/gi,
];
/** What holds the address of an entry. */
const addressElements = [
  /<(?:\w+:)?(?:guid|id|link)\b[^>]*>([\s\S]*?)<\/(?:\w+:)?(?:guid|id|link)>/gi,
  /<(?:\w+:)?link\b[^>]*\bhref=["']([^"']*)["']/gi,
  /\brdf:about=["']([^"']*)["']/gi,
];
const doiPattern = /\b10\.\d{4,9}(?:\.\d+)*\/[^\s"'<>\]]+/g;
const pmidPattern =
  /(?:pubmed\.ncbi\.nlm\.nih\.gov\/|ncbi\.nlm\.nih\.gov\/pubmed\/|\bpubmed:|\bPMID:?\s*)([1-9]\d{3,9})\b/i;

/** Works that the entries of a feed are about, each once; `undefined` where the text is no feed. */
export function hintsIn(text: string): readonly Named[] | undefined {
  if (!/<(?:\w+:)?(?:rss|feed|RDF)[\s>]/i.test(text)) return undefined;
  const hints = new Map<string, Named>();
  for (const [item] of text.replace(commentPattern, '').matchAll(itemPattern)) {
    const hint = hintIn(item);
    const key = hint?.doi ?? hint?.pmid;
    if (hint !== undefined && key !== undefined && !hints.has(key)) hints.set(key, hint);
  }
  return [...hints.values()];
}

/** What an entry says of itself; its words only where they name a single work: others may be mentioned there. */
function hintIn(item: string): Named | undefined {
  const valuesIn = (patterns: readonly RegExp[]) =>
    patterns.flatMap((pattern) => Array.from(item.matchAll(pattern), ([, value = '']) => unpacked(value)));
  const identifiers = valuesIn(identifierElements);
  const own = [...identifiers, ...valuesIn(addressElements)];
  // Whole they may hold what would end one in a text.
  const doi = identifiers.map(parseDoi).find((one) => one !== undefined) ?? own.flatMap(doisIn).at(0);
  const pmid = own.flatMap((value) => pmidIn(value) ?? []).at(0);
  if (doi !== undefined || pmid !== undefined) return { doi, pmid };
  const mentioned = [...new Set(doisIn(unpacked(item)))];
  return mentioned.length === 1 ? { doi: mentioned[0] } : undefined;
}

function doisIn(text: string): readonly Doi[] {
  return Array.from(text.matchAll(doiPattern), ([match]) => parseDoi(trimmed(match))).filter(
    (doi) => doi !== undefined,
  );
}

function pmidIn(text: string): Pmid | undefined {
  return parsePmid(pmidPattern.exec(text)?.[1] ?? '');
}

/** Without what an address has behind a DOI, the end of a sentence, and a bracket that was opened before. */
function trimmed(match: string): string {
  const bare = match.replace(/[?#&].*$/, '').replace(/\/(?:full|abstract|pdf|epdf|fulltext|meta)\/?$/i, '');
  const ended = bare.replace(/[.,;:!/]+$/, '');
  return ended.endsWith(')') && !ended.includes('(') ? ended.replace(/\)+$/, '') : ended;
}

/** The words of an element, of whatever was packed into it, addresses decoded. */
function unpacked(value: string): string {
  const text = unescapedXml(value.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1'));
  return text.replace(/10\.\d{4,9}(?:\.\d+)*%2F/gi, (doi) => `${doi.slice(0, -3)}/`);
}
