import { isObject, textOf } from '../json/json-value.ts';

/** More words than any abstract has; what claims more is not put together. */
const mostWords = 20_000;

/** The abstract, put together of an index of its words (`{"Vesicles": [0, 14], "are": [1]}`). */
export function abstractFrom(index: unknown): string | undefined {
  if (!isObject(index)) return undefined;
  const words: string[] = [];
  for (const [word, places] of Object.entries(index)) {
    if (!Array.isArray(places)) continue;
    for (const place of places)
      if (Number.isInteger(place) && place >= 0 && place < mostWords) words[place] = word;
  }
  // Places that no word stands at are nothing, not gaps.
  const text = words.filter(() => true).join(' ');
  return textOf(text);
}
