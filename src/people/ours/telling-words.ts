import { fold } from '../../text/index.ts';
import type { UnitsFile } from '../units/units-file.ts';

/** Words that names of institutions everywhere are made of. */
const common = new Set(
  'university universities universitet universidad universidade universitat universite institute institutes institutet institution college school faculty hospital hospitals medical medicine science sciences technology research center centre national international state federal health clinic academy department engineering education studies general'.split(
    ' ',
  ),
);
/** As many letters of a word as its other forms share with it. */
const stem = 6;

/**
 * Of every name one word without which an affiliation cannot be ours; an affiliation with none of them need not be
 * read. `undefined` where a name has no such word.
 */
export function tellingWords({ institution, units }: UnitsFile): readonly string[] | undefined {
  const { names, alternativeNames, cities } = institution;
  const alone = units.filter(({ standsAlone }) => standsAlone);
  const all = [
    ...Object.values(names),
    ...alternativeNames,
    ...cities,
    ...alone.flatMap((unit) => [...Object.values(unit.names), ...unit.alternativeNames]),
  ];
  const telling = new Set<string>();
  for (const name of all) {
    const words = (fold(name).match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !common.has(word));
    const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
    if (longest === '') return undefined;
    telling.add(longest.slice(0, stem));
  }
  return [...telling];
}
