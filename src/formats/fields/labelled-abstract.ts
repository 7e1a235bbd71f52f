import type { AbstractSection, InlineMarkup } from '../../model/index.ts';
import { inlineFromText } from './inline-from-text.ts';
import { takeRights } from './rights-line.ts';

const categories: readonly (readonly [NonNullable<AbstractSection['category']>, string])[] = [
  ['background', 'backgrounds? introduction context rationale زمینه مقدمه'],
  ['objective', 'objectives? aims? purpose goals? hypothesis importance هدف اهداف'],
  [
    'methods',
    'methods? methodology materials? design setting patients? participants? interventions? measurements? روش روشها روش‌ها',
  ],
  ['results', 'results? findings? outcomes? یافته یافتهها یافته‌ها نتایج'],
  [
    'conclusions',
    'conclusions? discussions? interpretation significance implications? limitations? نتیجه نتیجهگیری نتیجه‌گیری بحث',
  ],
];
const words = categories.map(([category, names]) => [category, names.split(' ').join('|')] as const);
const anyWord = words.map(([, names]) => names).join('|');
/** `Materials and Methods:`, where a text or a sentence begins. */
const label = new RegExp(
  `(?<=^|[.!?)\\]]\\s{1,3})((?:[A-Z][\\w-]*(?:,? (?:and|&|of|/) | |/|, )){0,3}(?:${anyWord})(?:(?: and |/| & |, )(?:[\\w]+ )?(?:${anyWord}))?) ?[:：] `,
  'gi',
);
const wholeCategory = words.map(
  ([category, names]) => [category, new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'iu')] as const,
);
const nothing = /^\W*(?:no abstract(?: available)?|abstract not available|n\/?a|none|null|nan)\W*$/i;

type Inline = (text: string) => InlineMarkup;

export interface ReadAbstract {
  readonly sections: readonly AbstractSection[];
  readonly rights?: string;
}

/**
 * The abstract of a plain text. Labels that begin a line, or that are of the usual words (`METHODS: …`), divide it into
 * sections; the rights line at its end moves out. `inline` makes markup of what stands between the labels.
 */
export function labelledAbstract(text: string, inline: Inline = inlineFromText): ReadAbstract | undefined {
  if (text.trim() === '' || nothing.test(text.slice(0, 60))) return undefined;
  const sections = [...(sectionsByLine(text, inline) ?? sectionsByWord(text, inline))];
  const rights = takeRights(sections);
  if (sections.length === 0) return undefined;
  return rights === undefined ? { sections } : { sections, rights };
}

const lineLabel = /^([\p{L}][^:：.;]{1,60}?) ?[:：] +(?=\S)/u;

/** Several lines that all begin with a label. */
function sectionsByLine(text: string, inline: Inline): readonly AbstractSection[] | undefined {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return undefined;
  const found = lines.map((line) => [line, lineLabel.exec(line)] as const);
  if (found.some(([, labelled]) => labelled === null)) return undefined;
  return found.map(([line, labelled]) =>
    section(labelled?.[1] ?? '', line.slice(labelled?.[0].length ?? 0), inline),
  );
}

function sectionsByWord(text: string, inline: Inline): readonly AbstractSection[] {
  const labels = [...text.matchAll(label)];
  const [first] = labels;
  if (first === undefined || labels.length < 2 || first.index > 0) return [{ text: inline(text) }];
  return labels.map((found, at) =>
    section(found[1] ?? '', text.slice(found.index + found[0].length, labels[at + 1]?.index), inline),
  );
}

function section(printed: string, text: string, inline: Inline): AbstractSection {
  const category = categoryOf(printed);
  return { label: printed.trim(), ...(category && { category }), text: inline(text) };
}

/** The part that a label plays, by its words. */
export function categoryOf(label: string): AbstractSection['category'] {
  return wholeCategory.find(([, pattern]) => pattern.test(label))?.[0];
}
