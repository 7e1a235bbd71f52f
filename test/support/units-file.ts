import { readUnitsFile } from '../../src/people/index.ts';

/** An invented institution's units, checked; whatever a test adds to them comes last. */
export function unitsFile(more: readonly unknown[] = []) {
  const reading = readUnitsFile({
    institution: {
      name: 'Northfield University',
      alternativeNames: ['University of Northfield', 'NFU'],
      cities: ['Northfield'],
      country: 'GB',
    },
    units: [
      { slug: 'medicine', name: 'Faculty of Medicine' },
      { slug: 'cardiology', name: 'Department of Cardiology', parent: 'medicine' },
      { slug: 'surgery', name: 'Department of Surgery', parent: 'medicine' },
      { slug: 'science', name: 'School of Science' },
      { slug: 'botany', name: { en: 'Department of Botany', fa: 'گروه گیاه‌شناسی' }, parent: 'science' },
      { slug: 'rheuma', name: 'Rheumatology Research Centre' },
      { slug: 'infirmary', name: 'Northfield Infirmary', standsAlone: true },
      ...more,
    ],
  });
  if (reading.kind === 'problems') throw new Error(reading.problems.join('\n'));
  return reading.file;
}
