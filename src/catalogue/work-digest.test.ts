import { describe, expect, it } from 'vitest';
import { aWork } from '../../test/support/a-work.ts';
import { parseDoi, parseIssn, parsePmid } from '../model/index.ts';
import { Described } from './described.ts';
import { claimsOf } from './grouping/claims.ts';
import { blockingKeysOf } from './matching/blocking-keys.ts';
import { keyTraitsOf } from './matching/match-traits.ts';
import { columnsOf } from './work-columns.ts';
import { workDigestOf } from './work-digest.ts';

describe('what the catalogue must know of a work', () => {
  it.each([
    ['without a venue', aWork({ title: 'Sleep' })],
    [
      'with a venue of two ISSNs',
      aWork({
        title: 'Sleep & “rest” – α',
        source: {
          name: 'Journal of Sleep',
          issns: ['1234-5679', '2049-3630'].map((text) => ({
            issn: parseIssn(text) ?? never(),
            medium: 'print' as const,
          })),
        },
        identifiers: {
          doi: parseDoi('10.5555/sleep') ?? never(),
          pmid: parsePmid('12') ?? never(),
          other: { arxiv: 'arXiv:2401.00001v2' },
        },
      }),
    ],
    ['with a venue of none', aWork({ title: '', source: { name: 'Proceedings' } })],
  ])('is read as it was written: %s', (_, work) => {
    const { summary, ...columns } = columnsOf(work);
    const digest = workDigestOf(Described.of(work));
    expect(digest).toMatchObject({
      claims: claimsOf(work.identifiers),
      keys: [...new Set(blockingKeysOf(keyTraitsOf(work)))],
      columns,
    });
    expect(JSON.parse(Buffer.from(digest.summary).toString())).toEqual(JSON.parse(JSON.stringify(summary)));
  });

  it('is not confused by signs that no sound text has', () => {
    const work = aWork({ title: 'Rest', source: { name: 'One\u0001two\u0002three' } });
    const { columns } = workDigestOf(Described.of(work));
    expect(columns.source).toMatchObject({ name: 'One two three', issns: [] });
    expect(columns.slug).toBe('rest');
  });
});

function never(): never {
  throw new Error('That is no such identifier.');
}
