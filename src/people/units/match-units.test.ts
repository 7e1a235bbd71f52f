import { describe, expect, it } from 'vitest';
import { unitsFile } from '../../../test/support/units-file.ts';
import { createTextReader } from './read-text.ts';

const read = createTextReader(
  unitsFile([{ slug: 'surgery-infirmary', name: 'Department of Surgery', parent: 'infirmary' }]),
  new Map(),
);
const unitsIn = (text: string) => read(text).units.map(({ slug }) => slug);

describe('an affiliation of the institution', () => {
  it.each([
    ['Department of Cardiology, Faculty of Medicine, Northfield University, Northfield, UK.', 'cardiology'],
    ['Dept. Cardiology, Northfield Univ., Northfield NR1 4AB, UK', 'cardiology'],
    ['CARDIOLOGY DEPARTMENT, UNIVERSITY OF NORTHFIELD, NORTHFIELD', 'cardiology'],
    ['Rheumatology Research Center (RRC), Northfield University, UK', 'rheuma'],
    ['Faculty of Medicine, Northfield University, UK', 'medicine'],
    ['Department of Immunology, Faculty of Medicine, Northfield University, UK', 'medicine'],
    ['Northfield University, Department of Botany, Northfield, UK', 'botany'],
    ['School of Science Department of Botany, Northfield University, UK', 'botany'],
    ['گروه گیاه شناسی، Northfield University', 'botany'],
    ['Northfield Infirmary, Northfield, UK', 'infirmary'],
    ['Department of Surgery, Northfield Infirmary, Northfield University, UK', 'surgery-infirmary'],
    ['Department of Surgery, Faculty of Medicine, Northfield University, UK', 'surgery'],
    ['Department of Botany, School of Science, Northfield, UK', 'botany'],
  ])('is matched to the nearest unit it names: %s → %s', (text, slug) => {
    expect(unitsIn(text)).toEqual([slug]);
  });

  it('may name several units', () => {
    expect(unitsIn('Department of Cardiology and Department of Botany, Northfield University, UK')).toEqual([
      'cardiology',
      'botany',
    ]);
  });

  it('says which part was held to say which name, and how far it does', () => {
    expect(read('Dept of Cardiology, Northfield University')).toMatchObject({
      ours: 'named',
      units: [{ slug: 'cardiology', score: 1, part: 'Dept of Cardiology', name: 'Department of Cardiology' }],
    });
  });

  it('that names no unit, or one that several bear, is its own all the same', () => {
    expect(read('Northfield University, Northfield, UK')).toMatchObject({ ours: 'named', units: [] });
    expect(read('Department of Surgery, Northfield University, UK')).toMatchObject({
      ours: 'named',
      units: [],
    });
    expect(read('Department of Astronomy, Northfield University')).toMatchObject({
      ours: 'named',
      units: [],
    });
  });
});

describe('an affiliation of another institution', () => {
  it.each([
    'Department of Cardiology, Hallbruck University, Hallbruck, Austria',
    'Department of Cardiology, Faculty of Medicine, Hallbruck University, Northfield, UK',
    'Department of Cardiology, Northfield, UK',
    'Department of Botany, School of Science, Hallbruck, Austria',
    'Northfield Infirmary, Northfield, MN, USA',
    'Department of Botany, Federal University of Northfield, UK',
    'Department of Botany, Northfield University of Technology, UK',
    'Department of Botany, New Northfield University, UK',
    'Department of Botany, York University, Northfield, UK',
  ])('is never matched: %s', (text) => {
    expect(read(text)).toMatchObject({ units: [] });
    expect(read(text).ours).toBeUndefined();
  });

  it('keeps its units to itself where ours stands beside it', () => {
    expect(
      unitsIn('Department of Botany, Hallbruck University, Department of Cardiology, Northfield University'),
    ).toEqual(['cardiology']);
    expect(
      unitsIn(
        'Department of Botany, Hallbruck University, Austria; Department of Surgery, Infirmary, Northfield University',
      ),
    ).toEqual([]);
  });

  it('tells partners and countries', () => {
    expect(read('Department of Botany, The Hallbruck University (HU), Hallbruck, Austria')).toEqual({
      units: [],
      countries: ['AT'],
      partners: [{ key: 'hallbruck university|AT', name: 'Hallbruck University', country: 'AT' }],
    });
  });
});

describe("a curator's word", () => {
  it('holds whatever the affiliation says', () => {
    const words = new Map([
      ['Heart people, Northfield', 'cardiology'],
      ['Department of Botany, Northfield University', ''],
    ]);
    const told = createTextReader(unitsFile(), words);
    expect(told('Heart people,  Northfield.')).toMatchObject({
      ours: 'curator',
      units: [{ slug: 'cardiology', score: 1 }],
    });
    expect(told('Department of Botany, Northfield University.')).toMatchObject({ units: [] });
  });
});
