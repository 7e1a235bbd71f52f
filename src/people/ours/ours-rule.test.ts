import { describe, expect, it } from 'vitest';
import { signs } from '../../../test/support/a-people-house.ts';
import { unitsFile } from '../../../test/support/units-file.ts';
import type { Contribution, Orcid } from '../../model/index.ts';
import { readOrcidList } from './kept-people.ts';
import { whoseWork } from './ours-digest.ts';
import { createJudge } from './ours-rule.ts';

const ours = '0000-0002-1825-0097' as Orcid;
const ror = 'https://ror.org/02nkz4493';
const file = unitsFile();
const judge = createJudge({
  version: '1',
  file: { ...file, institution: { ...file.institution, ror } },
  words: new Map([['Curated place, Farland', 'cardiology']]),
  people: new Set([ours]),
});
const foreign = 'Department of Surgery, University of Southfield, Southfield, UK';
const answer = (...contributions: Contribution[]) => judge(whoseWork({ contributions }));

describe('whether a work is ours', () => {
  it.each([
    ['names us', 'Department of Botany, Northfield University, Northfield, UK'],
    ['names us by another name', 'NFU, Northfield'],
    ['names a unit that stands alone', 'Northfield Infirmary, Ward 3'],
    ['was given to a unit by a curator', 'Curated place, Farland'],
  ])('is so when an affiliation %s', (_, text) => {
    const told = answer(signs('Rad', 'Omid', undefined, foreign), signs('Bo', 'Al', undefined, text));
    expect(told).toMatchObject({ answer: 'ours', evidence: [expect.stringContaining(text)] });
  });

  it('is so when an affiliation carries our ROR identifier, however it is written', () => {
    const at = (identifier: string): Contribution => ({
      ...signs('Rad', 'Omid'),
      affiliations: [{ text: 'NU', identifier }],
    });
    for (const identifier of [ror, 'http://ror.org/02NKZ4493', '02nkz4493'])
      expect(answer(at(identifier)).answer).toBe('ours');
    expect(answer(at('https://ror.org/03yrm5c26')).answer).toBe('not-ours');
  });

  it.each([
    ['another institution', foreign],
    ['one in whose name ours stands', 'Department of Botany, Federal University of Northfield, Brazil'],
    ['our city alone', 'Ordinary Company Ltd, Northfield, UK'],
  ])('is not so when all affiliations are of %s', (_, text) => {
    expect(answer(signs('Rad', 'Omid', undefined, text))).toMatchObject({
      answer: 'not-ours',
      suggests: 'no',
      evidence: [expect.stringContaining(text)],
    });
  });

  it('is so when one of our people signs who states no place, and doubtful when from elsewhere', () => {
    expect(answer(signs('Rad', 'Omid', ours))).toMatchObject({ answer: 'ours' });
    expect(answer(signs('Rad', 'Omid', ours, foreign))).toMatchObject({
      answer: 'doubtful',
      suggests: 'yes',
      evidence: [expect.stringContaining(ours)],
    });
  });

  it.each([
    ['no place is stated', 'yes', [signs('Rad', 'Omid')]],
    [
      'few state a place, none of them ours',
      'no',
      [signs('Rad', 'Omid', undefined, foreign), signs('Bo', 'Al'), signs('Ek', 'Li')],
    ],
    [
      'a unit and its faculty are named in our city, and no institution',
      'yes',
      [signs('Rad', 'Omid', undefined, 'Department of Cardiology, Faculty of Medicine, Northfield')],
    ],
    [
      'a group that signs is called after us',
      'yes',
      [
        signs('Rad', 'Omid', undefined, foreign),
        {
          role: 'author',
          contributor: { kind: 'group', name: 'Northfield University Heart Group' },
          affiliations: [],
        },
      ],
    ],
  ] as const)('is doubtful when %s', (_, suggests, contributions) => {
    expect(answer(...contributions)).toMatchObject({ answer: 'doubtful', suggests });
  });
});

describe('a list of people', () => {
  it('holds an ORCID iD in each line, whatever else stands there', () => {
    const text = `name,orcid\nOmid Rad,https://orcid.org/${ours}\n\n# left in 2024\n0000-0001-5109-3700\r\n`;
    expect(readOrcidList(text)).toEqual({ kind: 'people', orcids: [ours, '0000-0001-5109-3700'] });
  });

  it('is refused with each line that is wrong', () => {
    expect(readOrcidList(`${ours}\n0000-0002-1825-0098\nOmid Rad`)).toEqual({
      kind: 'problems',
      problems: [
        'Line 2: 0000-0002-1825-0098 is no valid ORCID iD: 0000-0002-1825-0098',
        'Line 3: there is no ORCID iD in it: Omid Rad',
      ],
    });
  });
});
