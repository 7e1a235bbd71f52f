import { foldSpaces } from '../../../markup/index.ts';
import type { Abstract, AbstractSection, OtherAbstract } from '../../../model/index.ts';
import { languageTag } from '../../fields/language.ts';
import { takeRights } from '../../fields/rights-line.ts';
import { childrenOf, type Element, inlineOf, textIn } from '../../xml/element.ts';

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
