import { type Doi, parseDoi } from '../../model/index.ts';
import { withoutTail } from './trim.ts';

/** The first DOI in a text: an address, a note or a citation. Marks that end a sentence are none of it. */
export function doiIn(text: string | undefined): Doi | undefined {
  if (text === undefined || !text.includes('10.')) return undefined;
  const found = /\b10\.\d{4,9}(?:\.\d+)*\/[^\s"<>]{1,400}/.exec(text)?.[0];
  if (found === undefined) return undefined;
  const bare = withoutTail(found, '.,;:');
  return parseDoi(bare.endsWith(')') && !bare.includes('(') ? withoutTail(bare, ').,;:') : bare);
}
