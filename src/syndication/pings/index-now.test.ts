import { describe, expect, it } from 'vitest';
import type { WorkId } from '../../model/index.ts';
import { createUrls } from '../../urls.ts';
import { indexNowPlan } from './index-now.ts';
import type { PingRequest } from './ping.ts';
import { tellChanges } from './tell-changes.ts';

describe('telling search engines of many works', () => {
  it('names 10,000 addresses at most in a request, and each once', async () => {
    const works = 12_000;
    const kept = new Map<string, string>();
    const sent: PingRequest[] = [];
    let end = 0;
    const at = new Date('2026-01-15T09:00:00Z');
    const plan = indexNowPlan({
      endpoint: 'https://search.example.org/indexnow',
      key: 'a0b1c2d3e4f5',
      origin: 'https://science.example.org',
      urls: [createUrls(''), createUrls('/fa')],
    });
    const round = () =>
      tellChanges(
        plan,
        {
          settings: { get: (name) => kept.get(name), set: (name, value) => void kept.set(name, value) },
          catalogue: {
            position: async () => end,
            changedWork: async (id) => ({
              id,
              slug: 's',
              state: 'held',
              type: 'article',
              place: { at: 0, number: 1 },
            }),
            changes: async (after, limit) =>
              Array.from({ length: Math.max(0, Math.min(limit, end - after)) }, (_, index) => ({
                position: after + index + 1,
                workId: `w${(after + index) % works}` as WorkId,
                aspect: 'work' as const,
                at,
              })),
          },
          goesOn: () => true,
          async send(_, request) {
            sent.push(request);
            return { kind: 'told' };
          },
        },
        { now: () => at, log: () => undefined },
      );
    await round();
    end = works;
    for (let rounds = 0; rounds < 5; rounds += 1) await round();
    const lists = sent.map(({ json }) => (json as { readonly urlList: readonly string[] }).urlList);
    expect(lists.map(({ length }) => length)).toEqual([10_000, 10_000, 4_000]);
    expect(new Set(lists.flat()).size).toBe(2 * works);
  });
});
