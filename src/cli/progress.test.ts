import { describe, expect, it } from 'vitest';
import { createProgress, spanOf } from './progress.ts';

describe('progress where there is no terminal', () => {
  it('is a quiet line every ten seconds, with rate and time left', () => {
    let seconds = 0;
    const written: string[] = [];
    const stream = { write: (text: string) => written.push(text) > 0, isTTY: false };
    const progress = createProgress('records', stream, () => new Date(seconds * 1000));
    for (seconds = 1; seconds <= 25; seconds += 1) {
      progress.report({ done: seconds * 4, total: 400, records: seconds * 100, label: 'a.xml' });
    }
    progress.stop();
    expect(written).toEqual([
      'a.xml: 10 %, 1,000 records, 100/s, 1 min 30 s left\n',
      'a.xml: 20 %, 2,000 records, 100/s, 1 min 20 s left\n',
    ]);
  });
});

describe('progress towards an unknown end', () => {
  it('says how much was done and how fast, and promises nothing', () => {
    let seconds = 0;
    const written: string[] = [];
    const stream = { write: (text: string) => written.push(text) > 0 };
    const progress = createProgress('records', stream, () => new Date(seconds * 1000));
    seconds = 10;
    progress.report({ done: 5_000, total: 0, records: 200 });
    expect(written).toEqual(['200 records, 20/s\n']);
  });
});

describe('a span of time', () => {
  it.each([
    [0.4, '0 s'],
    [59, '59 s'],
    [60, '1 min'],
    [200, '3 min 20 s'],
    [7500, '2 h 5 min'],
  ])('of %d seconds reads "%s"', (seconds, text) => {
    expect(spanOf(seconds)).toBe(text);
  });
});
