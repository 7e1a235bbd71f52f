const width = 16;

/** Tells quickly whether a hash is among many: open addressing over their first 16 bytes, which are as random as can be. */
export function createKnownHashes(hashes: Uint8Array): (hash: Uint8Array) => boolean {
  const count = hashes.length / width;
  const slots = 2 ** Math.ceil(Math.log2(Math.max(2, count * 2)));
  const table = new Int32Array(slots).fill(-1);
  const view = new DataView(hashes.buffer, hashes.byteOffset, hashes.byteLength);
  const slotOf = (word: number) => word & (slots - 1);
  for (let at = 0; at < count; at += 1) {
    let slot = slotOf(view.getUint32(at * width, true));
    while (table[slot] !== -1) slot = (slot + 1) & (slots - 1);
    table[slot] = at;
  }
  return (hash) => {
    const wanted = new DataView(hash.buffer, hash.byteOffset, width);
    for (let slot = slotOf(wanted.getUint32(0, true)); ; slot = (slot + 1) & (slots - 1)) {
      const at = table[slot] ?? -1;
      if (at === -1) return false;
      if (same(view, at * width, wanted)) return true;
    }
  };
}

function same(view: DataView, at: number, wanted: DataView): boolean {
  for (let offset = 0; offset < width; offset += 4)
    if (view.getUint32(at + offset, true) !== wanted.getUint32(offset, true)) return false;
  return true;
}
