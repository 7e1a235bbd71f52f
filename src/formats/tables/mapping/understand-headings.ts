import type { ColumnUse } from './column-use.ts';
import { fieldOfHeading, foldHeading } from './heading-words.ts';
import { type KnownExport, knownExports } from './known-exports.ts';
import type { TableField } from './table-field.ts';
import type { TableMapping } from './table-mapping.ts';

/** How the columns of one table are understood. */
export interface TableReading {
  readonly headings: readonly string[];
  readonly known?: KnownExport;
  readonly mapping?: TableMapping;
  /** The columns that are used, those first that are preferred. */
  readonly columns: readonly UsedColumn[];
  /** Headings that nothing is made of. */
  readonly unused: readonly string[];
}

export interface UsedColumn extends ColumnUse {
  readonly heading: string;
  readonly index: number;
}

/** A row that might be the headings of a table; `undefined` where a table of works does not begin so. */
export function understandHeadings(
  headings: readonly string[],
  mapping?: TableMapping,
): TableReading | undefined {
  if (mapping !== undefined) return understandByMapping(headings, mapping);
  const placeOf = placesOf(headings);
  const known = knownExports.find(({ signs }) => signs.every((sign) => placeOf.has(foldHeading(sign))));
  const reading = readingOf(headings, known);
  const fields = new Set(reading.columns.map(({ field }) => field));
  return known !== undefined || (fields.has('title') && fields.size > 1) ? reading : undefined;
}

/** The same of headings that are known to be such, of a table that `known` names; empty columns may be missing. */
export function readingOfHeadings(
  headings: readonly string[],
  { known, mapping }: { readonly known?: string | undefined; readonly mapping?: TableMapping | undefined },
): TableReading | undefined {
  return mapping === undefined
    ? readingOf(
        headings,
        knownExports.find(({ name }) => name === known),
      )
    : understandByMapping(headings, mapping);
}

function understandByMapping(headings: readonly string[], mapping: TableMapping): TableReading | undefined {
  const placeOf = placesOf(headings);
  const columns: UsedColumn[] = [];
  const named = new Set<number>();
  for (const [heading, use] of Object.entries(mapping.columns)) {
    const index = placeOf.get(foldHeading(heading));
    if (index === undefined) continue;
    named.add(index);
    if (use === null) continue;
    const column = typeof use === 'string' ? { field: use } : use;
    const { separator, names, dates } = mapping;
    columns.push({ separator, names, dates, ...column, heading: headings[index] ?? heading, index });
  }
  if (!columns.some(({ field }) => field === 'title')) return undefined;
  const unused = headings.filter((heading, index) => heading !== '' && !named.has(index));
  return { headings, mapping, columns, unused };
}

function readingOf(headings: readonly string[], known: KnownExport | undefined): TableReading {
  if (known?.isOurs) return { headings, known, columns: [], unused: [] };
  const ranked: (UsedColumn & { readonly rank: number })[] = [];
  const unused: string[] = [];
  const own = known === undefined ? [] : Object.entries(known.columns);
  const ofKnown = new Map(
    own.map(([heading, use], rank) => [foldHeading(heading), { use, rank: rank - own.length }]),
  );
  headings.forEach((heading, index) => {
    const folded = foldHeading(heading);
    if (folded === '') return;
    const said = ofKnown.get(folded);
    const common = fieldOfHeading(heading);
    const use: ColumnUse | TableField | undefined = said === undefined ? common?.field : said.use;
    if (use === undefined) unused.push(heading);
    else {
      const column = typeof use === 'string' ? { field: use } : use;
      ranked.push({ ...column, heading, index, rank: said?.rank ?? common?.rank ?? 0 });
    }
  });
  const columns = ranked.sort((a, b) => a.rank - b.rank || a.index - b.index);
  return { headings, ...(known && { known }), columns, unused };
}

function placesOf(headings: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  headings.forEach((heading, index) => {
    const folded = foldHeading(heading);
    if (!places.has(folded)) places.set(folded, index);
  });
  return places;
}
