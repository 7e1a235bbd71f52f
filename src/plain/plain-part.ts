import type { PlainLayer } from './plain.ts';
import type { ReadWork } from './read-work.ts';

/** One part of the plain layer, made of the description of a work and of nothing else. Never throws, whatever the text. */
export interface PlainPart {
  /** Names the part, and differs when the same work would give another: then all layers are made anew. */
  readonly recipe: string;
  readonly partOf: (work: ReadWork) => PlainLayer;
}
