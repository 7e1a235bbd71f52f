import { listed } from '../fields/listed.ts';
import type { TaggedRecord } from '../tagged/tagged-record.ts';

/** The printed keywords: a line each, or glued with semicolons, or, in a single long line, with commas. */
export function keywordTexts(record: TaggedRecord): readonly string[] {
  const texts = record.lines('KW', 'DE').flatMap((line) => listed(line, ';'));
  const [only] = texts;
  if (only === undefined || texts.length > 1) return texts;
  const parts = listed(only, ',،');
  // A heading may have a comma or two: `Arthritis, Rheumatoid`.
  return parts.length > 3 && parts.every((part) => part.length < 60) ? parts : texts;
}
