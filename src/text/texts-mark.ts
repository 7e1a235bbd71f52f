import { hash32, mixed32 } from './hash32.ts';

/** Differs, for all that matters, when one of the texts differs. */
export function textsMark(texts: readonly string[]): string {
  let mark = hash32('');
  for (const text of texts) mark = mixed32(hash32(text, mark), text.length);
  return (mark >>> 0).toString(36);
}
