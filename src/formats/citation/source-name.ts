import type { Source } from '../../model/index.ts';
import { copyOf } from '../../text/index.ts';

/** Longer than any journal's: nothing is sought in it. */
const longestName = 500;

/**
 * The name of a journal as journals cite it: without the subtitle, the parallel title and the town that NLM's
 * catalogue adds (`Lancet (London, England)`, `Molecular therapy : the journal of …`).
 */
export function citedSourceName(source: Source): string {
  if (source.kind === 'book' || source.name.length > longestName) return source.name;
  const name = source.name.split(/\s+[:=]\s+/)[0] ?? source.name;
  return name.replace(/(?<=\S)\s+\([^()]*\)$/, '');
}

const small = new Set(
  'a an and as at but by de del der des die du e el en et for from für i if in into la le les los nor o of off on or per the to und up upon van via von with y'.split(
    ' ',
  ),
);

/** The same few journals are cited again and again: their names are remembered, up to so many. */
const mostRemembered = 5_000;
const remembered = new Map<string, string>();

/** NLM writes titles of English journals in sentence case; APA wants capitals: `The Journal of Biological Chemistry`. */
export function headlineCase(name: string): string {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const headline = name
    .split(' ')
    .map((word, at) => (at > 0 && small.has(word) ? word : capitalised(word)))
    .join(' ');
  if (remembered.size >= mostRemembered) remembered.clear();
  if (name.length <= longestName) remembered.set(copyOf(name), headline);
  return headline;
}

function capitalised(word: string): string {
  // Only plain lower-case words: `eLife`, `npj` and `mBio` know how they are written.
  if (!/^\p{Ll}+(?:[-/]\p{Ll}+)*[,:.]?$/u.test(word) || word === 'npj') return word;
  return word.replace(
    /(^|[-/])(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
