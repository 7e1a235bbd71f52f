import { judgePair } from './judge-pairs.ts';
import { heldOutPairs, otherPeople, rareNames } from './name-pairs.ts';

type Pair = readonly [string, string];

/** Which names in Persian script meet their Latin spelling, and which meet another's. */
export function reportScripts(): readonly string[] {
  const met = (pairs: readonly Pair[]) => pairs.filter((pair) => judgePair(pair) !== undefined).length;
  const strangers = heldOutPairs.flatMap(([persian], at) =>
    heldOutPairs.flatMap(([, latin], other): readonly Pair[] => (at === other ? [] : [[persian, latin]])),
  );
  const line = (what: string, pairs: readonly Pair[]) =>
    `  ${what.padEnd(52)}${String(met(pairs)).padStart(5)} of ${pairs.length} pairs may be of one person`;
  return [
    'Persian and Latin script',
    line('one name, held out', heldOutPairs),
    line('one name, the family name not in the list', rareNames),
    line('any two of the names held out', strangers),
    line('other names that are alike', otherPeople),
  ];
}
