/** The second part of `IL-10` or `COVID-19`, with its hyphen. */
const numbered = /[-‐‑]\d{1,4}(?![\p{L}\p{N}])/gu;
/** A short name before it, not part of a longer one. */
const nameBefore = /(?:^|[^\p{L}\p{N}])(\p{L}{1,6})$/u;
const joinedParts = /[\p{L}\p{M}]+(?:\u200c[\p{L}\p{M}]+)+/gu;

/** The compounds of a text as some people write them, in one word: `IL10` for `IL-10`, Persian words without their zero-width non-joiners. Each once. */
export function gluedCompounds(text: string): readonly string[] {
  const glued = new Set<string>();
  for (const { 0: found, index } of text.matchAll(numbered)) {
    const name = nameBefore.exec(text.slice(Math.max(0, index - 7), index))?.[1];
    if (name !== undefined) glued.add(name + found.slice(1));
  }
  if (text.includes('\u200c'))
    for (const [found] of text.matchAll(joinedParts)) glued.add(found.replaceAll('\u200c', ''));
  return [...glued];
}
