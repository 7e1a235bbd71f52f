import { plainText } from '../markup/index.ts';
import type { WorkDescription } from '../model/index.ts';
import { textsMark } from '../text/index.ts';
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
  return textsMark([title, ...(abstract?.sections ?? []).map(({ text }) => text)].map(plainText));
}

/** The same of a work that was read whole. */
function markOf({ title, sections }: ReadWork): string {
  return textsMark([title, ...sections.map(({ text }) => text)]);
}
