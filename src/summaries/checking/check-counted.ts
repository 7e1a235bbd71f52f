import { conceptsOf } from './concepts.ts';
import type { Doubt } from './finding.ts';
import type { Claim } from './read-claims.ts';

/** So many words behind a number may name what it counts. */
const reach = 4;
const kinds = ['who', 'animal', 'age', 'sex', 'role'];

/** The same number of others: `893 patients` of 893 animals, `1,214 old men` of 1,214 schoolchildren. */
export function checkCounted(claim: Claim, near: readonly Claim[]): readonly Doubt[] {
  for (const quantity of claim.quantities) {
    if (quantity.kind !== '' || quantity.value < 4) continue;
    const here = countedAt(claim, quantity.end);
    if (here.size === 0) continue;
    for (const source of near)
      for (const { value, start, end } of source.quantities) {
        if (value !== quantity.value) continue;
        const there = countedAt(source, end, start);
        const differing = [...here].find((name) => differs(name, here, there));
        if (differing !== undefined)
          return [
            {
              kind: 'about',
              why: `“${quantity.text}” counts something else in the abstract: “${source.text.slice(0, 200)}”`,
            },
          ];
      }
  }
  return [];
}

function differs(name: string, here: ReadonlySet<string>, there: ReadonlySet<string>): boolean {
  const kind = name.split('/')[0] ?? '';
  const others = [...there].filter((one) => one.startsWith(`${kind}/`));
  if (kind === 'who') return others.length === 0 && [...there].some((one) => one.startsWith('animal/'));
  if (there.has(name)) return false;
  if (kind === 'animal') return there.has('who/people') || others.length > 0;
  // Schoolchildren are no adults, whichever word stands for either.
  if (kind === 'sex' && ![...here].some((one) => one.startsWith('age/')) && others.length === 0) return false;
  return others.length > 0 || (kind === 'age' && [...there].some((one) => one.startsWith('role/')));
}

/** What is named behind a number, or before `(n = 84)`. */
function countedAt({ text }: Claim, end: number, start?: number): ReadonlySet<string> {
  const isBracketed = start !== undefined && /\(n ?= ?$/.test(text.slice(Math.max(0, start - 6), start));
  const words = isBracketed
    ? (
        text
          .slice(0, start)
          .toLowerCase()
          .match(/\p{L}+/gu) ?? []
      ).slice(-reach - 1)
    : (
        text
          .slice(end)
          .split(/[.,;:]/)[0]
          ?.toLowerCase()
          .match(/\p{L}+/gu) ?? []
      ).slice(0, reach);
  return new Set(
    words.flatMap((word) =>
      conceptsOf(word)
        .map(({ name }) => name)
        .filter((name) => kinds.includes(name.split('/')[0] ?? '')),
    ),
  );
}
