import { foldSpaces, plainText } from '../../../markup/index.ts';
import type { Abstract, AbstractSection, InlineMarkup, OtherAbstract } from '../../../model/index.ts';
import { childrenOf, type Element, inlineOf, textIn } from '../../xml/element.ts';
import { languageTag } from './language.ts';

const categories: Readonly<Record<string, NonNullable<AbstractSection['category']>>> = {
  BACKGROUND: 'background',
  OBJECTIVE: 'objective',
  METHODS: 'methods',
  RESULTS: 'results',
  CONCLUSIONS: 'conclusions',
};

/** What stands for an abstract where PubMed has none. */
const placeholder = /^(?:\[?abstract available from the publisher\.?\]?|n\/a|not available\.?)$/i;

export function abstractOf(element: Element | undefined): Abstract | undefined {
  if (element === undefined) return undefined;
  const sections: AbstractSection[] = [];
  for (const child of element.children) {
    if (child.name !== 'AbstractText') continue;
    const text = inlineOf(child);
    if (text !== undefined && !placeholder.test(text)) sections.push(sectionOf(child.attributes, text));
  }
  const rights = textIn(element, 'CopyrightInformation') ?? takeRights(sections);
  if (sections.length === 0) return undefined;
  return rights === undefined ? { sections } : { sections, rights };
}

function sectionOf(
  attributes: Readonly<Record<string, string>>,
  text: AbstractSection['text'],
): AbstractSection {
  const printed = attributes.Label;
  const category = categories[attributes.NlmCategory ?? ''];
  if (printed === undefined && category === undefined) return { text };
  const label = foldSpaces(printed ?? '').replace(/\s*:$/, '');
  return {
    // PubMed's own word for a section that has no label.
    ...(label !== '' && !/^unlabell?ed$/i.test(label) && { label }),
    ...(category !== undefined && { category }),
    text,
  };
}

const rightsSentence =
  /(?:^|[.!?)\]"”]\s*)((?:(?:Copyright|This article is|Crown copyright)[\s,:]*)?(?:©|\((?:c|C)\)\s*(?=(?:19|20)\d\d|The Author)|Copyright\s+(?=(?:19|20)\d\d|The Author|by))[^<]{3,400})$/;

const rightsSign = /©|opyright|\([cC]\)/;

/** Some publishers print the rights line as the last sentence of the text: it moves out when it is unmistakable. */
function takeRights(sections: AbstractSection[]): string | undefined {
  const last = sections.at(-1);
  if (last === undefined) return undefined;
  const tail = last.text.slice(-450);
  if (!rightsSign.test(tail)) return undefined;
  const found = rightsSentence.exec(tail)?.[1];
  if (found === undefined) return undefined;
  const text = last.text.slice(0, last.text.length - found.length).trimEnd() as InlineMarkup;
  if (text === '') sections.pop();
  else sections[sections.length - 1] = { ...last, text };
  return plainText(found.trim() as InlineMarkup);
}

/** Abstracts in other languages, for other readers, or of other makers. */
export function otherAbstractsOf(
  record: Element,
  workLanguages: readonly string[],
): readonly OtherAbstract[] {
  return childrenOf(record, 'OtherAbstract').flatMap((element): OtherAbstract[] => {
    const abstract = abstractOf(element);
    if (abstract === undefined) return [];
    const language = languageTag(element.attributes.Language ?? 'eng');
    const kind = kindOf(element.attributes.Type, language, workLanguages);
    return [{ kind, ...abstract, ...(language !== undefined && { language }) }];
  });
}

function kindOf(
  type: string | undefined,
  language: string | undefined,
  workLanguages: readonly string[],
): OtherAbstract['kind'] {
  if (type === 'plain-language-summary') return type;
  const isForeign = language !== undefined && (language !== 'en' || !workLanguages.includes('en'));
  return type === 'Publisher' && isForeign ? 'translation' : 'other';
}
