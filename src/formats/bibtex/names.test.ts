import { describe, expect, it } from 'vitest';
import { parseNames } from './names.ts';

const person = (family: string, given?: string, suffix?: string) => ({
  kind: 'person',
  family,
  ...(given && { given }),
  ...(suffix && { suffix }),
});
const group = (name: string) => ({ kind: 'group', name });

describe('names in BibTeX', () => {
  it.each([
    ['Tester, Ida and Muster, Max', [person('Tester', 'Ida'), person('Muster', 'Max')]],
    ['Ida B. Tester AND Max Muster', [person('Tester', 'Ida B.'), person('Muster', 'Max')]],
    ['Ludwig van Beispiel', [person('van Beispiel', 'Ludwig')]],
    ['van der Beispiel, Ludwig', [person('van der Beispiel', 'Ludwig')]],
    [
      "Charles Louis Xavier Joseph de la Vall{\\'e}e Exemple",
      [person('de la Vallée Exemple', 'Charles Louis Xavier Joseph')],
    ],
    ['Tester, Jr., Ida', [person('Tester', 'Ida', 'Jr.')]],
    ['Tester, Ida, III', [person('Tester', 'Ida', 'III')]],
    ['von Tester, Jr, Ida', [person('von Tester', 'Ida', 'Jr')]],
    ['Tester Jr., Ida', [person('Tester', 'Ida', 'Jr.')]],
    ['{World Health Organization}', [group('World Health Organization')]],
    ['{Barnes and Noble, Inc.} and Tester, Ida', [group('Barnes and Noble, Inc.'), person('Tester', 'Ida')]],
    ['VIJ Study Group', [group('VIJ Study Group')]],
    ['Maria {García Márquez}', [person('García Márquez', 'Maria')]],
    ['{García Márquez}{}', [person('García Márquez')]],
    ['Aristotle', [person('Aristotle')]],
    ['{\\"O}z, {\\c{C}}elik', [person('Öz', 'Çelik')]],
    ['family=Vries, given=Jan, prefix=de', [person('de Vries', 'Jan')]],
    [
      'TESTER, IDA MARIA and MUSTER, MAXIMILIAN',
      [person('Tester', 'Ida Maria'), person('Muster', 'Maximilian')],
    ],
    ['{{Tester, Ida and Muster, Max}}', [person('Tester', 'Ida'), person('Muster', 'Max')]],
    ['Tester, Ida; Muster, Max', [person('Tester', 'Ida'), person('Muster', 'Max')]],
    ['رضایی, سارا and علی احمدی', [person('رضایی', 'سارا'), person('احمدی', 'علی')]],
    ['王, 小明', [person('王', '小明')]],
    ['', []],
    [' and ', []],
  ])('%s', (value, names) => {
    expect(parseNames([value]).names).toEqual(names);
  });

  it('keeps initials as such', () => {
    expect(parseNames(['Tester, J.R. and Thill, JC and Vlontzos, G.']).names).toEqual([
      { kind: 'person', family: 'Tester', given: 'J. R.', initials: 'JR' },
      { kind: 'person', family: 'Thill', initials: 'JC' },
      { kind: 'person', family: 'Vlontzos', given: 'G.', initials: 'G' },
    ]);
    expect(parseNames(['Vlontzos G., Koutsou S.-A.']).names).toHaveLength(2);
  });

  it.each(['Tester, Ida and others', 'Tester, Ida and et al.'])(
    'knows that nobody is called as in "%s"',
    (value) => {
      expect(parseNames([value])).toEqual({ names: [person('Tester', 'Ida')], isCut: true });
    },
  );
});
