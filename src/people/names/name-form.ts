import type { PersonName } from '../../model/index.ts';
import { cleanName, fold, hash32 } from '../../text/index.ts';
import { asItSounds } from './as-it-sounds.ts';
import { isCommonSurname } from './common-surnames.ts';
import { isParticle } from './particles.ts';
import { persianInLatin } from './persian-in-latin.ts';

/** A name as names are compared: folded words in the order of a Western name. */
export interface NameForm {
  /** Without particles: `garcia lopez` of `De García-López`. */
  readonly family: string;
  /** Words of given names; a word of one letter is an initial. */
  readonly given: readonly string[];
  /** `jr`, `iii`, or nothing. */
  readonly generation: string;
  /** Printed in Arabic script: the Latin words are ours. */
  readonly script?: 'arabic';
}

/** What is left of a name for comparing; nothing where no family name can be read. */
export function nameForm(name: PersonName): NameForm | undefined {
  const clean = cleanName(name);
  const family = withoutParticles(inLatin(clean.family));
  if (family === '') return undefined;
  const given = givenWords(inLatin(clean.given), clean.family);
  const generation = fold(clean.suffix)
    .replace(/^(?:junior|jnr)$/, 'jr')
    .replace(/^(?:senior|snr)$/, 'sr');
  const isArabic = arabicScript.test(clean.family);
  return inOrder({ family, given, generation, ...(isArabic && { script: 'arabic' as const }) });
}

const arabicScript = /\p{Script=Arabic}/u;
const persianTitles = new Set(['دکتر', 'مهندس', 'پروفسور', 'استاد']);

function inLatin(name: string): string {
  if (!arabicScript.test(name)) return name;
  return name
    .split(/[\s.-]+/)
    .filter((word) => !persianTitles.has(word))
    .map((word) => (arabicScript.test(word) ? persianInLatin(word) : word))
    .join(' ');
}

/**
 * Names that may be of one person have one key: the first family name and the first initial, both as they sound.
 * Odd where the family name is one that very many bear.
 */
export function blockOf({ family, given }: NameForm): number {
  const [first = ''] = family.split(' ');
  const key = hash32(`${asItSounds(first)} ${asItSounds(given[0] ?? '').slice(0, 1)}`);
  return isCommonSurname(first) ? (key | 1) >>> 0 : (key & ~1) >>> 0;
}

/** `Zhang` printed as a given name, before a word that is no such family name, is the family name. */
function inOrder(form: NameForm): NameForm {
  const [only = '', ...more] = form.given;
  const isSwapped =
    more.length === 0 && isCommonSurname(only) && !form.family.includes(' ') && !isCommonSurname(form.family);
  // Names of other languages stand in that list too; only what can be spelt of syllables of Chinese is turned round.
  return isSwapped &&
    /^(?:[bcdfghjklmnpqrstwxyz]{0,2}[aeiou]{1,3}(?:n|ng|r)?){1,3}$/.test(form.family) &&
    /^(?:x|zh|q)|ng$|i$/.test(only)
    ? { ...form, family: only, given: [form.family] }
    : form;
}

function withoutParticles(family: string): string {
  const words = fold(family.replace(/['’]/g, ' ').replace(/^(\p{L})\s/u, '$1')).split(' ');
  const start = words.findIndex((word) => !isParticle(word) && word.length > 1);
  return (start > 0 ? words.slice(start) : words)
    .join(' ')
    .replace(partOfFamily, '$1$2')
    .replace(/^(pou?r|poor) (?=\w{4})/, '$1');
}

/** `Ali Zadeh`, `Ali-Zadeh` and `Alizadeh` are one. */
const partOfFamily =
  /(\w{2,}) (zadeh?|zada|pou?r|poor|pur|nezhad|nejh?ad|niy?a|fard?|manesh|khah|dou?st|doost|panah|parast|vand)$/;

function givenWords(given: string, family: string): readonly string[] {
  // `SA` before `Maboudi` are two initials; in `MABOUDI SINA` and `LI WEI` capitals say nothing.
  const areInitials = /^[A-Z]{2,3}$/.test(given) && !/^[^\p{Ll}]+$/u.test(family);
  const words = fold(given.replace(/[.\-\u2010-\u2015]/g, ' ')).split(' ');
  return areInitials ? [...(words[0] ?? '')] : words.filter((word) => word !== '');
}
