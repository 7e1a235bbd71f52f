import { InlineBuilder, inlineText, plainText } from '../../markup/index.ts';
import type { Abstract, AbstractSection, InlineMarkup, OtherAbstract } from '../../model/index.ts';
import { takeRights } from '../fields/rights-line.ts';
import { withoutTail } from '../fields/trim.ts';
import { bareLabelsInText, categoryOf, labelsInText } from './abstract-labels.ts';
import { readFragment } from './fragments.ts';
import { otherKindOf } from './other-abstract-titles.ts';
import { localOf, withoutEmpty } from './rich-inline.ts';
import { separateGlued } from './separate-glued.ts';
import { isHiddenTex, texOf } from './tex-math.ts';

export interface RichAbstract {
  readonly abstract?: Abstract;
  /** Summaries for other readers and translations that stand in the same text, under titles of their own. */
  readonly otherAbstracts?: readonly OtherAbstract[];
}

const paragraphs =
  /^(?:p|div|br|break|hr|ul|ol|li|list|list-item|sec|section|tr|td|table|disp-formula|abstract|trans-abstract|blockquote|article|header)$/;
const headings = /^(?:title|h[1-6])$/;
/** Titles of the abstract as a whole. */
const wholeTitle =
  /^(?:(?:structured )?abstract|summary|resumen|resumo|résumé|zusammenfassung|riassunto|abstrakt)[.:]?$/i;
const placeholder =
  /^(?:\[?abstract available from the publisher\.?\]?|n\/a|not available\.?|no abstract(?: available)?\.?|-)$/i;

/**
 * Reads an abstract that is plain text, JATS, HTML or any mixture of them: titles become labels, paragraphs sections,
 * and labels in running text (`METHODS: …`) as well.
 */
export function richAbstract(text: string | undefined, languages: readonly string[] = []): RichAbstract {
  if (text === undefined) return {};
  const parts = partsOf(text);
  const own: AbstractSection[] = [];
  const others: { -readonly [K in keyof OtherAbstract]: OtherAbstract[K] }[] = [];
  let current: AbstractSection[] = own;
  for (const { heading, text: paragraph } of parts) {
    let label = heading;
    const other = label !== undefined && own.length > 0 ? otherKindOf(label, languages) : undefined;
    if (other !== undefined) {
      current = [];
      others.push({ ...other, sections: current });
      label = undefined;
    } else if (label !== undefined && wholeTitle.test(label) && current.length === 0) label = undefined;
    if (paragraph !== undefined) current.push(sectionOf(label, paragraph));
  }
  const kept = others.filter(({ sections }) => sections.length > 0);
  const sections = [
    ...(own.length === 1 && own[0] !== undefined ? unfolded(own[0]) : labelledParagraphs(own)),
  ];
  const rights = takeRights(sections);
  return {
    ...(sections.length > 0 && { abstract: { sections, ...(rights !== undefined && { rights }) } }),
    ...(kept.length > 0 && { otherAbstracts: kept }),
  };
}

function sectionOf(label: string | undefined, text: InlineMarkup): AbstractSection {
  if (label === undefined) return { text };
  const category = categoryOf(label);
  return { label, ...(category !== undefined && { category }), text };
}

interface Part {
  readonly heading?: string;
  readonly text?: InlineMarkup;
}

