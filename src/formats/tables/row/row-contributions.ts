import {
  type Affiliation,
  type Contribution,
  type GroupName,
  type PersonName,
  parseOrcid,
} from '../../../model/index.ts';
import { nameFromText } from '../../fields/name-from-text.ts';
import { namesFromText } from '../../fields/names-from-text.ts';
import { namesAmongPlaces, placesOfAuthors } from './author-places.ts';
import { type Byline, createByline } from './byline.ts';
import type { Cell, TableRow } from './table-row.ts';

type Name = PersonName | GroupName;

/** Everyone that a row names, authors first. */
export function contributionsOfRow(row: TableRow): readonly Contribution[] {
  const byline = createByline(authorsOf(row));
  const { authors } = byline;
  const places = affiliationsOf(row, authors);
  const orcids = orcidsOf(row, byline);
  const corresponding = correspondingAmong(row, byline);
  const signed = authors.map(
    (contributor, at): Contribution => ({
      contributor,
      role: 'author',
      affiliations: places[at] ?? [],
      ...(orcids[at] && { orcid: orcids[at] }),
      ...(corresponding.has(at) && { corresponding: true }),
    }),
  );
  const others = (['editors', 'translators', 'investigators'] as const).flatMap((field) => {
    const cell = row.cell(field);
    const role = field.slice(0, -1) as 'editor' | 'translator' | 'investigator';
    return cell === undefined
      ? []
      : namesIn(cell).map((contributor): Contribution => ({ contributor, role, affiliations: [] }));
  });
  return [...signed, ...others];
}

function authorsOf(row: TableRow): readonly Name[] {
  const cells = row.cells('authors');
  // `Author 1`, `Author 2`, … have columns of their own under one mapping; else the preferred column says all.
  const [first] = cells;
  if (first === undefined) return namesAmongPlaces(row.text('authorsWithAffiliations') ?? '');
  const isSpread = cells.length > 1 && cells.every(({ column }) => column.heading.match(/\d/));
  return isSpread ? cells.flatMap(namesIn) : cells.slice(0, 1).flatMap(namesIn);
}

/** `Huat B.S.L.Chin-Tsan W.Tong C.-W.`, as Scopus wrote its editors until 2022. */
const glued = /(?<=\p{L}{2} (?:\p{Lu}\.-?){1,5})(?=\p{Lu}\p{Ll})/gu;

/** Scopus sets the number of each author behind the name: `Smith, Jane (57210000000)`. */
function namesIn({ text, column: { separator, names } }: Cell): readonly Name[] {
  const bare = (/[;|,]/.test(text) ? text : text.replace(glued, '; '))
    .replace(/ \(\d{6,}\)/g, '')
    .replace(/[.،,]\s*$/, (end) => (end.startsWith('.') ? '.' : ''));
  return namesFromText(bare, { separator, order: names });
}

function affiliationsOf(row: TableRow, authors: readonly Name[]): readonly (readonly Affiliation[])[] {
  const together = row.cell('authorsWithAffiliations');
  const listed = row.cell('affiliations');
  const places = listed === undefined ? [] : splitPlaces(listed);
  if (together !== undefined) {
    const style = together.column.style ?? (together.text.startsWith('[') ? 'brackets' : 'scopus');
    return placesOfAuthors(together.text, style, authors, places);
  }
  if (listed === undefined || authors.length === 0) return [];
  if (places.length === authors.length) return places.map((place) => (place === '' ? [] : [{ text: place }]));
  const named = places.filter((place) => place !== '');
  const [only] = named;
  if (only !== undefined && named.length === 1) return [[{ text: only }]];
  if (authors.length === 1) return [named.map((text) => ({ text }))];
  row.notice(
    listed,
    `names ${named.length} affiliations of ${authors.length} authors; whose is which cannot be told, and they were left out.`,
  );
  return [];
}

function splitPlaces(cell: Cell): readonly string[] {
  const mark =
    cell.column.separator ?? [/[;؛；]/, /\|/, /[\r\n]+/].find((candidate) => candidate.test(cell.text));
  const places = mark === undefined ? [cell.text] : cell.text.split(mark);
  return places.map((place) => place.trim().replace(/[.;]$/, ''));
}

function orcidsOf(
  row: TableRow,
  { authors, placeOf }: Byline,
): readonly (Contribution['orcid'] | undefined)[] {
  const cell = row.cell('orcids');
  if (cell === undefined) return [];
  const entries = cell.text.split(cell.column.separator ?? /[;؛|,\n]/).map((entry) => entry.trim());
  const orcids: (Contribution['orcid'] | undefined)[] = [];
  entries.forEach((entry, at) => {
    const orcid = parseOrcid(/(?:\d{4}-?){3}\d{3}[\dX]/i.exec(entry)?.[0] ?? '');
    if (orcid === undefined) {
      if (entry !== '') row.notice({ ...cell, text: entry }, 'is no ORCID iD; it was left out.');
      return;
    }
    // `Smith, Jane/0000-0002-1825-0097` names whose it is.
    const name = nameFromText(
      entry.replace(/[/(]?\s*(?:https?:\/\/orcid\.org\/)?(?:\d{4}-?){3}\d{3}[\dX].*$/i, ''),
    );
    const whose = name === undefined ? at : placeOf(name);
    if (
      whose !== undefined &&
      (name !== undefined || entries.length === authors.length || authors.length === 1)
    )
      orcids[whose] = orcid;
    else row.notice({ ...cell, text: entry }, 'could be given to no author; it was left out.');
  });
  return orcids;
}

/** `Hines, E.P.; National Center …; email: …`, `R.E. Vásquez; …`, or only the name. */
function correspondingAmong(row: TableRow, { placeOf }: Byline): ReadonlySet<number> {
  const found = new Set<number>();
  const cell = row.cell('corresponding');
  if (cell === undefined) return found;
  const candidates = cell.text.split(/\s*;\s*|\s*\(corresponding author\)[^;]*/).slice(0, 50);
  for (const candidate of candidates) {
    const name = candidate.length <= 80 ? nameFromText(candidate.replace(/\s*\(.*$/, '')) : undefined;
    const at = name && placeOf(name);
    if (at !== undefined) found.add(at);
  }
  return found;
}
