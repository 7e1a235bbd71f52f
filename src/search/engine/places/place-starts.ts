import type { PlaceBytes } from './place-bytes.ts';

/** Behind the places of a segment and its neighbours stands where the places of each term begin, in four bytes each: only phrases ask. */
interface WithPlaceStarts {
  readonly neighbourStarts: Uint32Array;
  /** One more than there are terms. */
  readonly postingStarts: Uint32Array;
  readonly places: PlaceBytes;
}

/** Where in `places` those of a term begin and end. */
export function placesOfTerm(
  { neighbourStarts, places }: WithPlaceStarts,
  term: number,
): readonly [number, number] {
  const at = (neighbourStarts.at(-1) ?? 0) + 4 * term;
  const bytes = places.read(at, at + 8);
  return [uint32(bytes, 0), uint32(bytes, 4)];
}

/** Where those of all terms begin, and the last end. */
export function allPlaceStarts(segment: WithPlaceStarts): Uint32Array {
  const bytes = segment.places.read(segment.neighbourStarts.at(-1) ?? 0, lengthOfPlaces(segment));
  return new Uint32Array(bytes.slice().buffer);
}

/** How many bytes the places of a segment take, with its neighbours and this. */
export function lengthOfPlaces({
  neighbourStarts,
  postingStarts,
}: Pick<WithPlaceStarts, 'neighbourStarts' | 'postingStarts'>): number {
  return (neighbourStarts.at(-1) ?? 0) + 4 * postingStarts.length;
}

export function appendPlaceStarts(
  into: { copy(bytes: Uint8Array, start: number, end: number): void },
  starts: Uint32Array,
): void {
  into.copy(new Uint8Array(starts.buffer, starts.byteOffset, starts.byteLength), 0, starts.byteLength);
}

function uint32(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
  return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
}
