import { expect, it } from 'vitest';
import { namedCharacters } from './entities.ts';

it.each([
  ['nbsp', '\u00a0'],
  ['yuml', 'ÿ'],
  ['Alpha', 'Α'],
  ['Omega', 'Ω'],
  ['alpha', 'α'],
  ['sigmaf', 'ς'],
  ['omega', 'ω'],
  ['Sigma', 'Σ'],
  ['hellip', '…'],
  ['euro', '€'],
  ['le', '≤'],
  ['minus', '−'],
  ['thinsp', '\u2009'],
  ['numsp', '\u2007'],
  ['Ccaron', 'Č'],
  ['aogon', 'ą'],
  ['odblac', 'ő'],
  ['Zdot', 'Ż'],
  ['lstrok', 'ł'],
  ['half', '½'],
  ['ohm', 'Ω'],
  ['amp', '&'],
])('&%s; stands for %s', (name, character) => {
  expect(namedCharacters[name]).toBe(character);
});

it('knows all 252 entities of HTML 4 and nothing that every object has', () => {
  expect(Object.keys(namedCharacters).length).toBeGreaterThan(252 + 100);
  expect(Object.values(namedCharacters).every((character) => [...character].length === 1)).toBe(true);
  expect(namedCharacters.constructor).toBeUndefined();
});
