import { gluedCompounds, stem, stopWords, wordsOf } from '../text/index.ts';

/** A question in the language of FTS5, with what to mark in the lines shown. */
export interface ReadQuestion {
  /** All of these must match; each is a whole FTS5 expression. */
  readonly clauses: readonly string[];
  /** The last word taken as the beginning of one, for when the whole word is nowhere. */
  readonly lastAsPrefix: string | undefined;
  /** Stems of the words to mark. */
  readonly stems: ReadonlySet<string>;
  /** The last word, where its beginning may be marked. */
  readonly prefix: string | undefined;
}

const mostCharacters = 10_000;
const mostWords = 64;
const quoted = /"([^"]*)"/g;

/** Reads whatever stands in a search box as words and "phrases"; words that every text has are left out unless there are no others. */
export function readQuestion(text: string): ReadQuestion {
  const plain = text
    .slice(0, mostCharacters)
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .replace(/[“”„«»]/g, '"');
  const phrases: string[] = [];
  const rest = plain.replace(quoted, (_, phrase: string) => {
    phrases.push(phrase);
    return ' ';
  });
  const pieces = rest.split(/\s+/).filter(Boolean);
  const telling = pieces.filter((piece) => !wordsOf(piece).every((each) => stopWords.has(each)));
  const spoken = telling.length === 0 && phrases.length === 0 ? pieces : telling;

  const clauses = new Set<string>();
  const stems = new Set<string>();
  let room = mostWords;
  let last: string | undefined;
  for (const piece of [...phrases, ...spoken]) {
    const words = wordsOf(piece).slice(0, room);
    if (words.length === 0) continue;
    room -= words.length;
    clauses.add(clauseFor(piece, words));
    for (const each of words) stems.add(stem(each));
    const glued = gluedForm(piece);
    if (glued) stems.add(glued);
    last = words.length === 1 ? words[0] : undefined;
  }
  const canGrow = last !== undefined && last.length >= 2 && spoken.length > 0;
  return {
    clauses: [...clauses],
    lastAsPrefix: canGrow ? `"${last}" *` : undefined,
    stems,
    prefix: canGrow ? last : undefined,
  };
}

/** The words in a row, or written as one: `IL-10` is also found as `IL10`, `TNFalpha` as `TNF-α`. */
function clauseFor(piece: string, words: readonly string[]): string {
  const ways = [`"${words.join(' ')}"`];
  const glued = gluedForm(piece);
  if (glued) ways.push(`"${glued}"`);
  const parted = words.length === 1 && /^([a-z]{2,})(alpha|beta|gamma|delta|kappa)$/.exec(words[0] ?? '');
  if (parted) ways.push(`"${parted[1]} ${parted[2]}"`);
  return ways.length === 1 ? ways.join() : `(${ways.join(' OR ')})`;
}

/** The one-word form of a piece that is a compound and nothing else. */
function gluedForm(piece: string): string | undefined {
  const bare = piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');
  const [glued, second] = gluedCompounds(bare);
  if (glued === undefined || second !== undefined) return undefined;
  return bare.replace(/[-‐‑\u200c]/g, '') === glued ? wordsOf(glued).join('') : undefined;
}
