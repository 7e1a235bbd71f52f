import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NameIndex } from './name-index.ts';

/** Few letters, so that words share beginnings. */
const word = fc.string({ unit: fc.constantFrom('k', 'm', 'o'), minLength: 1, maxLength: 4 });
const name = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });

it('finds what looking through all names finds, however often it was packed and whatever was forgotten', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ words: name, isForgotten: fc.boolean(), isPacked: fc.boolean() }), {
        maxLength: 40,
      }),
      fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
      (names, beginnings) => {
        const gone = new Set<number>();
        const index = new NameIndex((entry) => !gone.has(entry));
        names.forEach(({ words, isForgotten, isPacked }, entry) => {
          index.add(entry, words, words[0]);
          if (isForgotten) gone.add(entry);
          if (isPacked) index.pack();
        });
        const found = new Map<number, boolean>();
        index.visit(beginnings, (entry, leads) => {
          if (!gone.has(entry)) found.set(entry, leads || found.get(entry) === true);
        });
        const expected = names.flatMap(({ words, isForgotten }, entry) => {
          const hasAll = beginnings.every((one) => words.some((each) => each.startsWith(one)));
          return isForgotten || !hasAll
            ? []
            : ([[entry, words[0]?.startsWith(beginnings[0] ?? '')]] as const);
        });
        expect([...found].sort(([a], [b]) => a - b)).toEqual(expected);
      },
    ),
    { numRuns: 300 },
  );
});
