import { asItSounds } from '../names/as-it-sounds.ts';
import { isCommonSurname } from '../names/common-surnames.ts';
import type { NameForm } from '../names/name-form.ts';
import type { Signed } from './profile.ts';

/** What a block says of its own names and words; nothing but the contributions of the block matters. */
export interface BlockStatistics {
  /** How many people may bear a name, as far as the catalogue tells; at least 1. */
  bearersOf(form: NameForm): number;
  /** How much a word of an affiliation, or a subject, tells: 1 where few have it, less where many do. */
  weightOf(word: number): number;
}

/** A family name that very many bear has at least so many bearers with one initial, with one given name, with one of a single syllable (`Li Wang`). */
const commonInitial = 8;
const commonGiven = 2;
const commonSyllable = 6;
const syllable = /^[^aeiouy]*[aeiouy]{1,3}[^aeiouy]*$/;

export function statisticsOf(signed: readonly Signed[]): BlockStatistics {
  const frequency = new Map<number, number>();
  const given = new Map<string, number>();
  let inFull = 0;
  for (const { at, team, form } of signed) {
    for (const word of at) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    for (const subject of team.subjects) frequency.set(subject, (frequency.get(subject) ?? 0) + 1);
    const [first = ''] = form.given;
    if (first.length < 2) continue;
    const sound = asItSounds(first);
    given.set(sound, (given.get(sound) ?? 0) + 1);
    inFull += 1;
  }
  const scale = Math.log(signed.length + 1);
  return {
    bearersOf({ family, given: [first = '', ...others] }) {
      const isCommon = isCommonSurname(family.split(' ')[0] ?? '');
      const initials = Math.max(1, given.size, isCommon ? commonInitial : 1);
      // A second initial or name parts them further.
      const byMiddle = others.length > 0 ? 4 : 1;
      if (first.length < 2) return Math.max(1, initials / byMiddle);
      const atLeast = syllable.test(first) ? commonSyllable : commonGiven;
      const share = (given.get(asItSounds(first)) ?? 1) / Math.max(1, inFull);
      return Math.max(1, (given.size * share) / byMiddle, isCommon ? atLeast / byMiddle : 1);
    },
    weightOf(word) {
      const often = frequency.get(word) ?? 1;
      return Math.max(0.1, 1 - (0.7 * Math.log(often)) / scale);
    },
  };
}
