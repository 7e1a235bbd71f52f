import { endOfEndTag, endsName } from '../../xml/cutting/tags.ts';

/** The elements that hold one record each, or a list of records taken back (NLM's DTDs of 1999 to 2025). */
export const recordNames = [
  'PubmedArticle',
  'PubmedBookArticle',
  'MedlineCitation',
  'BookDocument',
  'DeleteCitation',
  'DeleteDocument',
] as const;
export type RecordName = (typeof recordNames)[number];

/** Elements that hold records, and nothing of their own. */
export const setNames: readonly string[] = [
  'PubmedArticleSet',
  'PubmedBookArticleSet',
  'MedlineCitationSet',
  'BookDocumentSet',
];

/** A record of one name may hold one of the other: there a start tag begins no new record. */
const nested: Partial<Record<RecordName, RecordName>> = {
  PubmedArticle: 'MedlineCitation',
  PubmedBookArticle: 'BookDocument',
};

export function isRecordName(name: string): name is RecordName {
  return (recordNames as readonly string[]).includes(name);
}

/** Whether a start tag inside a record can only be the next record's. */
export function startsAnother(name: string, within: RecordName): boolean {
  return isRecordName(name) && nested[within] !== name;
}

/** Where the first start tag of another record stands at or after an offset, comments not minded; -1 if nowhere. */
export function findRecordStart(bytes: Buffer, from: number, within: RecordName): number {
  let first = -1;
  for (const name of recordNames) {
    if (!startsAnother(name, within)) continue;
    const at = findTag(bytes, `<${name}`, from);
    if (at !== -1 && (first === -1 || at < first)) first = at;
  }
  return first;
}

/** Where a record ends: behind the first end tag of its name at or after an offset, comments not minded; -1 if nowhere. */
export function findRecordEnd(bytes: Buffer, from: number, name: RecordName): number {
  const opening = `</${name}`;
  for (let at = from; ; at += 1) {
    at = bytes.indexOf(opening, at, 'latin1');
    if (at === -1) return -1;
    const end = endOfEndTag(bytes, at + opening.length);
    if (end !== -1) return end;
  }
}

function findTag(bytes: Buffer, opening: string, from: number): number {
  for (let at = from; ; at += 1) {
    at = bytes.indexOf(opening, at, 'latin1');
    // `<PubmedArticleSet` merely begins alike.
    if (at === -1 || endsName(bytes[at + opening.length])) return at;
  }
}
