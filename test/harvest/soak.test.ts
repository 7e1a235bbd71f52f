import { describe, expect, it } from 'vitest';
import { soakPubmed } from './support/soak.ts';

/** `LECTERN_SOAK=10000` for the long form. */
const requests = Number(process.env.LECTERN_SOAK ?? 200);

describe('a harvest from a server that fails every tenth time, in every way', () => {
  it('brings every record exactly once', { timeout: 120_000 + requests * 100 }, async () => {
    const soaked = await soakPubmed(requests);
    const { faults, keys, wanted, last, works } = soaked;
    expect(last).toMatchObject({ outcome: 'complete', summary: { refused: 0 } });
    expect(keys.length).toBe(wanted.length);
    expect(wanted.filter((key, at) => keys[at] !== key)).toEqual([]);
    expect(works).toBe(wanted.length);
    expect(soaked.requests).toBeGreaterThan(requests);
    // Each kind of fault had its turn.
    expect(Math.min(...faults.values())).toBeGreaterThan(0);
    if (process.env.LECTERN_SOAK) console.log({ requests: soaked.requests, runs: soaked.runs, faults });
  });
});
