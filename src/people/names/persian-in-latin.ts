import { asPersian } from './as-persian.ts';
import { knownPersian } from './persian-names.ts';

/** Endings and beginnings of family names that are put to another name. */
const endings = Object.entries({
  زاده: 'zadeh',
  نژاد: 'nejad',
  منش: 'manesh',
  خواه: 'khah',
  دوست: 'doust',
  پناه: 'panah',
  پرست: 'parast',
  وند: 'vand',
  پور: 'pour',
  فرد: 'fard',
  زاد: 'zad',
  نیا: 'nia',
  نام: 'nam',
  یان: 'ian',
  خانی: 'khani',
  الله: 'ollah',
  الدین: 'oddin',
  فر: 'far',
  لو: 'lou',
  چی: 'chi',
  یی: 'i',
  ی: 'i',
  ه: 'eh',
});
const beginnings = Object.entries({ عبدال: 'abdol', ابوال: 'abol', پور: 'pour', ال: '' });

const letters: Readonly<Record<string, string>> = {
  ا: 'a',
  آ: 'a',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ث: 's',
  ج: 'j',
  چ: 'ch',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'z',
  ر: 'r',
  ز: 'z',
  ژ: 'zh',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'z',
  ط: 't',
  ظ: 'z',
  ع: '',
  غ: 'gh',
  ف: 'f',
  ق: 'gh',
  ک: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  و: 'v',
  ه: 'h',
  ی: 'i',
};

/**
 * A word of a name in Persian or Arabic script as it is mostly spelt in Latin letters: names that are known, what is put
 * together of them, and of others a guess at their short vowels.
 */
export function persianInLatin(printed: string): string {
  const word = printed
    .normalize('NFKC')
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[أإٱؤئيىكة]/g, asPersian);
  if (word.length === 1) return word === 'ع' ? 'a' : (letters[word] ?? '').slice(0, 1);
  const joined = word.replaceAll('\u200c', '');
  return (
    composed(joined) ??
    word
      .split('\u200c')
      .map((part) => composed(part) ?? guessed(part))
      .join('')
  );
}

/** Of a word whose parts are known. */
function composed(word: string): string | undefined {
  const known = knownPersian(word);
  if (known !== undefined) return known;
  for (const [ending, latin] of endings) {
    const rest = word.endsWith(ending) ? composedRest(word.slice(0, -ending.length)) : undefined;
    if (rest !== undefined) return rest + latin;
  }
  for (const [beginning, latin] of beginnings) {
    const rest = word.startsWith(beginning) ? composedRest(word.slice(beginning.length)) : undefined;
    if (rest !== undefined) return latin + rest;
  }
  // `محمدرضا`
  for (let at = word.length - 2; at >= 2; at -= 1) {
    const [first, second] = [knownPersian(word.slice(0, at)), knownPersian(word.slice(at))];
    if (first !== undefined && second !== undefined) return first + second;
  }
  return undefined;
}

function composedRest(rest: string): string | undefined {
  return rest.length < 2 ? undefined : composed(rest);
}

/** A word that is not known: an `a` where consonants want a short vowel. */
function guessed(word: string): string {
  for (const [ending, latin] of endings)
    if (ending.length > 1 && word.length > ending.length + 1 && word.endsWith(ending))
      return guessed(word.slice(0, -ending.length)) + latin;
  const sounds: string[] = [];
  for (const [at, letter] of [...word].entries()) sounds.push(...soundOf(letter, at, word, sounds.at(-1)));
  let latin = '';
  for (let at = 0; at < sounds.length; ) {
    const run = sounds.slice(at).findIndex(isVowel);
    const consonants = run < 0 ? sounds.slice(at) : sounds.slice(at, at + run);
    if (consonants.length > 0) latin += spoken(consonants, latin === '', run < 0, sounds[at + run] ?? '');
    at += consonants.length;
    if (run >= 0) latin += sounds[at++] ?? '';
  }
  return latin;
}

function soundOf(letter: string, at: number, word: string, before: string | undefined): readonly string[] {
  const isBehindConsonant = before !== undefined && !isVowel(before);
  const next = word[at + 1];
  if (letter === 'ع') return [at === 0 || isBehindConsonant ? 'a' : 'e'];
  if (letter === 'ه' && next === undefined && at > 1) return ['eh'];
  if (letter === 'و') return [isBehindConsonant && next !== 'ا' ? 'ou' : 'v'];
  if (letter === 'ی') return [isBehindConsonant || next === undefined ? 'i' : 'y'];
  return [letters[letter] ?? ''];
}

/** Consonants in a row: two may follow a vowel, one begins a syllable. */
function spoken(run: readonly string[], isStart: boolean, isEnd: boolean, next: string): string {
  const vowelled = new Set<number>();
  if (isStart && (run.length > 1 || isEnd)) vowelled.add(0);
  // `Taghavi`, but `Bahrami`: before a long a they are pairs.
  if (isStart && run.length > 2 && next !== 'a') vowelled.add(run.length - 2);
  if (!isStart && run.length > 2) vowelled.add(0);
  // `Dianat`, but `Parast`
  if (isEnd && run.length === 2 && run.join('') !== 'st') vowelled.add(0);
  return run.map((consonant, at) => consonant + (vowelled.has(at) ? 'a' : '')).join('');
}

function isVowel(sound: string): boolean {
  return /^[aeiou]/.test(sound);
}
