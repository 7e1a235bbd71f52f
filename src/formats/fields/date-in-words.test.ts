import { expect, it } from 'vitest';
import { dateInWords } from './date-in-words.ts';

it.each([
  ['1998 Dec-1999 Jan', { year: 1998, month: 12, until: { year: 1999, month: 1 } }],
  ['2000 Nov-Dec', { year: 2000, month: 11, until: { year: 2000, month: 12 } }],
  ['2019 Jan - Feb', { year: 2019, month: 1, until: { year: 2019, month: 2 } }],
  ['2019 Sep/Oct', { year: 2019, month: 9, until: { year: 2019, month: 10 } }],
  ['2000 Dec 23- 30', { year: 2000, month: 12, day: 23, until: { year: 2000, month: 12, day: 30 } }],
  ['2000 Dec 23-2001 Jan 5', { year: 2000, month: 12, day: 23, until: { year: 2001, month: 1, day: 5 } }],
  ['1995 Jan 30-Feb 5', { year: 1995, month: 1, day: 30, until: { year: 1995, month: 2, day: 5 } }],
  ['20-23 June 2007', { year: 2007, month: 6, day: 20, until: { year: 2007, month: 6, day: 23 } }],
  ['1978-1979', { year: 1978, until: { year: 1979 } }],
  ['1976-1977 Winter', { year: 1976, season: 'winter', until: { year: 1977 } }],
  ['2000 Spring', { year: 2000, season: 'spring' }],
  ['2000 Spring-Summer', { year: 2000, season: 'spring' }],
  ['Fall 2016', { year: 2016, season: 'autumn' }],
  ['2005 3rd Quart', { year: 2005, month: 7, until: { year: 2005, month: 9 } }],
  ['2011 Oct-Nov/Dec', { year: 2011, month: 10, until: { year: 2011, month: 12 } }],
  ['1987 Aug 1', { year: 1987, month: 8, day: 1 }],
  ['2000 Christmas', { year: 2000 }],
  ['2004 Feb 30', { year: 2004, month: 2 }],
  ['1998 Nov-Feb', { year: 1998, month: 11 }],
  ['in press', undefined],
  ['', undefined],
])('%j is %j', (words, date) => {
  expect(dateInWords(words)).toEqual(date);
});
