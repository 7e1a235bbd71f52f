import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAffiliation } from './parse-affiliation.ts';

/** Each affiliation as `unit | faculty | institution`, its place and country. */
function read(text: string) {
  return parseAffiliation(text).affiliations.map(({ parts, city, country }) => {
    const of = (kind: string) =>
      parts.filter((part) => part.kind === kind).map((part) => part.text.replace(/\.$/, ''));
    return { units: of('unit'), faculties: of('faculty'), institutions: of('institution'), city, country };
  });
}

describe('an affiliation', () => {
  it('is taken apart into unit, faculty, institution, city and country', () => {
    expect(
      read('Department of Cardiac Surgery, School of Medicine, Hallbruck University, Hallbruck, Austria.'),
    ).toEqual([
      {
        units: ['Department of Cardiac Surgery'],
        faculties: ['School of Medicine'],
        institutions: ['Hallbruck University'],
        city: 'Hallbruck',
        country: 'AT',
      },
    ]);
  });

  it.each([
    ['Dept. of Botany, Ellery Falls College, Ellery Falls, OH 44101', 'US', 'Ellery Falls'],
    ['Department of Botany, Ellery Falls College, Ellery Falls, OH, USA', 'US', 'Ellery Falls'],
    ['University of Northfield, Northfield NR1 4AB, England', 'GB', 'Northfield'],
    ['DEPARTMENT OF BOTANY, UNIVERSITY OF KARSAVAN, KARSAVAN, ISLAMIC REPUBLIC OF IRAN', 'IR', 'KARSAVAN'],
    ['Marisol Heart Institute, 28040 Puerto Claro, España', 'ES', 'Puerto Claro'],
    ['گروه قلب، دانشگاه علوم پزشکی سپیدار، سپیدار، ایران', 'IR', 'سپیدار'],
    ['Department of Botany, Peach University, Atlanta, Georgia', 'US', 'Atlanta'],
    ['Institute of Botany, Tbilisi, Georgia', 'GE', 'Tbilisi'],
    ['Minamiura Medical University, Minamiura, P.R. China', 'CN', 'Minamiura'],
  ])('%s is in %s', (text, country, city) => {
    expect(read(text)).toMatchObject([{ country, city }]);
  });

  it.each([
    ['semicolons', 'Botany, Northfield University, Northfield, UK; Marisol Institute, Puerto Claro, Spain.'],
    [
      'numbers',
      '1 Department of Botany, Northfield University, UK, 2 Marisol Institute, Puerto Claro, Spain',
    ],
    [
      'numbers in parentheses',
      '(1) Northfield University, Northfield, UK. (2) Marisol Institute, Puerto Claro, Spain',
    ],
    ['letters', 'a Northfield University, Northfield, UK, b Marisol Institute, Puerto Claro, Spain'],
    ['sentences', 'Northfield University, Northfield, UK. Department of Botany, Marisol Institute, Spain.'],
    [
      '“and” behind a country',
      'Northfield University, Northfield, UK and Marisol Institute, Puerto Claro, Spain',
    ],
    [
      'a unit behind a place',
      'Department of Art, Northfield University, Northfield, Department of Botany, Puerto Claro University, Spain',
    ],
  ])('stands with another in one string, told apart by %s', (_, text) => {
    expect(read(text)).toHaveLength(2);
  });

  it.each([
    'Department of Epidemiology and Biostatistics, Northfield University, UK',
    'Departamento de Biología y Geología, Universidad de Puerto Claro, España',
    'Institute of Botany, Port of Spain, Trinidad and Tobago',
    "Department of Botany, St. Michael's Hospital, Northfield, Canada",
    'Hallbruck University, Department of Botany, Hallbruck, Austria',
  ])('is one where “and” or a full stop stands in a name: %s', (text) => {
    expect(read(text)).toHaveLength(1);
  });

  it('is read without addresses, degrees and footnote marks, which are set aside', () => {
    const { affiliations, setAside } = parseAffiliation(
      '*MD, PhD, Department of Botany, Northfield University, Northfield, UK. Electronic address: a.b@northfield.example.',
    );
    expect(affiliations).toMatchObject([{ country: 'GB', city: 'Northfield' }]);
    expect(setAside).toEqual(['Electronic address: a.b@northfield.example.', '*', 'MD', 'PhD']);
  });

  const word = fc.constantFrom(
    ...'Department of Cardiology|University of|, |; |. | and |Iran|USA|OH 44101|1 |2 |a |b |(|)|a@b.example|MD|Electronic address:|Tehran|دانشگاه|،|大学|École|¹|tel: +98 21 1234567|\n'.split(
      '|',
    ),
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(word, { maxLength: 40 }).map((words) => words.join('')),
  );

  it('loses no letter and no digit, whatever it is', () => {
    const letters = (texts: readonly string[]) =>
      [...texts.join('').replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
    fc.assert(
      fc.property(text, (given) => {
        const { affiliations, setAside } = parseAffiliation(given);
        const kept = affiliations.flatMap(({ parts }) => parts.map((part) => part.text));
        expect(letters([...kept, ...setAside])).toBe(letters([given]));
      }),
      { numRuns: 1500 },
    );
  });

  it('takes time in proportion to its length at most', () => {
    const timeOf = (given: string) => {
      const start = process.cpuUsage().user;
      for (let run = 0; run < 5; run += 1) parseAffiliation(given);
      return process.cpuUsage().user - start;
    };
    for (const piece of [
      'a,',
      'Iran. A, ',
      'a@',
      ' and ',
      '1 A ',
      '((',
      'tel ',
      'UK and B, ',
      'https://',
      '. A',
      ',UK; ',
    ]) {
      const [short, long] = [500, 2000].map((count) => piece.repeat(count)) as [string, string];
      timeOf(short);
      expect(timeOf(long), piece).toBeLessThan(16 * timeOf(short) + 100_000);
    }
  });
});
