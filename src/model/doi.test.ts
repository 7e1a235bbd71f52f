import { describe, expect, it } from 'vitest';
import { parseDoi } from './doi.ts';

describe('a DOI', () => {
  it.each([
    ['10.5555/Abc.1', '10.5555/abc.1'],
    ['https://doi.org/10.5555/abc', '10.5555/abc'],
    ['doi: 10.5555/a(b)c;2-#', '10.5555/a(b)c;2-#'],
    [
      '10.5555/(SICI)1097-0258(19980815)17:15<1661::AID-EX968>3.0.CO;2-2',
      '10.5555/(sici)1097-0258(19980815)17:15<1661::aid-ex968>3.0.co;2-2',
    ],
  ])('is read of %j', (text, doi) => {
    expect(parseDoi(text)).toBe(doi);
  });

  it.each([
    '',
    '10.55/a',
    '10.5555/',
    '10.5555/a b',
    '10.5555/a</p>',
    '10.5555/<b>',
    '10.5555/a"b',
    `10.5555/${'<'.repeat(500)}`,
  ])('is not %j', (text) => {
    expect(parseDoi(text)).toBeUndefined();
  });
});
