import { describe, expect, it } from 'vitest';
import { BatchMemory } from './batch-memory.ts';
import { GatheredBytes } from './gathered-bytes.ts';

describe('gathered bytes', () => {
  it('are those that were added, however little room there was', () => {
    const gathered = new GatheredBytes(4);
    expect(gathered.write('β-cells')).toBe(8);
    expect(gathered.add(new Uint8Array([1, 2, 3]))).toBe(11);
    expect(gathered.write('نشر')).toBe(17);
    expect([...gathered.bytes]).toEqual([...Buffer.from('β-cells'), 1, 2, 3, ...Buffer.from('نشر')]);
  });

  it('are in memory that threads share', () => {
    const gathered = new GatheredBytes(4);
    gathered.write('grows beyond its room');
    expect(gathered.bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});

describe('the memory of batches', () => {
  it('is lent again only when the other thread is done with it', () => {
    const memory = new BatchMemory();
    const first = memory.lend();
    first.write('first');
    memory.sent(first);
    const second = memory.lend();
    expect(second).not.toBe(first);
    memory.sent(second);
    memory.done();
    expect(memory.lend()).toBe(first);
    expect(first.length).toBe(0);
  });
});
