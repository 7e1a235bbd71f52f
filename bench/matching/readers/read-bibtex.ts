import type { WorkDescription, WorkType } from '../../../src/model/index.ts';
import { describeFields, personNamed } from './plain-fields.ts';

const types: Readonly<Record<string, WorkType>> = {
  article: 'article',
  conference: 'conference-paper',
  inproceedings: 'conference-paper',
  incollection: 'book-chapter',
  inbook: 'book-chapter',
  book: 'book',
};

/** The entries of a Scopus or Web of Science export: fields in braces, little LaTeX. */
export function readBibtex(text: string): readonly WorkDescription[] {
  return text.split(/^@(?=\w+\{)/m).flatMap((entry) => {
    const kind = /^(\w+)\{/.exec(entry)?.[1]?.toLowerCase();
    const fields = fieldsOf(entry);
    const title = fields.get('title');
    if (kind === undefined || title === undefined) return [];
    return describeFields({
      type: types[kind] ?? 'other',
      title,
      authors: (fields.get('author') ?? '').split(' and ').filter(Boolean).map(personNamed),
      year: Number(fields.get('year')),
      source: fields.get('journal') ?? fields.get('booktitle'),
      issn: fields.get('issn')?.replace(/^(\d{4})-?(\w{4}).*$/, '$1-$2'),
      volume: fields.get('volume'),
      issue: fields.get('number'),
      pages: fields.get('pages'),
      articleNumber: fields.get('art_number') ?? fields.get('article-number'),
      doi: fields.get('doi'),
    });
  });
}

function fieldsOf(entry: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const start = /^\s*([\w-]+)\s*=\s*\{/gm;
  for (let found = start.exec(entry); found !== null; found = start.exec(entry)) {
    const end = endOfBraces(entry, start.lastIndex);
    fields.set((found[1] ?? '').toLowerCase(), plainOf(entry.slice(start.lastIndex, end)));
    start.lastIndex = end;
  }
  return fields;
}

function endOfBraces(text: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; at < text.length && depth > 0; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
  }
  return at - 1;
}

function plainOf(value: string): string {
  return value
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
