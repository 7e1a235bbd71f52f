import { checkTags, type WorkType } from '../../model/index.ts';
import type { PlaceFigures, ValueOverYears } from '../../search/index.ts';
import { slugOf } from '../../text/index.ts';
import { barsOverYears, type PageContext, type Picture, rowsOverYears, type Shares } from '../../ui/index.ts';

/** A list of fewer works says more than any picture. */
const fewest = 6;
const typesTold = 3;
const rowsTold = 8;

/** The pictures that any place has, made of its works alone; none where there is nothing to compare. */
export function picturesOfWorks(
  figures: PlaceFigures,
  context: PageContext,
  without: { readonly subject?: string } = {},
): readonly Picture[] {
  if (figures.works < fewest) return [];
  return [...outputByYear(figures, context), ...subjectsByYear(figures, context, without.subject)];
}

function outputByYear({ years }: PlaceFigures, context: PageContext): readonly Picture[] {
  const { urls, words } = context;
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || years.length < 2) return [];
  const totals = new Map<WorkType, number>();
  for (const { types } of years)
    for (const { value, works } of types) totals.set(value, (totals.get(value) ?? 0) + works);
  const ordered = [...totals].sort(([, a], [, b]) => b - a).map(([type]) => type);
  // One type more needs no "others" for itself.
  const told = ordered.length === typesTold + 1 ? ordered : ordered.slice(0, typesTold);
  const hasOthers = ordered.length > told.length;
  const most = years.reduce((best, one) => (one.works > best.works ? one : best));
  const total = years.reduce((sum, { works }) => sum + works, 0);
  return [
    barsOverYears(
      {
        name: 'output',
        title: words.pictures.output,
        description: words.picture.summary(total, first.year, last.year, most.works, most.year),
        series: [
          ...told.map((type) => words.work.types[type]),
          ...(hasOthers ? [words.pictures.otherTypes] : []),
        ],
        years: years.map(({ year, works, types }) => {
          const counts = told.map((type) => types.find(({ value }) => value === type)?.works ?? 0);
          const rest = works - counts.reduce((sum, count) => sum + count, 0);
          return { year, counts: hasOthers ? [...counts, rest] : counts };
        }),
        hrefOf: (year) => urls.year(year),
      },
      context,
    ),
  ];
}

/** The subjects that most works share, over the years; not those that nearly all clinical records have. */
function subjectsByYear(
  { subjects, years }: PlaceFigures,
  context: PageContext,
  own: string | undefined,
): readonly Picture[] {
  const { urls, words } = context;
  const others = subjects.filter(({ name }) => slugOf(name) !== own && !checkTags.has(name.toLowerCase()));
  return valuesByYear(
    {
      name: 'subjects',
      title: words.pictures.subjects,
      column: words.search.facets.subjects,
      describe: words.pictures.subjectsSummary,
      hrefOf: (name) => urls.subject(slugOf(name)),
    },
    others,
    years.length,
    context,
  );
}

/** The sources in which most works appeared, over the years. */
export function sourcesByYear({ sources, years }: PlaceFigures, context: PageContext): readonly Picture[] {
  const { urls, words } = context;
  return valuesByYear(
    {
      name: 'sources',
      title: words.pictures.sources,
      column: words.search.facets.sources,
      describe: words.pictures.sourcesSummary,
      hrefOf: (name) => urls.search({ source: [name] }),
    },
    sources,
    years.length,
    context,
  );
}

interface RowsOf {
  readonly name: string;
  readonly title: string;
  readonly column: string;
  readonly describe: (first: readonly { readonly name: string; readonly works: number }[]) => string;
  readonly hrefOf: (name: string) => string;
}

function valuesByYear(
  { name, title, column, describe, hrefOf }: RowsOf,
  values: readonly ValueOverYears[],
  years: number,
  context: PageContext,
): readonly Picture[] {
  const rows = values.filter(({ works }) => works > 1).slice(0, rowsTold);
  if (rows.length < 2 || years < 2) return [];
  return [
    rowsOverYears(
      {
        name,
        title,
        column,
        description: describe(rows.slice(0, 3)),
        rows: rows.map((row) => ({
          name: row.name,
          href: hrefOf(row.name),
          total: row.works,
          years: row.years,
        })),
      },
      context,
    ),
  ];
}

/** How many works can be read free of charge, in all. */
export function accessOf({ works, openAccess }: PlaceFigures, { words }: PageContext): readonly Shares[] {
  if (works < fewest) return [];
  const say = words.pictures;
  return [
    {
      name: 'access',
      title: say.access,
      description: say.accessSummary(words.percent(openAccess / works)),
      parts: [
        { name: say.open, works: openAccess },
        { name: say.closed, works: works - openAccess },
      ],
    },
  ];
}
