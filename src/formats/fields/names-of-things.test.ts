import { expect, it } from 'vitest';
import { creditRole } from './credit-role.ts';
import { isoDateIn } from './iso-date-in.ts';
import { licenseNamed } from './license-named.ts';
import { rorAddress } from './ror.ts';

it.each([
  ['https://credit.niso.org/contributor-roles/writing-review-editing/', 'writing-review-editing'],
  ['Writing – review & editing', 'writing-review-editing'],
  ['writing-review-and-editing', 'writing-review-editing'],
  ['Conceptualisation', 'conceptualization'],
  ['author', undefined],
])('%j is the role %j of CRediT', (text, role) => {
  expect(creditRole(text)).toBe(role);
});

it.each([
  ['cc-by', 'CC BY'],
  ['cc by-nc-nd', 'CC BY-NC-ND'],
  ['cc-by-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['CC BY-SA 3.0', 'https://creativecommons.org/licenses/by-sa/3.0/'],
  ['cc0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['https://creativecommons.org/licenses/by/4.0/legalcode', 'https://creativecommons.org/licenses/by/4.0/'],
  ['https://openalex.org/licenses/cc-by', 'CC BY'],
  ['other-oa', undefined],
  ['MIT License', 'MIT License'],
  ['', undefined],
])('%j is the licence %j', (text, license) => {
  expect(licenseNamed(text)).toBe(license);
});

it.each([
  ['2024-03-09T12:00:00Z', { year: 2024, month: 3, day: 9 }],
  ['2024-3', { year: 2024, month: 3 }],
  ['2024/2025', { year: 2024 }],
  ['20240', undefined],
  [undefined, undefined],
])('%j is the day %j', (text, date) => {
  expect(isoDateIn(text)).toEqual(date);
});

it.each([
  ['https://ror.org/05abcde99/', 'https://ror.org/05abcde99'],
  ['05ABCDE99', 'https://ror.org/05abcde99'],
  ['grid.1234.5', undefined],
])('%j is the organization %j', (text, address) => {
  expect(rorAddress(text)).toBe(address);
});
