import type { Abstract, AbstractSection, OtherAbstract } from '../../model/index.ts';
import { languageTag } from '../fields/language.ts';
import { type JsonObject, objectsIn, rawIn, textIn } from '../json/json-value.ts';
import { categoryOf } from '../rich-text/abstract-labels.ts';
import { type RichAbstract, richAbstract } from '../rich-text/rich-abstract.ts';
import { isUnknown } from './unknown.ts';

/** A shorter note (`17 pages, 1 figure`) is no text beside the abstract. */
const shortestNote = 200;

/**
 * The abstract in the language of the work, with the methods behind it; abstracts in other languages, and longer notes.
 * Technical information is left out: it is the README of the files, in Markdown.
 */
export function abstractsOf(work: JsonObject, languages: readonly string[]): RichAbstract {
  const descriptions = objectsIn(work, 'descriptions').flatMap((entry) => {
    const text = rawIn(entry, 'description');
    const type = textIn(entry, 'descriptionType') ?? 'Abstract';
    return text === undefined || isUnknown(text)
      ? []
      : [{ text, type, language: languageTag(textIn(entry, 'lang')) }];
  });
  const abstracts = descriptions.filter(({ type }) => type === 'Abstract');
  const others = descriptions.filter(({ type }) => type === 'Other' || type === 'TableOfContents');
  const main =
    abstracts.find(({ language }) => language !== undefined && language === languages[0]) ??
    abstracts[0] ??
    others.find(({ type }) => type === 'Other');
  const read = richAbstract(main?.text, languages);
  const more = descriptions.flatMap(({ type, text }) =>
    type === 'Methods' ? labelled('Methods', richAbstract(text, languages).abstract) : [],
  );
  const sections = [...(read.abstract?.sections ?? []), ...more];
  const otherAbstracts = [
    ...(read.otherAbstracts ?? []),
    ...[...abstracts, ...others]
      .filter((entry) => entry !== main && (entry.type === 'Abstract' || entry.text.length >= shortestNote))
      .flatMap(({ type, text, language }) =>
        otherOf(type === 'Abstract' && language !== undefined ? 'translation' : 'other', text, language),
      ),
  ];
  return {
    ...(sections.length > 0 && { abstract: { sections } }),
    ...(otherAbstracts.length > 0 && { otherAbstracts }),
  };
}

function labelled(label: string, abstract: Abstract | undefined): readonly AbstractSection[] {
  const category = categoryOf(label);
  return (abstract?.sections ?? []).map((section, at) =>
    at > 0 || section.label !== undefined
      ? section
      : { label, ...(category !== undefined && { category }), text: section.text },
  );
}

function otherOf(
  kind: OtherAbstract['kind'],
  text: string,
  language: string | undefined,
): readonly OtherAbstract[] {
  const { abstract } = richAbstract(text);
  return abstract === undefined ? [] : [{ kind, ...abstract, ...(language !== undefined && { language }) }];
}
