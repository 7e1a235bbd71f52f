const hourMs = 3600_000;
const dayMs = 24 * hourMs;
/** Crossref registers DOIs since then; what is older is in the first part. */
const beginningMs = Date.UTC(2000, 0, 1);

/**
 * Two filters of Crossref that together are one, each for half of its time; `undefined` where that is an hour. Divided is
 * by date of creation, which never changes, unless it asks by date of indexing. The outermost borders stay open. Dates
 * are inclusive, and may have an hour (Crossref documentation, "REST API filters").
 */
export function datePartsOf(filter: string, now: Date): readonly [string, string] | undefined {
  const kind = filter.includes(',from-index-date:') ? 'index' : 'created';
  const { from, until, rest } = bordersIn(filter, kind);
  const fromMs = from === undefined ? beginningMs : startOf(from);
  const endMs =
    until === undefined ? startOf(dayOf(now.getTime())) + 2 * dayMs : startOf(until) + lengthOf(until);
  const unitMs = endMs - fromMs > dayMs ? dayMs : hourMs;
  const units = Math.round((endMs - fromMs) / unitMs);
  if (units < 2) return undefined;
  const middleMs = fromMs + Math.floor(units / 2) * unitMs;
  const shown = unitMs === dayMs ? dayOf : hourOf;
  const between = (first: string | undefined, last: string | undefined) =>
    [
      rest,
      ...(first === undefined ? [] : [`from-${kind}-date:${first}`]),
      ...(last === undefined ? [] : [`until-${kind}-date:${last}`]),
    ].join(',');
  return [
    between(from && shown(fromMs), shown(middleMs - unitMs)),
    between(shown(middleMs), until && shown(endMs - unitMs)),
  ];
}

function bordersIn(filter: string, kind: string) {
  const border = new RegExp(`^(from|until)-${kind}-date:(.*)$`);
  const borders: { from?: string | undefined; until?: string | undefined } = {};
  const rest = filter.split(',').filter((part) => {
    const [, side, date] = border.exec(part) ?? [];
    if (side === 'from' || side === 'until') borders[side] = date;
    return side === undefined;
  });
  return { ...borders, rest: rest.join(',') };
}

/** `2026-01-31` */
function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** `2026-01-31T09` */
function hourOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 13);
}

function startOf(date: string): number {
  return Date.parse(date.includes('T') ? `${date}:00:00Z` : `${date}T00:00:00Z`);
}

function lengthOf(date: string): number {
  return date.includes('T') ? hourMs : dayMs;
}
