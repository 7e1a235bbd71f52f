import { languageTag } from './language.ts';

let tagOfName: ReadonlyMap<string, string> | undefined;

/** A language by its name in English, Persian or itself, its code of two or three letters, or its tag: `Persian` → `fa`. */
export function languageFromWords(text: string): string | undefined {
  const bare = text.trim();
  if (/^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i.test(bare)) {
    const tag = languageTag(bare.replace('_', '-'));
    if (tag !== undefined && tag.length > 1) return tag;
  }
  tagOfName ??= namesOfLanguages();
  return tagOfName.get(folded(bare));
}

function namesOfLanguages(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  for (const locale of ['en', 'fa']) {
    const display = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
    for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
      const name = display.of(code);
      const tag = name === undefined ? undefined : languageTag(code);
      if (name !== undefined && tag !== undefined && !names.has(folded(name))) names.set(folded(name), tag);
    }
  }
  for (const tag of new Set(names.values())) {
    const name = new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag);
    if (name !== undefined && !names.has(folded(name))) names.set(folded(name), tag);
  }
  return names
    .set('farsi', 'fa')
    .set(folded('Moldavian; Moldovan; Romanian'), 'ro')
    .set(folded('Modern Greek'), 'el');
}

function folded(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replace(/[^\p{L}]+/gu, '');
}
