import type { AffiliationPart } from '../affiliations/parse-affiliation.ts';
import type { PartsInWords } from './find-own.ts';
import { type NameWord, nameWords } from './name-words.ts';

/** Words of an affiliation that may say the name of a unit. */
export interface Stretch {
  readonly words: readonly NameWord[];
  /** As printed. */
  readonly text: string;
}

/** What may name units from one part on: it whole, or with the parts behind it; and what stands in it apart. */
export interface Stretches {
  readonly wholes: readonly Stretch[];
  readonly pieces: readonly Stretch[];
}

/** Names with more commas are not read. */
const mostParts = 4;
const mostWords = 60;
/** What joins two units in one part. */
const joints = /\s+(?:and|und|et|y|e|&|at|in|of the|within)\s+(?:the\s+)?|\s+[–—-]\s+|\s*\/\s*/iu;
const several = /(?:^|\s)(?:departments|depts\.?|divisions|sections|units) of\s+/iu;

export function stretchesAt(
  parts: PartsInWords,
  printed: readonly AffiliationPart[],
  at: number,
  end: number,
): Stretches {
  const words = parts[at] ?? [];
  if (words.length === 0 || words.length > mostWords) return { wholes: [], pieces: [] };
  const wholes = Array.from({ length: Math.min(mostParts, end - at) }, (_, more) => ({
    words: parts.slice(at, at + more + 1).flat(),
    text: printed
      .slice(at, at + more + 1)
      .map(({ text }) => text)
      .join(', '),
  }));
  const text = printed[at]?.text ?? '';
  return { wholes, pieces: [...atKinds(words, text), ...atJoints(text), ...ofSeveral(text)] };
}

/** From `Department of`, `Faculty of` to the next: `Faculty of Medicine Department of Surgery`. */
function atKinds(words: readonly NameWord[], text: string): readonly Stretch[] {
  const starts = words.flatMap(({ kind }, place) =>
    kind !== undefined && place > 0 && words[place + 1]?.linked === 'of' ? [place] : [],
  );
  if (starts.length === 0) return [];
  return [0, ...starts].map((start, step) => ({
    words: words.slice(start, starts[step] ?? words.length),
    text,
  }));
}

/** `Research Centre of the Institute at the Hospital`, but not `Faculty of Nursing and Midwifery`: each must say what it is. */
function atJoints(text: string): readonly Stretch[] {
  const pieces = text.split(joints).map((piece) => ({ words: nameWords(piece), text: piece }));
  const areUnits = pieces.every(({ words }) => words.some(({ kind }) => kind !== undefined));
  return areUnits && pieces.length > 1 ? pieces : [];
}

/** `Departments of Medicine and Radiology`: each of them as a department of its own. */
function ofSeveral(text: string): readonly Stretch[] {
  const found = several.exec(text);
  if (found === null) return [];
  const kind = nameWords(found[0]).slice(0, 1);
  return text
    .slice(found.index + found[0].length)
    .split(/\s+(?:and|&)\s+/iu)
    .map((piece) => ({ words: [...kind, ...nameWords(piece)], text: piece }));
}
