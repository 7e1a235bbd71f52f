import { languageFromText } from '../../fields/language-from-text.ts';
import type { EntryFields } from './entry-fields.ts';

/** Names that babel and polyglossia have for languages, where they are not those of the languages. */
const ofBabel: Readonly<Record<string, string>> = {
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  canadian: 'en-CA',
  australian: 'en-AU',
  newzealand: 'en-NZ',
  ngerman: 'de',
  austrian: 'de-AT',
  naustrian: 'de-AT',
  nswissgerman: 'de-CH',
  francais: 'fr',
  acadian: 'fr',
  canadien: 'fr-CA',
  brazil: 'pt-BR',
  brazilian: 'pt-BR',
  portuges: 'pt',
  norsk: 'nb',
  nynorsk: 'nn',
  polutonikogreek: 'el',
  bahasa: 'id',
  slovene: 'sl',
};

/** `English; Chinese`, `langenglish`, `ngerman`, `en-US`, `fa`. */
export function languagesIn(fields: EntryFields): readonly string[] {
  const stated = fields.text('language', 'langid', 'hyphenation') ?? '';
  const names = stated.split(/\s*[;,]\s*|\s+and\s+/).filter((name) => name !== '');
  return [...new Set(names.flatMap((name) => languageOf(name, fields) ?? []))];
}

function languageOf(name: string, fields: EntryFields): string | undefined {
  const bare = name.toLowerCase().replace(/^lang(?=[a-z]{5})/, '');
  const tag = Object.hasOwn(ofBabel, bare) ? ofBabel[bare] : languageFromText(bare);
  if (tag === undefined && !/^(?:und|zxx|mul)$/.test(bare))
    fields.notice(`The language “${name.slice(0, 40)}” is not known and was left out.`);
  return tag;
}
