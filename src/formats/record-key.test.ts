import { describe, expect, it } from 'vitest';
import { aDescription, identifiers } from '../../test/support/a-record.ts';
import { inlineText } from '../markup/index.ts';
import { recordKey } from './record-key.ts';

const titled = (title: string) => aDescription({ title: inlineText(title) });

describe('the key of a record whose format has none', () => {
  it('is its strongest identifier, under the name of the format', () => {
    const both = aDescription({ identifiers: identifiers({ doi: '10.5555/a', pmid: '7' }) });
    expect(recordKey('ris', both)).toBe('ris:doi:10.5555/a');
    expect(
      recordKey('bibtex', aDescription({ identifiers: { other: { scopus: '2-s2.0-1', arxiv: '2401.1' } } })),
    ).toBe('bibtex:arxiv:2401.1');
  });

  it('is else a fingerprint that does not look at case, accents and marks', () => {
    const one = titled('Naïve T cells');
    expect(recordKey('ris', one)).toMatch(/^ris:print:[0-9a-f]{20}$/);
    expect(recordKey('ris', titled('NAIVE T CELLS'))).toBe(recordKey('ris', one));
    expect(recordKey('ris', titled('Naïve B cells'))).not.toBe(recordKey('ris', one));
    expect(recordKey('ris', { ...one, published: { year: 2020 } })).not.toBe(recordKey('ris', one));
  });
});
