import type { FoundHeadings } from './mapping/find-headings.ts';

const mostNamed = 60;

/** How the columns of a table were understood, and what nothing was made of: told once for each table. */
export function headingNotice({ reading, isMappingUnfit }: FoundHeadings, where = ''): string | undefined {
  const { known, columns, unused, mapping } = reading;
  if (known !== undefined && unused.length === 0 && !isMappingUnfit && where === '') return undefined;
  const how =
    known !== undefined
      ? `Read as ${known.title}${where}.`
      : `Columns read${mapping ? ' by the mapping file' : ''}${where}: ${columns
          .toSorted((a, b) => a.index - b.index)
          .slice(0, mostNamed)
          .map(({ heading, field }) => `“${shown(heading)}” as ${field}`)
          .join(', ')}.`;
  const left =
    unused.length === 0
      ? ''
      : ` Not used: ${unused.slice(0, mostNamed).map(quoted).join(', ')}${unused.length > mostNamed ? ` and ${unused.length - mostNamed} more` : ''}.`;
  const unfit = isMappingUnfit
    ? ' The mapping file names no title among these headings, so it was not used.'
    : '';
  return how + left + unfit;
}

function quoted(heading: string): string {
  return `“${shown(heading)}”`;
}

function shown(heading: string): string {
  return heading.replace(/\s+/g, ' ').slice(0, 60);
}

export const noHeadings =
  'No row of headings was found that names a title and something else. Give the columns names such as Title, Authors, Year and Journal, or say with --mapping FILE what they are.';
