import { randomBytes } from 'node:crypto';
import { zstdDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BundleMaker } from './bundle-maker.ts';

describe('bundles', () => {
  it('give every payload back, each bundle on its own', async () => {
    const maker = new BundleMaker();
    // Longer together than one bundle, one of them longer alone, one empty; what is random does not shrink.
    const payloads = [3000, 200_000, 0, 100_000, 700_000, 5].map((length) => randomBytes(length));
    const places = payloads.map((payload) => maker.add(payload));
    const bundles = (await maker.take()).map((packed) => zstdDecompressSync(packed));
    expect(bundles).toHaveLength(3);
    for (const [at, { bundle, start }] of places.entries()) {
      const payload = payloads[at] ?? Buffer.alloc(0);
      expect(bundles[bundle]?.subarray(start, start + payload.length).equals(payload)).toBe(true);
    }
    expect(await maker.take()).toEqual([]);
    maker.close();
  });

  it('hold a payload that is empty', async () => {
    const maker = new BundleMaker();
    expect(maker.add(new Uint8Array())).toEqual({ bundle: 0, start: 0 });
    const [packed = new Uint8Array()] = await maker.take();
    expect(zstdDecompressSync(packed)).toHaveLength(0);
    maker.close();
  });
});
