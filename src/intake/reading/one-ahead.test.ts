import { describe, expect, it } from 'vitest';
import { oneAhead } from './one-ahead.ts';

describe('asking one ahead', () => {
  it('gives the same values in the same order, and asks for the next before it gives one', async () => {
    const story: string[] = [];
    async function* source() {
      for (const value of [1, 2, 3]) {
        story.push(`made ${value}`);
        yield value;
      }
    }
    for await (const value of oneAhead(source())) story.push(`dealt with ${value}`);
    expect(story).toEqual(['made 1', 'made 2', 'dealt with 1', 'made 3', 'dealt with 2', 'dealt with 3']);
  });

  it('throws what the source throws when its turn comes', async () => {
    async function* source() {
      yield 1;
      throw new Error('The disk is gone.');
    }
    const seen: number[] = [];
    const all = async () => {
      for await (const value of oneAhead(source())) {
        seen.push(value);
        await new Promise(setImmediate);
      }
    };
    await expect(all()).rejects.toThrow('The disk is gone.');
    expect(seen).toEqual([1]);
  });

  it('ends the source when nobody wants more', async () => {
    let ended = false;
    async function* source() {
      try {
        for (let value = 0; ; value += 1) yield value;
      } finally {
        ended = true;
      }
    }
    for await (const value of oneAhead(source())) if (value === 2) break;
    expect(ended).toBe(true);
  });
});
