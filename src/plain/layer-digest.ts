import { plainText } from '../markup/index.ts';
import type { WorkDescription } from '../model/index.ts';
import type { LayeredText, PlainLayer } from './plain.ts';
import type { PlainPart } from './plain-part.ts';
import { type ReadWork, readWork } from './read-work.ts';

/** A layer as JSON text, empty where there is nothing to say, with the mark of the wording that it was made of. */
export function layerDigest(
  description: WorkDescription,
  parts: readonly PlainPart[],
): readonly [layer: string, mark: string] {
  const work = readWork(description);
  const layer: PlainLayer = Object.assign({}, ...parts.map(({ partOf }) => partOf(work)));
  const text = JSON.stringify(layer);
  return text === '{}' ? ['', ''] : [text, work.isWhole ? markOf(work) : wordingMark(description)];
}

/** Differs, for all that matters, when a text in which a layer names places differs. */
export function wordingMark({ title, abstract }: LayeredText): string {
  let mark = added(firstMark, plainText(title));
  for (const { text } of abstract?.sections ?? []) mark = added(mark, plainText(text));
  return (mark >>> 0).toString(36);
}

/** The same of a work that was read whole. */
function markOf({ title, sections }: ReadWork): string {
  let mark = added(firstMark, title);
  for (const { text } of sections) mark = added(mark, text);
  return (mark >>> 0).toString(36);
}

// FNV-1a (draft-eastlake-fnv), over UTF-16 units and the length.
const firstMark = 0x811c9dc5;
function added(mark: number, text: string): number {
  let sum = mark;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return Math.imul(sum ^ text.length, 0x01000193);
}
