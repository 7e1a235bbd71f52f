import { expect, it } from 'vitest';
import { pagesInFull } from './pages-in-full.ts';

it.each([
  ['1171-8', '1171–1178'],
  ['1291-302', '1291–1302'],
  ['101-4', '101–104'],
  ['120-2, 174', '120–122, 174'],
  ['919-23; discussion 923-4', '919–923; discussion 923–924'],
  ['S36-S41', 'S36–S41'],
  ['S557-63', 'S557–S563'],
  ['e12-4', 'e12–e14'],
  ['123-123', '123'],
  ['555.e1-555.e6', '555.e1-555.e6'],
  ['1186.e1-5', '1186.e1-5'],
  ['1016-1021.e6', '1016-1021.e6'],
  ['iii-v', 'iii-v'],
  ['12-3-4', '12-3-4'],
  ['90-10', '90-10'],
  ['W98; author reply W99', 'W98; author reply W99'],
  ['327', '327'],
])('%s is printed in full as %s', (printed, pages) => {
  expect(pagesInFull(printed)).toBe(pages);
});
