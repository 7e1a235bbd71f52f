import type { PlaceOf } from './read-units-file.ts';

/** A row of a table of units, with the line it stands in. */
export interface UnitsRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a table of units says, in the form of `units.json`, for `readUnitsFile` to check. */
export interface UnitsOfRows {
  readonly given: unknown;
  readonly placeOf: PlaceOf;
}

const lists: Readonly<Record<string, string>> = { alternativenames: 'alternativeNames', cities: 'cities' };
const texts: Readonly<Record<string, string>> = {
  slug: 'slug',
  parent: 'parent',
  ror: 'ror',
  country: 'country',
};

/**
 * The first row names the columns: `slug`, `name`, `name:fa` …, `alternative names` and `cities` (several with `|` between),
 * `parent`, `ror`, `country`, `stands alone` (yes or nothing). A row whose parent is `-` is the institution itself.
 */
export function unitsOfRows([headings, ...rows]: readonly UnitsRow[]): UnitsOfRows {
  const columns =
    headings?.cells.map((heading) =>
      heading
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, ''),
    ) ?? [];
  const read = rows.map(({ line, cells }) => ({ line, entry: entryOf(columns, cells) }));
  const isInstitution = ({ entry }: (typeof read)[number]) => entry.parent === '-';
  const own = read.find(isInstitution)?.entry;
  const units = read.filter((one) => !isInstitution(one));
  const { parent: _, ...institution } = own ?? {};
  return {
    given: { ...(own && { institution }), units: units.map(({ entry }) => entry) },
    placeOf: (at) => `Line ${units[at]?.line ?? '?'}`,
  };
}

function entryOf(columns: readonly string[], cells: readonly string[]): Record<string, unknown> {
  const entry: Record<string, unknown> = {};
  const names: Record<string, string> = {};
  for (const [at, column] of columns.entries()) {
    const cell = cells[at] ?? '';
    if (cell === '' || column === '') continue;
    const language = /^name:(.+)$/.exec(column)?.[1];
    const list = lists[column];
    if (column === 'name') entry.name = cell;
    else if (language !== undefined) names[language] = cell;
    else if (list !== undefined)
      entry[list] = cell
        .split('|')
        .map((one) => one.trim())
        .filter(Boolean);
    else if (column === 'standsalone')
      entry.standsAlone = /^(?:yes|true|1|x)$/i.test(cell)
        ? true
        : /^(?:no|false|0)$/i.test(cell)
          ? false
          : cell;
    else entry[texts[column] ?? column] = cell;
  }
  if (Object.keys(names).length > 0) entry.names = names;
  entry.name ??= names.en ?? Object.values(names)[0];
  return entry;
}
