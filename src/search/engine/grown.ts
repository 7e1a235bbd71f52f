type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The larger array with what the old one held at its beginning. */
export function grown<T extends Numbers>(old: T, larger: T): T {
  larger.set(old as never);
  return larger;
}
