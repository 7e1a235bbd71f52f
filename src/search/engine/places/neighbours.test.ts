import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash32 } from '../../../text/index.ts';
import { allBits, hasBit } from '../bits.ts';
import { ByteWriter } from '../bytes.ts';
import { TokenList } from '../lexicon.ts';
import { keepNeighbours, type Neighbours } from './neighbours.ts';
import { mergeNeighbours, NeighbourList } from './pack-neighbours.ts';
import { heldBytes } from './place-bytes.ts';

const words = Array.from({ length: 60 }, (_, at) => `word${at}`);
const hashes = Int32Array.from(words, (word) => hash32(word));
const anyTerm = fc.nat(words.length - 1);
/** The terms at each place, -1 where no phrase goes on; and other forms at some of the places. */
const aDocument = fc.record({
  terms: fc.array(fc.oneof({ weight: 20, arbitrary: anyTerm }, fc.constant(-1)), { maxLength: 80 }),
  also: fc.array(fc.tuple(fc.nat(79), anyTerm), { maxLength: 3 }),
});
type Written = { readonly terms: readonly number[]; readonly also: readonly (readonly [number, number])[] };
const pairs = [0, 7, 31].flatMap((first) => [1, 7, 44].map((second) => [first, second] as const));

function isSideBySide({ terms, also }: Written, [first, second]: readonly [number, number]): boolean {
  const formsAt = (place: number) =>
    place < terms.length
      ? [terms[place], ...also.filter(([at]) => at === place).map(([, form]) => form)]
      : [];
  return terms.some((_, place) => formsAt(place).includes(first) && formsAt(place + 1).includes(second));
}

function packed(documents: readonly Written[]): Neighbours {
  const list = new NeighbourList();
  for (const { terms, also } of documents) {
    const tokens = new TokenList();
    for (const term of terms) tokens.push(term);
    tokens.also.push(...also.filter(([at]) => at < terms.length).flat());
    list.addRow(tokens, hashes);
    list.endDocument();
  }
  const into = new ByteWriter();
  into.byte(7);
  const neighbourStarts = list.pack(into);
  return { neighbourStarts, places: heldBytes(into.written()), documents: documents.length };
}

function documentsWith(neighbours: Neighbours, pair: readonly [number, number]): readonly number[] {
  const bits = allBits(neighbours.documents);
  keepNeighbours(
    neighbours,
    pair.map((term) => words[term] ?? ''),
    bits,
  );
  return Array.from({ length: neighbours.documents }, (_, at) => at).filter((at) => hasBit(bits, at));
}

describe('neighbours', () => {
  it('keep every document in which the words stand side by side, and few others', () => {
    let [others, wrong] = [0, 0];
    fc.assert(
      fc.property(fc.array(aDocument, { minLength: 1, maxLength: 60 }), (documents) => {
        const neighbours = packed(documents);
        for (const pair of pairs) {
          const kept = new Set(documentsWith(neighbours, pair));
          for (const [at, document] of documents.entries())
            if (isSideBySide(document, pair)) expect(kept.has(at)).toBe(true);
            else {
              others += 1;
              if (kept.has(at)) wrong += 1;
            }
        }
      }),
      { numRuns: 60 },
    );
    expect(wrong / others).toBeLessThan(0.02);
  });

  it('say the same of what several segments become, without what is gone', () => {
    const segment = fc.array(aDocument, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 5 }), fc.nat(4), (segments, gone) => {
        const kept: Written[] = [];
        const parts = segments.map((documents) => {
          const { neighbourStarts, places } = packed(documents);
          const numbers = Int32Array.from(documents, (document, at) =>
            at % 5 === gone ? -1 : kept.push(document) - 1,
          );
          return { bytes: places.read(neighbourStarts[0] ?? 0, neighbourStarts.at(-1) ?? 0), numbers };
        });
        const into = new ByteWriter();
        const neighbourStarts = mergeNeighbours(parts, into);
        const merged = { neighbourStarts, places: heldBytes(into.written()), documents: kept.length };
        for (const pair of pairs)
          expect(documentsWith(merged, pair)).toEqual(documentsWith(packed(kept), pair));
      }),
      { numRuns: 60 },
    );
  });
});
