import type { WorkType } from '../../model/index.ts';
import type { PlaceFigures } from '../../search/index.ts';
import { slugOf } from '../../text/index.ts';
import { barsOverYears, type PageContext, type Picture, rowsOverYears } from '../../ui/index.ts';

/** A list of fewer works says more than any picture. */
const fewest = 6;
const typesTold = 3;
const subjectsTold = 8;

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

function subjectsByYear(
  { subjects, years }: PlaceFigures,
  context: PageContext,
  own: string | undefined,
): readonly Picture[] {
  const rows = subjects.filter(({ name, works }) => slugOf(name) !== own && works > 1).slice(0, subjectsTold);
  if (rows.length < 2 || years.length < 2) return [];
  const { urls, words } = context;
  return [
    rowsOverYears(
      {
        name: 'subjects',
        title: words.pictures.subjects,
        description: words.pictures.subjectsSummary(
          rows.slice(0, 3).map(({ name, works }) => ({ name, works })),
        ),
        rows: rows.map(({ name, works, years: own }) => ({
          name,
          href: urls.subject(slugOf(name)),
          total: works,
          years: own,
        })),
      },
      context,
    ),
  ];
}
