import { describe, expect, it } from 'vitest';
import { locales } from '../institution.ts';
import { en } from './en.ts';
import { fa } from './fa.ts';
import { wordsOf } from './words-of.ts';

describe('dates as printed', () => {
  it.each([
    [{ year: 2025 }, '2025', '۲۰۲۵', '۱۴۰۳–۱۴۰۴'],
    [{ year: 2024, month: 3 }, 'March 2024', 'مارس ۲۰۲۴', 'اسفند ۱۴۰۲ – فروردین ۱۴۰۳'],
    [{ year: 2024, month: 5 }, 'May 2024', 'مهٔ ۲۰۲۴', 'اردیبهشت–خرداد ۱۴۰۳'],
    [{ year: 2024, month: 5, day: 10 }, '10 May 2024', '۱۰ مهٔ ۲۰۲۴', '۲۱ اردیبهشت ۱۴۰۳'],
    [{ year: 2022, season: 'spring' as const }, 'Spring 2022', 'بهار ۲۰۲۲', '۱۴۰۰–۱۴۰۱'],
    [
      { year: 2019, month: 11, until: { year: 2019, month: 12 } },
      'November–December 2019',
      'نوامبر تا دسامبر ۲۰۱۹',
      'آبان–دی ۱۳۹۸',
    ],
    [
      { year: 2019, month: 12, until: { year: 2020, month: 1 } },
      'December 2019–January 2020',
      'دسامبر ۲۰۱۹ تا ژانویهٔ ۲۰۲۰',
      'آذر–بهمن ۱۳۹۸',
    ],
  ])('%o is %s', (date, english, persian, own) => {
    expect([en.date(date), fa.date(date), fa.ownCalendar(date)]).toEqual([english, persian, own]);
  });
});

describe('numbers', () => {
  it('follow the language', () => {
    expect([en.number(1234), fa.number(1234), en.number(7), fa.number(7)]).toEqual([
      '1,234',
      '۱٬۲۳۴',
      '7',
      '۷',
    ]);
  });

  it('agree with what they count', () => {
    expect([en.lists.works(1), en.lists.works(2), fa.lists.works(2)]).toEqual([
      '1 publication',
      '2 publications',
      '۲ اثر',
    ]);
  });
});

describe('codes', () => {
  it('have names, and what is no code has none', () => {
    expect([en.languageName('fa'), en.languageName('english language')]).toEqual(['Persian', undefined]);
    expect([fa.languageName('en'), fa.languageName('12')]).toEqual(['انگلیسی', undefined]);
  });
});

describe('the words of a language', () => {
  it.each(locales)('are all there in %s, none empty but where nothing is to be said', (locale) => {
    const empty: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (value === '' && !path.endsWith('.sound')) empty.push(path);
      if (typeof value === 'object' && value !== null) {
        for (const [name, part] of Object.entries(value)) visit(part, `${path}.${name}`);
      }
    };
    visit(wordsOf(locale), locale);
    expect(empty).toEqual([]);
  });
});
