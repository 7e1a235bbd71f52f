import type { PartialDate } from '../../model/index.ts';
import { dateOfReference } from '../fields/date-of-reference.ts';
import type { TaggedRecord } from '../tagged/tagged-record.ts';

interface Dates {
  readonly published?: PartialDate | undefined;
  readonly online?: PartialDate | undefined;
}

/** The date of publication, from whichever of its tags says most about the same year. */
export function datesOf(record: TaggedRecord, isJournal: boolean): Dates {
  const printed = record.values('PY', 'Y1', 'DA');
  const year = printed.flatMap((text) => dateOfReference(text, undefined)?.year ?? [])[0];
  const dates = printed
    .flatMap((text) => dateOfReference(text, year) ?? [])
    .filter((date) => date.year === year);
  const [first] = dates;
  const published = first && dates.reduce((best, date) => (detail(date) > detail(best) ? date : best), first);
  // Where an edition of a book stands, PubMed's import puts the day of an article's appearance on the web.
  // Web of Science puts the month of early access where EndNote has the number of a manuscript.
  const early = record.values('C6').find((text) => /^[A-Z]{3}(?: \d{1,2})? \d{4}$/.test(text));
  const edition = isJournal ? (record.value('ET') ?? early) : undefined;
  const online = edition === undefined ? undefined : dateOfReference(edition, undefined);
  return { published: published ?? online, online: online?.month === undefined ? undefined : online };
}

function detail({ month, day, season, until }: PartialDate): number {
  return (month === undefined ? 0 : 4) + (day === undefined ? 0 : 2) + (season || until ? 1 : 0);
}
