import type { Counted } from '../search-index.ts';
import { countOf } from './count-of.ts';
import { values } from './document-of-work.ts';
import type { LiveSegment } from './segment.ts';

/** Subjects behind `after` in the order of their bytes, with how many live works each has; those of none are left out. */
export function subjectsAfter(
  parts: readonly LiveSegment[],
  after: string,
  limit: number,
): readonly Counted<string>[] {
  const live = parts.map((part) => part.live);
  const places = parts.map(({ segment: { terms } }) => ({
    terms,
    at: terms.range(values.subject + after)[0],
    end: terms.range(values.subject)[1],
  }));
  const listed: Counted<string>[] = [];
  while (listed.length < limit) {
    let next: string | undefined;
    for (const { terms, at, end } of places) {
      if (at >= end) continue;
      const term = terms.term(at);
      if (next === undefined || isBefore(term, next)) next = term;
    }
    if (next === undefined) break;
    for (const place of places)
      if (place.at < place.end && place.terms.term(place.at) === next) place.at += 1;
    const value = next.slice(values.subject.length);
    const works = value === after ? 0 : countOf(next, parts, live);
    if (works > 0) listed.push({ value, works });
  }
  return listed;
}

/** As UTF-8 sorts, which is by code points and not by the units of UTF-16. */
function isBefore(a: string, b: string): boolean {
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0;
}
