import type { AbstractSection } from '../../model/index.ts';
import { withoutTail } from '../fields/trim.ts';

const longestLabel = 80;
type Category = NonNullable<AbstractSection['category']>;

/** What authors call the parts of an abstract, by the part that NLM's categories make of them. */
const words: Readonly<Record<Category, string>> = {
  background:
    'background|introduction|context|rationale|purpose of review|importance|motivation|hintergrund|einleitung|introducción|antecedentes|introdução|contexte|introduction and (?:aims?|objectives?)|background and (?:aims?|purpose|objectives?)|background ?\\/ ?(?:aims?|objectives?|purpose)',
  objective:
    'objectives?|aims?|purpose|goals?|hypothesis|research question|study question|aims? and objectives?|objectives? and aims?|study objectives?|ziel(?:e|setzung)?|objetivos?|objectifs?',
  methods:
    'methods?|materials? and methods?|methods? and materials?|patients and methods|subjects and methods|methodology|design|study design|design and methods?|methods? and design|setting|design and setting|participants|patients|interventions?|exposures?|main outcomes?(?: and measures?)?|main outcome measures?|measurements?|data sources?|study selection|data extraction|experimental design|experimental approach|search methods?|selection criteria|data collection and analysis|statistical analysis|approach|methods? and analysis|methods and findings|methodology ?\\/ ?principal findings|material und methoden|methodik|métodos?|materiales y métodos|méthodes',
  results:
    'results?|findings|main results?|principal findings|key results?|results and discussion|outcomes?|main findings|recent findings|ergebnisse|resultados|résultats',
  conclusions:
    'conclusions?|discussion|interpretation|implications|significance|summary|conclusions? and (?:relevance|implications|significance|clinical relevance)|clinical relevance|clinical implications|conclusions ?\\/ ?significance|discussion and conclusions?|limitations|level of evidence|recommendations|schlussfolgerung(?:en)?|conclusión|conclusiones|conclusão|conclusões',
};
const categoryPatterns = Object.entries(words).map(
  ([category, pattern]) => [category as Category, new RegExp(`^(?:${pattern})$`, 'i')] as const,
);
const others =
  'trial registration|clinical trial registration|registration|funding|ethics and dissemination|ethics|keywords?|data availability|availability(?: and implementation)?|contact|supplementary information|protocol registration|systematic review registration|clinicaltrial';

/** The part that a label plays; `undefined` for one that is not among the usual. */
export function categoryOf(label: string): Category | undefined {
  const bare = withoutTail(label.slice(0, longestLabel), ' .:');
  return categoryPatterns.find(([, pattern]) => pattern.test(bare))?.[0];
}

const anyLabel = `${Object.values(words).join('|')}|${others}`;
/** A label at the end of what stands before a colon, where a sentence may begin. */
const labelAtEnd = new RegExp(`(^|[.!?)\\]”"]\\s*|\\s)((?:${anyLabel})(?: \\([^()]{1,30}\\))?)\\s?$`, 'i');

/** A label in a running text: from `start` to the text that it is the label of, at `end`. */
export interface LabelInText {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** Where labels stand in a running text: `METHODS: …`. Two or more of the usual ones make a structured abstract. */
export function labelsInText(text: string): readonly LabelInText[] {
  const found: LabelInText[] = [];
  for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    const next = text[colon + 1];
    if (next === undefined || !/[\s\p{L}]/u.test(next)) continue;
    const from = Math.max(found.at(-1)?.end ?? 0, colon - longestLabel);
    const match = labelAtEnd.exec(text.slice(from, colon));
    if (match === null) continue;
    const [, before = '', label = ''] = match;
    const isCapitals = label === label.toUpperCase();
    const beginsSentence = (before === '' && from === 0) || /[.!?)\]”"]/.test(before);
    if (!isCapitals && !(beginsSentence && /^\p{Lu}/u.test(label))) continue;
    found.push({ label, start: from + match.index + before.length, end: colon + 1 });
  }
  const usual = found.filter(({ label }) => categoryOf(label) !== undefined);
  return usual.length >= 2 && (usual[0]?.start ?? 0) < 200 ? found : [];
}

const inOrder: readonly Category[] = ['background', 'objective', 'methods', 'results', 'conclusions'];
const bareLabel =
  /(?:^|[.!?)\]]\s+)((?:Background|Introduction|Aims?|Objectives?|Purpose|Methods?|Materials and Methods|Results?|Findings|Conclusions?|Discussion) )(?=[\p{Lu}\d])/gu;

/** Labels that have lost their colons: `Background Natural … Methods In this …`; at least three, in their order. */
export function bareLabelsInText(text: string): readonly LabelInText[] {
  const found = [...text.matchAll(bareLabel)].map(({ index, 0: whole, 1: label = '' }) => {
    const start = index + whole.length - label.length;
    return { label: label.trim(), start, end: start + label.length };
  });
  const places = found.map(({ label }) => inOrder.indexOf(categoryOf(label) ?? 'background'));
  const isInOrder = places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0));
  return found.length >= 3 && found[0]?.start === 0 && isInOrder ? found : [];
}
