import type { ReferenceKind } from '../endnote-xml/reference-types.ts';
import { pagesInFull } from '../fields/pages-in-full.ts';
import type { TaggedRecord } from '../tagged/tagged-record.ts';

interface Pages {
  readonly pages?: string | undefined;
  readonly articleNumber?: string | undefined;
}

/** First and last page, in two tags or in one; of a book a lone `SP` says how many there are. */
export function pagesOf(record: TaggedRecord, kind: ReferenceKind): Pages {
  const isBook = kind === 'book' || kind === 'edited-book' || kind === 'thesis';
  const number = kind === 'journal' || kind === 'conference' ? record.value('C7', 'AR') : undefined;
  const articleNumber = number?.replace(/^(?:article|art\.?)(?: (?:no\.?|number))? (?=\S)/i, '');
  const first = spelled(record.value('SP', ...(kind === 'journal' ? ['SE', 'M2'] : [])));
  const last = spelled(record.value('EP'));
  if (first === undefined || (isBook && last === undefined)) return { articleNumber };
  const isRange = last !== undefined && last !== first && !/[-–]/.test(first);
  const printed = isRange ? `${first}-${last}` : first;
  if (/^e\d{3,}$/i.test(printed) && articleNumber === undefined) return { articleNumber: printed };
  // Some programs put the number of the article where its first page should be.
  return { articleNumber, pages: articleNumber === printed ? undefined : pagesInFull(printed) };
}

function spelled(text: string | undefined): string | undefined {
  const bare = text
    ?.replaceAll('‐', '-')
    .replaceAll('--', '-')
    .replace(/^pp?\. ?/i, '')
    .trim();
  // `No`, `Specified`: some databases say in words that there are none.
  return bare !== undefined && (/\p{N}/u.test(bare) || /^[ivxlc]{1,9}$/i.test(bare)) ? bare : undefined;
}
