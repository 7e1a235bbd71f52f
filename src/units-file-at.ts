import { readFileSync } from 'node:fs';
import { csvRows } from './formats/index.ts';
import { readUnitsFile, type UnitsFileReading, unitsOfRows } from './people/index.ts';

/** Reads a file of units, JSON or CSV; whatever keeps it from being read is among the problems. */
export function unitsFileAt(path: string): UnitsFileReading {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const reason = isMissing ? 'There is no such file.' : `It cannot be read (${(cause as Error).message}).`;
    return { kind: 'problems', problems: [reason] };
  }
  if (!/^\s*[[{]/.test(text)) {
    const { given, placeOf } = unitsOfRows(csvRows(text));
    return readUnitsFile(given, placeOf);
  }
  try {
    return readUnitsFile(JSON.parse(text));
  } catch (cause) {
    return { kind: 'problems', problems: [`It is not valid JSON (${(cause as Error).message}).`] };
  }
}
