import type { WorkId } from '../../model/index.ts';

/** All works as a picture: placed by likeness, in topics named by what their works share. Undefined until one is drawn. */
export interface TopicMaps {
  map(): TopicMap | undefined;
}

export interface TopicMap {
  readonly width: number;
  readonly height: number;
  /** Another number when another map was drawn. */
  readonly revision: number;
  /** Works on it. */
  readonly works: number;
  /** Where works stand close together, as the data of SVG paths, the widest first. */
  readonly contours: readonly string[];
  /** The largest first, each followed by its parts. */
  readonly topics: readonly Topic[];
}

export interface Topic {
  /** From its name; stays while the name does. */
  readonly slug: string;
  /** The slug of the topic that it is part of. */
  readonly within?: string;
  /** Its most telling terms, as a reader would write them; the first ones name it. */
  readonly terms: readonly string[];
  /** The densest place of it. */
  readonly x: number;
  readonly y: number;
  /** Nearest to its middle first. Those of its parts too. */
  readonly works: readonly WorkId[];
  /** Where each of them stands: x and y of one after the other. */
  readonly places: readonly number[];
  readonly hasParts: boolean;
}
