import { plainText as plain } from '../../../../markup/index.ts';
import type { Abstract, AbstractSection, InlineMarkup, OtherAbstract } from '../../../../model/index.ts';
import { categoryOf, labelledAbstract } from '../../../fields/labelled-abstract.ts';
import { languageTag } from '../../../fields/language.ts';
import { withoutTail } from '../../../fields/trim.ts';
import { childrenOf, type Element } from '../../../xml/element.ts';
import { inlineText, plainText } from '../../readable.ts';
import { translationsOf } from './translations.ts';

interface Abstracts {
  readonly abstract?: Abstract | undefined;
  readonly others: readonly OtherAbstract[];
}

/** The abstract of the authors, then those of other kinds and in other languages. */
export function abstractsOf(
  article: Element,
  meta: Element | undefined,
  language: string | undefined,
): Abstracts {
  const stated = childrenOf(meta, 'abstract');
  const own = stated.filter((element) => isMain(element) && !isPlain(element));
  const languageOf = (element: Element) => languageTag(element.attributes['xml:lang']);
  const main =
    own.find((element) => languageOf(element) === undefined || languageOf(element) === language) ?? own[0];
  const others = stated
    .filter((element) => element !== main)
    .flatMap((element) => otherOf(element, languageOf(element)));
  const translated = [
    ...childrenOf(meta, 'trans-abstract').map((element) => ({ element, language: languageOf(element) })),
    ...translationsOf(article).flatMap(({ language: own, stub }) =>
      childrenOf(stub, 'abstract').map((element) => ({ element, language: own })),
    ),
  ].flatMap(({ element, language: of }): OtherAbstract[] => {
    const sections = sectionsOf(element);
    return sections.length === 0
      ? []
      : [{ kind: 'translation', sections, ...(of !== undefined && { language: of }) }];
  });
  const sections = main === undefined ? [] : sectionsOf(main);
  return {
    abstract: sections.length === 0 ? undefined : { sections },
    others: [...others, ...translated],
  };
}

function typeOf({ attributes }: Element): string {
  return (attributes['abstract-type'] ?? '').toLowerCase();
}

function isMain(element: Element): boolean {
  return ['', 'main', 'normal', 'section', 'sections', 'structured', 'full', 'abstract'].includes(
    typeOf(element),
  );
}

function isPlain(element: Element): boolean {
  const title = plainText(childrenOf(element, 'title')[0]) ?? '';
  return (
    /plain|lay|^summary$|author[ -]summary|synopsis|editor/.test(typeOf(element)) ||
    /^(?:plain[ -]language|lay|author) summary/i.test(title)
  );
}

function otherOf(element: Element, language: string | undefined): readonly OtherAbstract[] {
  if (typeOf(element) === 'graphical' || typeOf(element) === 'toc-graphic') return [];
  const sections = sectionsOf(element);
  const title = plainText(childrenOf(element, 'title')[0]);
  const [first, ...rest] = sections;
  if (first === undefined) return [];
  // A summary of another kind is told by its heading.
  const labelled =
    title !== undefined && first.label === undefined && !/^abstract$/i.test(title) && !isPlain(element)
      ? [{ label: title, ...first }, ...rest]
      : sections;
  return [
    {
      kind: isPlain(element)
        ? 'plain-language-summary'
        : isMain(element) && language !== undefined
          ? 'translation'
          : 'other',
      sections: labelled,
      ...(language !== undefined && { language }),
    },
  ];
}

function sectionsOf(element: Element): readonly AbstractSection[] {
  const sections = partsOf(element, undefined);
  const [only] = sections;
  if (only === undefined || sections.length > 1 || only.label !== undefined) return sections;
  // Labels that are only printed in bold, in italics or in brackets, or not even that.
  const divided = labelledAbstract(only.text.replace(setOff, plainLabel))?.sections ?? [];
  return divided.length > 1 ? divided : sections;
}

const setOff =
  /<([bi])>(?:<[bi]>)?([^<]{3,60}?)\s*[:.]?\s*(?:<\/[bi]>)?<\/\1>\s*[:.]?\s*|\[([A-Z][^\][<]{3,40})\]:?\s*/g;

function plainLabel(whole: string, _: string | undefined, shaped?: string, bracketed?: string): string {
  const label = shaped ?? bracketed ?? '';
  return categoryOf(label) === undefined ? whole : `${label}: `;
}

/** Paragraphs that follow one another under one heading are one section. */
function partsOf(holder: Element, heading: string | undefined): readonly AbstractSection[] {
  const sections: AbstractSection[] = [];
  let texts: InlineMarkup[] = [];
  let label = heading;
  const close = () => {
    if (texts.length > 0) sections.push(section(label, texts.join(' ') as InlineMarkup));
    texts = [];
  };
  for (const child of holder.children) {
    if (child.name === 'sec') {
      close();
      const title = plainText(childrenOf(child, 'title')[0]);
      if (notOfAbstract.test(title ?? '')) continue;
      sections.push(...partsOf(child, title ?? heading));
    } else if (child.name !== 'title' && child.name !== 'label' && child.name !== 'object-id') {
      const [own, text] = labelIn(inlineText(child));
      if (text === undefined || /^supplemental digital content/i.test(text)) continue;
      if (own !== undefined) {
        close();
        label = own;
      }
      texts.push(text);
    }
  }
  close();
  return sections;
}

/** What publishers append to an abstract: where to find the supplement. */
const notOfAbstract = /^(?:electronic )?supplementary (?:material|information)|^supplemental material/i;

const labelOfParagraph = /^<([bi])>(?:<[bi]>)?([^<]{2,60}?)\s*[:.]?\s*(?:<\/[bi]>)?<\/\1>\s*[:.]?\s*(?=\S)/;

/** `<b>Methods:</b> We grew …`: a paragraph with its label before it. */
function labelIn(text: InlineMarkup | undefined): readonly [string | undefined, InlineMarkup | undefined] {
  const found = text === undefined ? null : labelOfParagraph.exec(text);
  if (text === undefined || found === null || categoryOf(found[2] ?? '') === undefined)
    return [undefined, text];
  const rest = text.slice(found[0].length);
  // More than one label in a paragraph: it is divided as a whole.
  return /<[bi]>[^<]{2,60}:/.test(rest)
    ? [undefined, text]
    : [plain((found[2] ?? '') as InlineMarkup), rest as InlineMarkup];
}

function section(printed: string | undefined, text: InlineMarkup): AbstractSection {
  const label = printed === undefined ? '' : withoutTail(printed, ' :.');
  if (label === '' || /^abstract$/i.test(label)) return { text };
  const category = categoryOf(label);
  return { label, ...(category && { category }), text };
}
