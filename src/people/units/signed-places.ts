import type { Store } from '../../catalogue/index.ts';
import { idOfNumber } from '../../model/index.ts';
import type { People } from '../people.ts';
import type { TextRead } from './read-text.ts';

/** One work as its contributors signed it. */
export interface SignedWork {
  readonly number: number;
  /** What each distinct affiliation says. */
  readonly reads: readonly TextRead[];
  /** In the order of the byline; those who are nobody known are left out. */
  readonly signers: readonly { readonly id: string; readonly at: readonly TextRead[] }[];
}

/** Between two requests so many works are looked at. */
const atOnce = 200;

/** Who signed works (by number) from where, in no particular order. */
export async function* signedPlaces(
  works: readonly number[],
  { reader, people }: { readonly reader: Store['reader']; readonly people: Pick<People, 'signersOf'> },
): AsyncGenerator<SignedWork> {
  const work = reader.prepare(
    'select w.number, w.texts, w.signed from json_each(?) asked cross join unit_work w on w.number = asked.value',
  );
  const text = reader.prepare('select read from unit_text where id = ?');
  const known = new Map<number, TextRead | undefined>();
  const readOf = (id: number): readonly TextRead[] => {
    if (!known.has(id)) {
      const row = text.get(id);
      known.set(id, row && (JSON.parse(String(row.read)) as TextRead));
    }
    const read = known.get(id);
    return read === undefined ? [] : [read];
  };
  for (let at = 0; at < works.length; at += atOnce) {
    if (at > 0) await new Promise(setImmediate);
    const rows = work.all(JSON.stringify(works.slice(at, at + atOnce)));
    const signers = await people.signersOf(rows.map(({ number }) => idOfNumber(Number(number))));
    for (const [row, { number, texts: written, signed: places }] of rows.entries()) {
      const texts = JSON.parse(String(written)) as readonly number[];
      const signed = JSON.parse(String(places)) as readonly (readonly number[])[];
      yield {
        number: Number(number),
        reads: texts.flatMap(readOf),
        signers: signed.flatMap((own, place) => {
          const id = signers[row]?.[place];
          return id === undefined ? [] : [{ id, at: own.flatMap((one) => readOf(texts[one] ?? 0)) }];
        }),
      };
    }
  }
}
