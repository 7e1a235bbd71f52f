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
  { reader, people }: { readonly reader: Store['reader']; readonly people: Pick<People, 'contributorsOf'> },
): Promise<ReadonlyMap<string, number>> {
  const work = reader.prepare('select texts, signed from unit_work where number = ?');
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
  for (const [at, number] of works.entries()) {
    if (at % atOnce === atOnce - 1) await new Promise(setImmediate);
    const row = work.get(number);
    if (row === undefined) continue;
    const texts = JSON.parse(String(row.texts)) as readonly number[];
    const signed = JSON.parse(String(row.signed)) as readonly (readonly number[])[];
    const contributors = await people.contributorsOf(idOfNumber(number));
    const here = new Set<string>();
    for (const [place, places] of signed.entries()) {
      const id = contributors[place]?.id;
      if (id !== undefined && places.some((one) => holds(texts[one] ?? 0))) here.add(id);
    }
    for (const id of here) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
