import type { Store } from '../../catalogue/index.ts';
import { idOfNumber } from '../../model/index.ts';
import type { People } from '../people.ts';
import type { TextRead } from './read-text.ts';

/** Between two requests so many works are looked at. */
const atOnce = 200;

/** Of those who sign with one of the units in how many of these works (by number) they do, by their ids. */
export async function peopleOfUnit(
  slugs: ReadonlySet<string>,
  works: readonly number[],
  { reader, people }: { readonly reader: Store['reader']; readonly people: Pick<People, 'signersOf'> },
): Promise<ReadonlyMap<string, number>> {
  const work = reader.prepare(
    'select w.number, w.texts, w.signed from json_each(?) asked cross join unit_work w on w.number = asked.value',
  );
  const text = reader.prepare('select read from unit_text where id = ?');
  const isOfUnit = new Map<number, boolean>();
  const counts = new Map<string, number>();
  const holds = (id: number): boolean => {
    const known = isOfUnit.get(id);
    if (known !== undefined) return known;
    const row = text.get(id);
    const { units } = row === undefined ? { units: [] } : (JSON.parse(String(row.read)) as TextRead);
    const found = units.some(({ slug }) => slugs.has(slug));
    isOfUnit.set(id, found);
    return found;
  };
  for (let at = 0; at < works.length; at += atOnce) {
    if (at > 0) await new Promise(setImmediate);
    const rows = work.all(JSON.stringify(works.slice(at, at + atOnce)));
    const signers = await people.signersOf(rows.map(({ number }) => idOfNumber(Number(number))));
    for (const [row, { texts: written, signed: places }] of rows.entries()) {
      const texts = JSON.parse(String(written)) as readonly number[];
      const signed = JSON.parse(String(places)) as readonly (readonly number[])[];
      const here = new Set<string>();
      for (const [place, at] of signed.entries()) {
        const id = signers[row]?.[place];
        if (id !== undefined && at.some((one) => holds(texts[one] ?? 0))) here.add(id);
      }
      for (const id of here) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}
