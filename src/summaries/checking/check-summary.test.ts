import { describe, expect, it } from 'vitest';
import { aDescription } from '../../../test/support/a-record.ts';
import { inlineText } from '../../markup/index.ts';
import type { WorkId } from '../../model/index.ts';
import type { SummarisedWork } from '../summaries.ts';
import { checkSummary } from './check-summary.ts';
import { quantitiesIn } from './quantities.ts';

const abstract = `Rest may help tired porters. We randomised 84 porters of two hospitals to rest or usual work for six weeks.
 Tiredness fell by 31% with rest and by 12% with usual work. Sleep did not change. Longer rest might help more.`;
const work: SummarisedWork = {
  id: 'porters1' as WorkId,
  ...aDescription({
    title: inlineText('Rest for tired porters'),
    abstract: { sections: [{ text: inlineText(abstract) }] },
  }),
};

function kindsIn(text: string, language = 'en'): readonly string[] {
  return checkSummary({ language, paragraphs: [{ text: inlineText(text) }] }, work).findings.map(
    ({ kind }) => kind,
  );
}

describe('the check of a summary', () => {
  it('finds nothing in a faithful one, and points to what it rests on', () => {
    const text =
      'Rest may help tired porters. For six weeks 84 porters rested or worked as usual. Sleep did not change.';
    const check = checkSummary({ language: 'en', paragraphs: [{ text: inlineText(text) }] }, work);
    expect(check.findings).toEqual([]);
    expect(check.sources.map(({ from }) => from.length > 0)).toEqual([true, true, true]);
  });

  it.each([
    ['We randomised 48 porters to rest or usual work.', 'number'],
    ['84 porters rested for six months.', 'unit'],
    ['84 mice rested or worked as usual for six weeks.', 'about'],
    ['The heart of 84 porters was looked at.', 'about'],
    ['Tiredness rose by 31% with rest.', 'direction'],
    ['Tiredness fell by 12% with rest and by 31% with usual work.', 'swap'],
    ['Sleep did change.', 'negation'],
    ['Rest always helps tired porters.', 'hedge'],
    ['Governments argue about taxes on imported motor vehicles.', 'no-source'],
    ['Rest and ibuprofen may help tired porters.', 'about'],
  ])('doubts “%s” for its %s', (sentence, kind) => {
    expect(kindsIn(sentence)).toContain(kind);
  });

  it('reads numbers of other languages, and says that it reads nothing else', () => {
    const check = (text: string) =>
      checkSummary({ language: 'fa', paragraphs: [{ text: inlineText(text) }] }, work);
    expect(check('۸۴ باربر استراحت کردند.')).toMatchObject({ findings: [], checked: 'numbers' });
    expect(check('۴۸ باربر استراحت کردند.').findings).toMatchObject([{ kind: 'number' }]);
  });

  it('takes any text, and time that grows with its length', () => {
    for (const text of ['', '…', '((((', 'a '.repeat(20_000), '9'.repeat(5000), 'not '.repeat(5000)])
      expect(kindsIn(text)).toBeDefined();
  });
});

describe('quantities', () => {
  it.each([
    ['Eighteen of 24,118 people', [18, 24_118]],
    ['one hundred and four wounds', [104]],
    ['about six in ten', [60]],
    ['two thirds, a quarter and half', [66.7, 25, 50]],
    ['۱۲٫۵٪ از ۶٬۷۳۰ نفر', [12.5, 6730]],
    ['type 2 diabetes and IL-10 in 2014', [2014]],
  ])('in “%s”', (text, values) => {
    expect(quantitiesIn(text).map(({ value }) => Math.round(value * 10) / 10)).toEqual(values);
  });

  it('of time, length and mass are compared whatever the unit', () => {
    const [weeks, months, grams] = quantitiesIn('12 weeks, three months, 5 mg');
    expect(Math.round((weeks?.size ?? 0) / 10)).toBe(8);
    expect(Math.round((months?.size ?? 0) / 10)).toBe(9);
    expect(grams).toMatchObject({ kind: 'mass', size: 0.005 });
  });
});
