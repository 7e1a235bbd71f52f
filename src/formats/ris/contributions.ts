import type { Contribution, GroupName, PersonName } from '../../model/index.ts';
import { withFullNames } from '../endnote-xml/contributions.ts';
import type { ReferenceKind } from '../endnote-xml/reference-types.ts';
import { namedBy, withAddresses } from '../fields/addresses.ts';
import { endnoteName } from '../fields/endnote-name.ts';
import { namesFromText } from '../fields/names-from-text.ts';
import { placesIn } from '../fields/places.ts';
import type { TaggedField, TaggedRecord } from '../tagged/tagged-record.ts';
import type { RisNotes } from './notes.ts';

const editorTags: Readonly<Record<ReferenceKind, readonly string[]>> = {
  journal: ['ED', 'A2'],
  // The third is the editor, the second that of the series (EndNote's table of reference types).
  book: ['ED', 'A2', 'A3'],
  'edited-book': ['ED', 'A2', 'A3'],
  section: ['ED', 'A2'],
  conference: ['ED', 'A2'],
  // Of a thesis the others are its advisers.
  thesis: ['ED'],
  report: ['ED', 'A2'],
  other: ['ED', 'A2'],
};

/** Everyone whom a record names in a role that we know, authors first. */
export function contributionsOf(
  record: TaggedRecord,
  kind: ReferenceKind,
  notes: RisNotes,
  notify: (notice: string) => void,
): readonly Contribution[] {
  const role = kind === 'edited-book' ? 'editor' : 'author';
  const places = placesByAuthor(record.fields);
  const authors = record.fields.flatMap((field) =>
    authorTags.has(field.tag)
      ? namesIn(field.lines).map(
          (contributor): Contribution => ({ contributor, role, affiliations: places?.get(field) ?? [] }),
        )
      : [],
  );
  const named = withFullNames(authors, notes.names);
  const others = (tags: readonly string[], as: Contribution['role']): readonly Contribution[] =>
    record.fields
      .filter(({ tag }) => tags.includes(tag))
      .flatMap(({ lines }) => namesIn(lines))
      .filter((name) => !isNamed(name, named))
      .map((contributor) => ({ contributor, role: as, affiliations: [] }));
  const hasTranslators = kind === 'book' || kind === 'section';
  const all = [
    ...withCorresponding(named, notes.corresponding),
    ...others(editorTags[kind], 'editor'),
    ...(hasTranslators ? others(['A4', 'TA'], 'translator') : []),
  ];
  return places === undefined
    ? withAddresses(all, [...record.lines('AD'), ...bracketed(record)], notify)
    : all;
}

const authorTags = new Set(['AU', 'A1']);

/** Where each author is followed by the own address, whose it is needs no guessing. */
function placesByAuthor(
  fields: readonly TaggedField[],
): ReadonlyMap<TaggedField, Contribution['affiliations']> | undefined {
  const lastAuthor = fields.findLastIndex(({ tag }) => authorTags.has(tag));
  const firstAuthor = fields.findIndex(({ tag }) => authorTags.has(tag));
  const firstPlace = fields.findIndex(({ tag }) => tag === 'AD');
  if (firstPlace === -1 || firstPlace > lastAuthor || firstPlace < firstAuthor) return undefined;
  const places = new Map<TaggedField, Contribution['affiliations']>();
  let author: TaggedField | undefined;
  for (const field of fields) {
    if (authorTags.has(field.tag)) author = field;
    else if (field.tag === 'AD' && author !== undefined)
      places.set(author, [...(places.get(author) ?? []), ...field.lines.flatMap(placesIn)]);
  }
  return places;
}

/** Web of Science's own form of addresses, which some programs keep in a custom field. */
function bracketed(record: TaggedRecord): readonly string[] {
  return record.lines('C1').filter((line) => /^\[[^[\]]+\] ?\S/.test(line));
}

/** One name a line is the rule; some programs glue them with semicolons or `and`. */
function namesIn(lines: readonly string[]): readonly (PersonName | GroupName)[] {
  return lines.flatMap((line) => {
    if (/^et\.? al\b/i.test(line)) return [];
    if (line.includes(';') || /,.*\s(?:and|&)\s.*,/.test(line)) return namesFromText(line);
    return endnoteName(line) ?? [];
  });
}

function isNamed(name: PersonName | GroupName, contributions: readonly Contribution[]): boolean {
  const text = JSON.stringify(name);
  return contributions.some(
    ({ contributor, role }) => role === 'editor' && JSON.stringify(contributor) === text,
  );
}

function withCorresponding(
  contributions: readonly Contribution[],
  name: string | undefined,
): readonly Contribution[] {
  const [found, ...more] = name === undefined ? [] : namedBy(name, contributions);
  if (found === undefined || more.length > 0) return contributions;
  return contributions.map((one) => (one === found ? { ...one, corresponding: true } : one));
}
