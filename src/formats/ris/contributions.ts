import type { Contribution, GroupName, PersonName } from '../../model/index.ts';
import { withFullNames } from '../endnote-xml/contributions.ts';
import type { ReferenceKind } from '../endnote-xml/reference-types.ts';
import { withAddresses, withCorresponding } from '../fields/addresses.ts';
import { endnoteName } from '../fields/endnote-name.ts';
import { namesFromText } from '../fields/names-from-text.ts';
import { placesIn } from '../fields/places.ts';
import { withOrcids } from '../tagged/orcids.ts';
import type { TaggedField, TaggedRecord } from '../tagged/tagged-record.ts';
import type { RisNotes } from './notes.ts';

const editorTags: Readonly<Record<ReferenceKind, readonly string[]>> = {
  journal: ['ED', 'A2'],
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
  const named = withFullNames(withOrcids(authors, record), notes.names);
  const editors = new Set(
    role === 'editor' ? named.map(({ contributor }) => JSON.stringify(contributor)) : [],
  );
  const others = (tags: readonly string[], as: Contribution['role']): readonly Contribution[] =>
    record.fields
      .filter(({ tag }) => tags.includes(tag))
      .flatMap(({ lines }) => namesIn(lines))
      .filter((name) => !editors.has(JSON.stringify(name)))
      .map((contributor) => ({ contributor, role: as, affiliations: [] }));
  const hasTranslators = kind === 'book' || kind === 'section';
  const all = [
    ...withCorresponding(named, notes.corresponding),
    ...others(editorTagsOf(record, kind), 'editor'),
    ...(hasTranslators ? others(['A4', 'TA'], 'translator') : []),
  ];
  if (places !== undefined) return all;
  const addresses = record.lines('AD');
  const [only] = addresses;
  // Scopus lists each address once: a single one is that of all.
  if (only !== undefined && addresses.length === 1 && isOfScopus(record))
    return all.map((one) => (one.role === role ? { ...one, affiliations: placesIn(only) } : one));
  return withAddresses(all, [...addresses, ...addressesElsewhere(record)], notify);
}

/** Of a book the third is the editor, the second that of the series (EndNote's table of reference types), if both are there. */
function editorTagsOf(record: TaggedRecord, kind: ReferenceKind): readonly string[] {
  return kind === 'book' && record.has('A3') ? ['ED', 'A3'] : editorTags[kind];
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

/** In custom fields stand Web of Science's addresses, `[Smith, J] Univ Example`, and Embase's, `(Smith J.) University`. */
function addressesElsewhere(record: TaggedRecord): readonly string[] {
  return [
    ...record.lines('C1').filter((line) => /^\[[^[\]]+\] ?\S/.test(line)),
    ...record.lines('M1').filter((line) => /^\([^()]+\) ?\S/.test(line)),
  ];
}

function isOfScopus(record: TaggedRecord): boolean {
  return record.values('DB').some((name) => /scopus/i.test(name));
}

/** One name a line is the rule; some programs glue them with semicolons or `and`. */
function namesIn(lines: readonly string[]): readonly (PersonName | GroupName)[] {
  return lines.flatMap((line) => {
    // Some databases list there whom a work cites, family names alone.
    if (/^et\.? al\b/i.test(line) || (line.match(/,/g)?.length ?? 0) > 5) return [];
    if (line.includes(';') || /,.*\s(?:and|&)\s.*,/.test(line)) return namesFromText(line);
    return endnoteName(line) ?? [];
  });
}
