import type { OtherAbstract } from '../../model/index.ts';
import { withoutTail } from '../fields/trim.ts';

const plainLanguage =
  /^(?:(?:plain|lay)[- ](?:language |english )?(?:summary|abstract|synopsis)|lay summary|elife digest|author summary|summary for (?:patients|lay readers)|patient summary|non-?technical summary|lay abstract|résumé en langage clair|significance statement|teaser|editor’?s summary)\b/i;
const graphical =
  /^(?:graphical abstract|highlights|key ?points?|short summary|in brief|impact statement|synopsis)[.:]?$/i;

/** What an abstract is called in the languages that put a second one behind the first. */
const translated: Readonly<Record<string, string>> = {
  resumen: 'es',
  resumo: 'pt',
  résumé: 'fr',
  zusammenfassung: 'de',
  riassunto: 'it',
  sommario: 'it',
  samenvatting: 'nl',
  streszczenie: 'pl',
  аннотация: 'ru',
  özet: 'tr',
  öz: 'tr',
  abstrak: 'id',
  摘要: 'zh',
  要旨: 'ja',
  چکیده: 'fa',
  الملخص: 'ar',
};

/** What a title within an abstract says of the part behind it, where that is an abstract of its own. */
export function otherKindOf(
  title: string,
  languages: readonly string[],
): Pick<OtherAbstract, 'kind' | 'language'> | undefined {
  if (plainLanguage.test(title)) return { kind: 'plain-language-summary' };
  if (graphical.test(title)) return { kind: 'other' };
  const name = withoutTail(title.slice(0, 100), ' .:').toLowerCase();
  const language = Object.hasOwn(translated, name) ? translated[name] : undefined;
  if (language !== undefined) return { kind: 'translation', language };
  // An English abstract behind the one in the language of the work.
  if (/^(?:abstract|summary)[.:]?$/i.test(title) && languages[0] !== undefined && languages[0] !== 'en')
    return { kind: 'translation', language: 'en' };
  return undefined;
}
