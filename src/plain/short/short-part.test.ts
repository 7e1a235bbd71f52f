import { describe, expect, it } from 'vitest';
import { aDescription } from '../../../test/support/a-record.ts';
import { inlineText } from '../../markup/index.ts';
import type { AbstractSection } from '../../model/index.ts';
import { readWork } from '../read-work.ts';
import { shortPart } from './short-part.ts';

type Section = readonly [label: string | undefined, text: string, category?: AbstractSection['category']];

/** What is shown of an abstract, as text by role. */
function shortOf(sections: readonly Section[], title = 'Daily walks and the sleep of night porters') {
  const work = readWork(
    aDescription({
      title: inlineText(title),
      abstract: {
        sections: sections.map(([label, text, category]) => ({
          ...(label !== undefined && { label }),
          ...(category && { category }),
          text: inlineText(text),
        })),
      },
    }),
  );
  const { silent, ...roles } = shortPart.partOf(work).short ?? {};
  const said = Object.entries(roles).map(([role, spans]) => [
    role,
    spans.map(([at, start, end]) => work.sections[at]?.text.slice(start, end)).join(' … '),
  ]);
  return { ...Object.fromEntries(said), ...(silent && { silent }) };
}

const aim = 'The aim of this study was to determine whether daily walks improve the sleep of night porters.';
const method = 'We randomly assigned 84 night porters to walk for thirty minutes a day or to a waiting list.';
const measured = 'Sleep was recorded by actigraphy for eight weeks.';
const finding = 'Sleep lasted 41 minutes longer in the walking group than in the control group (p = 0.003).';
const side = 'Two porters reported sore feet.';
const conclusion = 'In conclusion, daily walks improve the sleep of night porters.';
const limit = 'These results should be interpreted with caution because the sample was small.';
const background = 'Night porters often sleep badly.';

describe('in short', () => {
  it('takes the authors’ sentences of a flat abstract by what they do', () => {
    expect(
      shortOf([[undefined, [background, aim, method, measured, finding, side, conclusion, limit].join(' ')]]),
    ).toEqual({ aim, method, finding, conclusion, limits: limit });
  });

  it('goes by the labels where there are some, in capitals or not, with or without a category', () => {
    expect(
      shortOf([
        ['Background and Aims', `${background} ${aim}`],
        ['PATIENTS AND METHODS', `${method} ${measured}`, 'methods'],
        ['Results', `${side} ${finding}`],
        ['Limitations', 'One hospital only, in one city.'],
        ['CONCLUSIONS AND RELEVANCE', conclusion],
      ]),
    ).toEqual({ aim, method, finding, limits: 'One hospital only, in one city.', conclusion });
  });

  it('says that nothing is stated only of what was looked for and is not there', () => {
    const found = shortOf([
      ['Objective', aim],
      ['Methods', `${method} ${measured}`],
      ['Results', `${finding} ${side}`],
    ]);
    expect(found).toEqual({ aim, method, finding, silent: ['limits', 'conclusion'] });
  });

  it('reads labels in other languages, and claims nothing of what has no label', () => {
    const found = shortOf([
      ['هدف', 'بررسی اثر پیاده‌روی روزانه بر خواب نگهبانان شب.'],
      ['روش‌ها', 'هشتاد و چهار نگهبان به‌تصادف در دو گروه قرار گرفتند. خواب با ابزار ثبت شد.'],
      ['یافته‌ها', 'خواب در گروه پیاده‌روی ۴۱ دقیقه بیشتر بود.'],
      ['نتیجه‌گیری', 'پیاده‌روی روزانه خواب را بهتر می‌کند.'],
    ]);
    expect(found).toEqual({
      aim: 'بررسی اثر پیاده‌روی روزانه بر خواب نگهبانان شب.',
      method: 'هشتاد و چهار نگهبان به‌تصادف در دو گروه قرار گرفتند.',
      finding: 'خواب در گروه پیاده‌روی ۴۱ دقیقه بیشتر بود.',
      conclusion: 'پیاده‌روی روزانه خواب را بهتر می‌کند.',
    });
  });

  it('leaves registrations, funding and interests aside, and labels that stand in the text out of the quotation', () => {
    const found = shortOf([
      [
        undefined,
        `Objective: ${aim} Methods: ${method} ${measured} Results: ${finding} Conclusions: Daily walks improve the sleep of night porters. Trial registration: EX-0000. Funded by the Example Fund. No author has a financial or proprietary interest in any walk.`,
      ],
    ]);
    expect(found).toMatchObject({
      aim,
      finding,
      conclusion: 'Daily walks improve the sleep of night porters.',
    });
  });

  it.each([
    'Ninety-four questionnaires (72%) were returned.',
    'Of the porters, 84 (91%) responded.',
    'The response rate was 72%.',
  ])('takes what was found before who answered: %s', (answered) => {
    const found = 'Most porters (58%) believed that walking at night would keep them awake.';
    const sections: readonly Section[] = [
      ['Objective', aim],
      ['Methods', method],
      ['Results', `${answered} ${found}`],
      ['Conclusions', conclusion],
    ];
    expect(shortOf(sections)).toMatchObject({ finding: found });
  });

  it.each([
    ['one word', 'Withdrawn.'],
    ['three sentences', `${aim} ${method} ${conclusion}`],
    [
      'another language without labels',
      'Die Nacht war kalt. Wir gingen lange. Es schneite. Der Schlaf war gut. Alle schliefen.',
    ],
    ['formulas only', '∑ = ∫. α < β. γ → δ. ((((((. }}}}. x² + y² = z².'],
    ['nothing', ''],
  ])('says nothing of %s', (_, text) => {
    expect(shortOf([[undefined, text]])).toEqual({});
  });

  it('takes time in proportion to the length, whatever the text', () => {
    const timeOf = (text: string) => {
      const start = process.cpuUsage();
      shortOf([[undefined, text]]);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    const texts = [
      (size: number) => `${method} ${finding} `.repeat(size),
      (size: number) => 'Dr. '.repeat(size * 40),
      (size: number) => 'whether to be limited by no evidence, '.repeat(size * 5),
      (size: number) => '('.repeat(size * 180),
    ];
    for (const text of texts) {
      timeOf(text(200));
      const [small, large] = [timeOf(text(200)), timeOf(text(2000))];
      expect(large).toBeLessThan(10 * 4 * Math.max(small, 2000));
    }
  });
});
