import { parseDoi, type Reference } from '../../../model/index.ts';
import type { EntryFields } from './entry-fields.ts';

const doiInLine = /\bDOI\s+(?:\[?DOI\s+)?\[?(10\.\d{4,9}\/[^\s,\]]+)/i;

/** The list of references: a line each in Web of Science, parted by semicolons in Scopus. */
export function referencesIn(fields: EntryFields): readonly Reference[] {
  const lines = fields.lines('cited-references');
  const stated = lines.length > 0 ? lines : scopusReferences(fields.text('references') ?? '');
  return stated.flatMap((line): Reference[] => {
    const citation = line.replace(/\.$/, '');
    const doi = parseDoi(doiInLine.exec(line)?.[1]?.replace(/\.$/, '') ?? '');
    return citation === '' ? [] : [{ citation, ...(doi !== undefined && { doi }) }];
  });
}

/** Titles have semicolons too: a piece without the year in brackets belongs to the next. */
function scopusReferences(text: string): readonly string[] {
  const references: string[] = [];
  let open = '';
  for (const piece of text.split('; ')) {
    open = open === '' ? piece : `${open}; ${piece}`;
    if (/\(\d{4}\)/.test(piece)) {
      references.push(open);
      open = '';
    }
  }
  const rest = open.trim();
  if (rest !== '') references.push(rest);
  return references.map((reference) => reference.trim());
}
