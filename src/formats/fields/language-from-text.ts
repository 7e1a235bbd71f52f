import { languageTag } from './language.ts';

const twoLetters =
  'af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ku ky la lb lo lt lv mk ml mn mr ms mt my nb ne nl nn no pa pl ps pt ro ru sa sd si sk sl so sq sr sv sw ta te tg th tk tl tr uk ur uz vi zh zu';
/** Names that the platform gives otherwise. */
const more: Readonly<Record<string, string>> = {
  farsi: 'fa',
  castilian: 'es',
  flemish: 'nl',
  'serbo-croatian': 'sh',
  parsi: 'fa',
};

let byName: ReadonlyMap<string, string> | undefined;

/** A language by its code of any age, or its name in English, Persian or itself: `en`, `eng`, `en_US`, `English`, `Deutsch`, `فارسی`. */
export function languageFromText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [first = ''] = text.trim().split(/\s*[;,|/\r\n]\s*/);
  // Arabic keyboards write two letters of Persian otherwise.
  const word = first.trim().toLowerCase().replaceAll('ي', 'ی').replaceAll('ك', 'ک');
  byName ??= namesOfLanguages();
  return (
    byName.get(word) ??
    (/^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/.test(word) ? languageTag(word.replace('_', '-')) : undefined)
  );
}

function namesOfLanguages(): ReadonlyMap<string, string> {
  const names = new Map(Object.entries(more));
  const inEnglish = new Intl.DisplayNames('en', { type: 'language' });
  const inPersian = new Intl.DisplayNames('fa', { type: 'language' });
  for (const code of twoLetters.split(' ')) {
    const own = new Intl.DisplayNames(code, { type: 'language' }).of(code);
    for (const name of [inEnglish.of(code), inPersian.of(code), own])
      if (name && name !== code) names.set(name.toLowerCase(), code);
  }
  return names;
}
