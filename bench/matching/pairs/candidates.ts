/** The pairs that share a key, each once, and how large the blocks are. Places are those of the lists of keys. */
export function candidatesOf(keys: readonly (readonly string[])[]): {
  readonly pairs: readonly (readonly [number, number])[];
  readonly largest: readonly (readonly [key: string, size: number])[];
} {
  const blocks = new Map<string, number[]>();
  for (const [at, own] of keys.entries()) {
    for (const key of own) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [at]);
      else if (block.at(-1) !== at) block.push(at);
    }
  }
  const seen = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (const block of blocks.values()) {
    for (let one = 0; one < block.length; one += 1) {
      for (let other = one + 1; other < block.length; other += 1) {
        const [a = 0, b = 0] = [block[one], block[other]];
        const name = a * keys.length + b;
        if (seen.has(name)) continue;
        seen.add(name);
        pairs.push([a, b]);
      }
    }
  }
  const largest = [...blocks]
    .map(([key, block]) => [key, block.length] as const)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 10);
  return { pairs, largest };
}
