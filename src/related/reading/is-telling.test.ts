import { describe, expect, it } from 'vitest';
import { isTelling } from './is-telling.ts';

const term = (surface: string, works: number, named: number) => ({
  id: 1,
  key: surface,
  surface,
  works,
  named,
});

describe('a term that two works share', () => {
  it('tells what they are about if titles have it, or if it is no everyday word', () => {
    expect(isTelling(term('heart', 40, 20), ['heart'])).toBe(true);
    expect(isTelling(term('IL-10', 40, 0), ['il10'])).toBe(true);
  });

  it('does not where it is an everyday word that hardly any title has', () => {
    for (const surface of ['took', 'lost', 'Order', 'gain'])
      expect(isTelling(term(surface, 40, 1), [surface])).toBe(false);
  });

  it('does not where it is of any study’s report, however many titles have it', () => {
    expect(isTelling(term('studies', 40, 40), ['studi'])).toBe(false);
    expect(isTelling(undefined, [])).toBe(false);
  });

  it('is given the benefit of the doubt when it came after the statistics were taken, or is a heading', () => {
    expect(isTelling(term('order', 0, 0), ['order'])).toBe(true);
    expect(isTelling(term('Order of Birth', 40, 0), ['birth', 'order'])).toBe(true);
  });
});
