import type { LastChangedQuestion, LastChangedWork } from '../../catalogue/index.ts';
import { type WorkType, workTypes } from '../../model/index.ts';

/** Sets of works (section 2.6), none within another: by type, by year of publication, and by unit (`unit-sets.ts`). */
export function filterOfSet(set: string): Pick<LastChangedQuestion, 'type' | 'year'> | undefined {
  const [, kind, value = ''] = /^(type|year)-([a-z-]+|\d{4})$/.exec(set) ?? [];
  if (kind === 'type') return isType(value) ? { type: value } : undefined;
  return kind === 'year' && /^\d{4}$/.test(value) ? { year: Number(value) } : undefined;
}

export function setsOf({ type, year }: Pick<LastChangedWork, 'type' | 'year'>): readonly string[] {
  return [`type-${type}`, ...(year === undefined ? [] : [`year-${year}`])];
}

/** Every set with its name. */
export function allSets(years: readonly number[]): readonly (readonly [spec: string, name: string])[] {
  return [
    ...workTypes.map((type) => [`type-${type}`, `Type: ${type.replaceAll('-', ' ')}`] as const),
    ...years.map((year) => [`year-${year}`, `Published in ${year}`] as const),
  ];
}

function isType(value: string): value is WorkType {
  return (workTypes as readonly string[]).includes(value);
}
