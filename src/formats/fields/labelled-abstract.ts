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

/** A part of an abstract, its text as it came. */
export interface LabelledText {
  readonly label?: string;
  readonly category?: NonNullable<AbstractSection['category']>;
  readonly text: string;
}

/**
 * The abstract of a plain text. Labels that begin a line, or that are of the usual words (`METHODS: …`), divide it into
 * sections; the rights line at its end moves out. `inline` makes markup of what stands between the labels.
 */
export function labelledAbstract(text: string, inline: Inline = inlineFromText): ReadAbstract | undefined {
  const sections = labelledTexts(text).map((part) => ({ ...part, text: inline(part.text) }));
  const rights = takeRights(sections);
  if (sections.length === 0) return undefined;
  return rights === undefined ? { sections } : { sections, rights };
}

/** The same before anything is read in the texts themselves; none where the text says that there is no abstract. */
export function labelledTexts(text: string): readonly LabelledText[] {
  if (text.trim() === '' || nothing.test(text.slice(0, 60))) return [];
  return sectionsByLine(text) ?? sectionsByCapitals(text) ?? sectionsByWord(text);
}

const lineLabel = /^([\p{L}][^:：.;]{1,60}?) ?[:：] +(?=\S)/u;

/** Several lines that all begin with a label. */
function sectionsByLine(text: string): readonly LabelledText[] | undefined {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return undefined;
  const found = lines.map((line) => [line, lineLabel.exec(line)] as const);
  if (found.some(([, labelled]) => labelled === null)) return undefined;
  return found.map(([line, labelled]) => section(labelled?.[1] ?? '', line.slice(labelled?.[0].length ?? 0)));
}

/** Behind the end of a sentence; the plainest also where a text forgot its full stop. */
const capitalLabel =
  /(?:(?<=^|[.!?)\]]["”]?,?\s{1,3})([A-Z][A-Z0-9'’(),/& -]{1,78}[A-Z)])|(?<=\s)(BACKGROUND|OBJECTIVES?|METHODS|RESULTS|CONCLUSIONS?)) ?: /g;
/** Words in labels of PubMed's structured abstracts, whatever else stands beside them. */
const capitalWord =
  /\b(?:ABSTRACT|AIMS?|ANALYS[EI]S|APPROACH|AREAS?|ASSESSMENT|BACKGROUND|CASES?|CLINICAL|CONCLUSIONS?|CONTENT|CONTEXT|CONTRIBUTION|CRITERIA|DATA|DESIGN|DIAGNOS[EI]S|DISCUSSION|EVIDENCE|EVALUATION|EXPERIMENTAL|EXPERT|EXPOSURES?|EXTRACTION|FEATURES|FINDINGS|FUNDING|GOALS?|HIGHLIGHTS|HISTORY|HYPOTHES[EI]S|IMPACT|IMPLICATIONS?|IMPORTANCE|INTERPRETATION|INTERVENTIONS?|INTRODUCTION|ISSUES?|KEY|LESSONS|LEVELS?|LIMITATIONS?|MATERIALS?|MEASURE(?:MENT)?S?|MEASURED|METHOD(?:OLOG(?:Y|IES)|S)?|MAJOR|NOVELTY|OBJECTIVES?|OBSERVATIONS?|ORIGINALITY|OUTCOMES?|OVERVIEW|PARTICIPANTS?|PATIENTS?|PERSPECTIVES?|POPULATION|PRACTICAL|PRACTICE|PRESENTATION|PROBLEM|PROCEDURES?|PROGNOSIS|PROSPERO|PURPOSES?|QUESTIONS?|RATIONALE|RECENT|RECOMMENDATIONS?|REGIST(?:ER|RATION|RY)|RELEVANCE|RESEARCH|RESULTS?|REVIEW|SAMPLES?|SCOPE|SEARCH|SELECTION|SETTINGS?|SIGNIFICANCE|SOURCES?|STATISTICAL?|STRATEGY|STRENGTHS?|STUDY|SUBJECTS?|SUMMARY|SYNTHESIS|SYSTEMATIC|TECHNIQUES?|THERAPY|TREATMENTS?|TRIAL|UNASSIGNED|UNLABELL?ED|VALIDATION|VALUE|WORK)\b/;

/** `DESIGN, SETTING, AND PARTICIPANTS: `, as PubMed prints labels: in capitals, the first at the beginning. */
function sectionsByCapitals(text: string): readonly LabelledText[] | undefined {
  const labels = [...text.matchAll(capitalLabel)].filter(([, printed, plain = '']) =>
    capitalWord.test(printed ?? plain),
  );
  return labels[0]?.index === 0 ? between(labels, text) : undefined;
}

function sectionsByWord(text: string): readonly LabelledText[] {
  const labels = [...text.matchAll(label)];
  return labels.length < 2 || labels[0]?.index !== 0 ? [{ text }] : between(labels, text);
}

function between(labels: readonly RegExpExecArray[], text: string): readonly LabelledText[] {
  return labels.map((found, at) =>
    section(
      found[1] ?? found[2] ?? '',
      text.slice(found.index + found[0].length, labels[at + 1]?.index).replace(/(?<=[.!?]), ?$/, ''),
    ),
  );
}

function section(label: string, text: string): LabelledText {
  const printed = label.trim();
  const category = categoryOf(printed);
  // PubMed's own words for a section that has no label.
  const hasLabel = !/^un(?:labell?ed|assigned)$/i.test(printed);
  return { ...(hasLabel && { label: printed }), ...(category && { category }), text };
}

/** The part that a label plays, by its words. */
export function categoryOf(label: string): AbstractSection['category'] {
  return wholeCategory.find(([, pattern]) => pattern.test(label))?.[0];
}
