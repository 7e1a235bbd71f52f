import { describe, expect, it } from 'vitest';
import { inlineText } from '../../markup/index.ts';
import type { WorkDescription } from '../../model/index.ts';
import { parseDoi } from '../../model/index.ts';
import { blockingKeysOf } from './blocking-keys.ts';
import { likenessOf } from './likeness.ts';
import { traitsOf } from './match-traits.ts';

function aDescription(title: string, family: string, year: number, doi?: string): WorkDescription {
  const parsed = parseDoi(doi ?? '');
  return {
    type: 'article',
    identifiers: { ...(parsed && { doi: parsed }) },
    title: inlineText(title),
    contributions: [{ role: 'author', affiliations: [], contributor: { kind: 'person', family } }],
    published: { year },
  };
}

const one = traitsOf(aDescription('Lanterns in the fog of Tabriz', 'Rahimi', 2019));

describe('the likeness of two descriptions', () => {
  it('is sameness where title, first author and year agree', () => {
    const other = traitsOf(aDescription('LANTERNS IN THE FOG OF TABRIZ.', 'Rahimi', 2020));
    expect(likenessOf(one, other).kind).toBe('same');
    expect(blockingKeysOf(one)).toEqual(blockingKeysOf(other));
  });

  it('is denied by different DOIs', () => {
    const [a, b] = ['10.5555/a', '10.5555/b'].map((doi) =>
      traitsOf(aDescription('Lanterns in the fog of Tabriz', 'Rahimi', 2019, doi)),
    );
    if (a === undefined || b === undefined) throw new Error('Two descriptions were made.');
    expect(likenessOf(a, b).kind).toBe('different');
  });
});
