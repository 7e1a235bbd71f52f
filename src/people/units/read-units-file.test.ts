import { describe, expect, it } from 'vitest';
import { readUnitsFile } from './read-units-file.ts';
import { unitsOfRows } from './units-of-rows.ts';

const institution = { name: 'Northfield University', country: 'GB' };

function problemsOf(units: readonly unknown[]): readonly string[] {
  const reading = readUnitsFile({ institution, units });
  return reading.kind === 'problems' ? reading.problems : [];
}

describe('a file of units', () => {
  it('gives each unit a slug, names by language and its parent, parents first', () => {
    const reading = readUnitsFile({
      institution,
      units: [
        { name: 'Department of Botany', nameFa: 'گروه گیاه‌شناسی', parent: 'Faculty of Science' },
        { slug: 'science', name: { en: 'Faculty of Science', de: 'Naturwissenschaften' }, parent: null },
      ],
    });
    expect(reading).toMatchObject({
      file: {
        institution: { names: { en: 'Northfield University' }, country: 'GB' },
        units: [
          { slug: 'science', names: { en: 'Faculty of Science', de: 'Naturwissenschaften' } },
          {
            slug: 'department-of-botany',
            names: { en: 'Department of Botany', fa: 'گروه گیاه‌شناسی' },
            parent: 'science',
          },
        ],
      },
    });
  });

  it.each<[string, readonly unknown[], string]>([
    [
      'two of one slug',
      [
        { slug: 'botany', name: 'Botany' },
        { slug: 'botany', name: 'Plants' },
      ],
      'Unit 2 (“Plants”): its slug "botany" is that of Unit 1 (“Botany”). Give one of them another "slug".',
    ],
    [
      'two of one name',
      [
        { slug: 'a', name: 'Botany' },
        { slug: 'b', name: 'Plants', alternativeNames: ['BOTANY'] },
      ],
      'Unit 2 (“Plants”): it has a name of Unit 1 (“Botany”), under the same parent. Take one of them out, or give them names that differ.',
    ],
    [
      'a parent that is not there',
      [{ name: 'Botany', parent: 'Science' }],
      'Unit 1 (“Botany”): its parent "Science" is no unit of this file. Add a unit of this slug or name, or take "parent" out.',
    ],
    [
      'a circle',
      [
        { slug: 'a', name: 'A', parent: 'b' },
        { slug: 'b', name: 'B', parent: 'a' },
      ],
      'Unit 1 (“A”): it is part of itself (a → b → a). Take "parent" out of one of these.',
    ],
    [
      'a key that is not known',
      [{ name: 'Botany', dean: 'N. N.' }],
      'Unit 1 (“Botany”): "dean" is not known here. Known are: slug, name, names, nameFa, alternativeNames, parent, ror, standsAlone.',
    ],
    ['no name', [{ slug: 'botany' }], 'Unit 1: "name" must be a text, or texts by language.'],
    [
      'a wrong ROR id',
      [{ name: 'Botany', ror: 'x' }],
      'Unit 1 (“Botany”): "ror" must be a ROR id, such as "https://ror.org/02nkz4493".',
    ],
  ])('is refused with %s, and says what to do', (_, units, problem) => {
    expect(problemsOf(units)).toEqual([problem]);
  });

  it('is refused without the institution, whose name tells its affiliations from others', () => {
    expect(readUnitsFile({ units: [] })).toMatchObject({
      problems: [expect.stringContaining('"institution" is missing')],
    });
    expect(readUnitsFile([])).toMatchObject({ kind: 'problems' });
  });

  it('may be a table, whose problems name the line', () => {
    const rows = [
      ['slug', 'name', 'name:fa', 'alternative names', 'parent', 'stands alone'],
      ['', 'Northfield University', '', 'NU | Univ of Northfield', '-', ''],
      ['science', 'Faculty of Science', 'دانشکده علوم', '', '', ''],
      ['hospital', 'Northfield Infirmary', '', '', '', 'yes'],
    ].map((cells, at) => ({ line: at + 1, cells }));
    const { given, placeOf } = unitsOfRows(rows);
    expect(readUnitsFile(given, placeOf)).toMatchObject({
      file: {
        institution: { alternativeNames: ['NU', 'Univ of Northfield'] },
        units: [
          { slug: 'science', names: { fa: 'دانشکده علوم' } },
          { slug: 'hospital', standsAlone: true },
        ],
      },
    });
    const wrong = unitsOfRows([...rows, { line: 9, cells: ['x', 'X', '', '', 'nowhere', ''] }]);
    expect(readUnitsFile(wrong.given, wrong.placeOf)).toMatchObject({
      problems: [expect.stringMatching(/^Line 9 \(“X”\)/)],
    });
  });
});