/** Paragraphs in order, each with the title that stands before it. */
function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  const builder = new InlineBuilder();
  const hidesTex = isHiddenTex(text);
  let heading: string | undefined;
  let inHeading = false;
  let silent = 0;
  let inTex = 0;
  const flush = () => {
    const taken = withoutEmpty(builder.take());
    const plain = plainText(taken).trim();
    const isWholeTitle = parts.length === 0 && /^abstract[.:]?$/i.test(plain);
    if (plain === '' || placeholder.test(plain) || (isWholeTitle && !inHeading)) return;
    if (inHeading) {
      const title = withoutTail(plain, ' :');
      heading = heading === undefined || wholeTitle.test(heading) ? title : `${heading}: ${title}`;
      return;
    }
    parts.push(heading === undefined ? { text: taken } : { heading, text: taken });
    heading = undefined;
  };
  readFragment(separateGlued(text), {
    open(name, attributes) {
      const local = localOf(name);
      if (local === 'tex-math') inTex += 1;
      // The bullet of an entry of a list.
      if (local === 'label') silent += 1;
      if (paragraphs.test(local) || headings.test(local)) {
        if (local !== 'br' || !inHeading) flush();
        if (headings.test(local)) inHeading = true;
      } else builder.openElement(name, attributes);
    },
    close(name) {
      const local = localOf(name);
      if (local === 'tex-math') inTex = Math.max(0, inTex - 1);
      if (local === 'label') silent = Math.max(0, silent - 1);
      if (headings.test(local)) {
        flush();
        inHeading = false;
      } else if (paragraphs.test(local)) flush();
      else builder.closeElement(name);
    },
    text(characters) {
      if (silent > 0) return;
      if (inTex > 0) {
        if (!hidesTex) builder.text(texOf(characters));
        return;
      }
      const lines = inHeading ? [characters] : characters.split(/\n[ \t\r]*\n\s*/);
      for (const [at, line] of lines.entries()) {
        if (at > 0) flush();
        builder.text(line);
      }
    },
  });
  flush();
  // A title with nothing behind it was no title.
  if (heading !== undefined && !wholeTitle.test(heading)) parts.push({ text: inlineText(heading) });
  return parts;
}

/** `Abstract` that has run into the text. */
const wholeLabel =
  /^(?:Abstract|ABSTRACT|Resumo|Resumen|Zusammenfassung)(?:[:.] ?| (?=\p{Lu}))|^<b>(?:Abstract|ABSTRACT|Resumo|Resumen|Zusammenfassung)[:.]?<\/b>[:.]?\s?/u;
const paragraphLabel = /^(\p{L}[^<>:.;&]{1,60}?)\s?:\s+(?=\S)/u;

/** Paragraphs that each begin with a label and its colon. */
function labelledParagraphs(sections: readonly AbstractSection[]): readonly AbstractSection[] {
  if (sections.some(({ label }) => label !== undefined)) return sections;
  const texts = sections.map(({ text }) => withBareLabels(text));
  const found = texts.map((text) => paragraphLabel.exec(text));
  const isLabel = (label: string) => categoryOf(label) !== undefined || label === label.toUpperCase();
  const labels = found.filter((one) => one !== null && isLabel(one[1] ?? ''));
  if (labels.length < 2 || labels.length < sections.length - 1) return sections;
  return sections.map((section, at) => {
    const label = found[at]?.[1];
    return label === undefined || !isLabel(label)
      ? section
      : sectionOf(label, trimmed((texts[at] ?? '').slice(found[at]?.[0].length)));
  });
}

const boldLabel = /<b>([^<]{3,60}?)\s?[:.]?\s?<\/b>\s?:?\s?/g;

/** `<b>Methods</b> We …` → `Methods: We …` */
function withBareLabels(text: string): string {
  return text
    .replace(boldLabel, (whole, label: string) => (categoryOf(label) === undefined ? whole : ` ${label}: `))
    .trimStart();
}

/** The sections of a running text that has labels in it. */
function unfolded(section: AbstractSection): readonly AbstractSection[] {
  const text = withBareLabels(section.text.replace(wholeLabel, ''));
  const found = section.label === undefined ? labelsInText(text) : [];
  const labels = found.length === 0 && section.label === undefined ? bareLabelsInText(text) : found;
  if (labels.length === 0)
    return [{ ...section, text: section.text.replace(wholeLabel, '') as InlineMarkup }];
  const sections = labels.map(({ label, end }, at) =>
    sectionOf(label, trimmed(text.slice(end, labels[at + 1]?.start))),
  );
  const head = trimmed(text.slice(0, labels[0]?.start));
  const all = head === '' ? sections : [{ text: head }, ...sections];
  // An element that begins under one label and ends under another cannot be taken apart.
  return all.every(({ text: part }) => isBalanced(part) && part !== '') ? all : [section];
}

function trimmed(text: string): InlineMarkup {
  return text.trim() as InlineMarkup;
}

function isBalanced(markup: string): boolean {
  return (markup.match(/<[^/]/g)?.length ?? 0) === (markup.match(/<\//g)?.length ?? 0);
}
