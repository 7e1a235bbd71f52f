import type { PersonName } from '../../model/index.ts';
import { fold } from '../../text/index.ts';
import { cleanName } from './clean-name.ts';
import { isCommonSurname } from './common-surnames.ts';
import { hash32 } from './hash32.ts';
import { isParticle } from './particles.ts';

/** A name as names are compared: folded words in the order of a Western name. */
export interface NameForm {
  /** Without particles: `garcia lopez` of `De García-López`. */
  readonly family: string;
  /** Words of given names; a word of one letter is an initial. */
  readonly given: readonly string[];
  /** `jr`, `iii`, or nothing. */
  readonly generation: string;
}

/** What is left of a name for comparing; nothing where no family name can be read. */
export function nameForm(name: PersonName): NameForm | undefined {
  const clean = cleanName(name);
  const family = withoutParticles(clean.family);
  if (family === '') return undefined;
  const given = givenWords(clean.given, clean.family);
  const generation = fold(clean.suffix)
    .replace(/^(?:junior|jnr)$/, 'jr')
    .replace(/^(?:senior|snr)$/, 'sr');
  return inOrder({ family, given, generation });
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
  return (start > 0 ? words.slice(start) : words).join(' ');
}

function givenWords(given: string, family: string): readonly string[] {
  // `SA` before `Maboudi` are two initials; in `MABOUDI SINA` and `LI WEI` capitals say nothing.
  const areInitials = /^[A-Z]{2,3}$/.test(given) && !/^[^\p{Ll}]+$/u.test(family);
  const words = fold(given.replace(/[.\-\u2010-\u2015]/g, ' ')).split(' ');
  return areInitials ? [...(words[0] ?? '')] : words.filter((word) => word !== '');
}

/**
 * A folded word as it sounds, roughly, so that transliterations of one name meet: Mohammad, Muhammad, Mohammed;
 * Hosseini, Husseini, Hoseiny. Vowels are three, doubled letters one.
 */
export function asItSounds(word: string): string {
  return word
    .replace(/kh/g, 'x')
    .replace(/gh|q/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/zh|dj/g, 'j')
    .replace(/ck|c(?![h])/g, 'k')
    .replace(/w/g, 'v')
    .replace(/ou|oo|[uo]/g, 'u')
    .replace(/(?<=.)(?:e|a)(?=[dt]$)/g, 'a')
    .replace(/(?<=..)(?:eh|ah|a|e)$/g, 'a')
    .replace(/[eiy]+/g, 'i')
    .replace(/(.)\1+/g, '$1');
}
