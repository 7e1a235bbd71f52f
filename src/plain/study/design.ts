import type { WorkDescription } from '../../model/index.ts';
import type { Design, FieldSaid, Stated } from '../plain.ts';
import { hint } from '../sentence-hints.ts';
import { type OwnSentence, said } from './own-sentences.ts';

/** What PubMed's publication types say, the more telling first. */
const ofType: readonly (readonly [RegExp, Design])[] = [
  [/^clinical trial protocol$/i, 'protocol'],
  [/^(?:practice )?guideline$/i, 'guideline'],
  [/^(?:systematic review|meta-analysis|network meta-analysis)$/i, 'systematic-review'],
  [/^(?:pragmatic clinical trial|randomi[sz]ed controlled trial)$/i, 'randomised-trial'],
  [/^(?:adaptive |controlled )?clinical trial(?:, phase i+v?)?$/i, 'clinical-trial'],
  [/^case reports?$/i, 'case-report'],
  [/^(?:scoping )?review$/i, 'review'],
];

/** What headings say; loosely given ones are left out. */
const ofHeading: readonly (readonly [RegExp, Design])[] = [
  [/^case-control studies$/i, 'case-control'],
  [/^cohort studies$/i, 'cohort'],
  [/^cross-sectional studies$/i, 'cross-sectional'],
  [/^qualitative research$/i, 'qualitative'],
];

/** Of designs that only a title is trusted with. */
const never = /(?!)/;

/** How authors name their own design, with what their words cannot do without; the more telling first: a review of trials is no trial. */
const ofWords: readonly (readonly [Exclude<Design, 'clinical-trial'>, title: RegExp, ownWords: RegExp])[] = [
  [
    'protocol',
    /\b(?:(?:study|trial|review) protocol|protocol (?:for|of) (?:an?|the)\b)/i,
    /\b((?:this|the present) (?:study |trial |review )?protocol (?:describes|outlines|presents)|this (?:paper|article) (?:describes|presents) the (?:study |trial )?protocol)\b/i,
  ],
  [
    'systematic-review',
    /^(?!.*\b(?:guide|how to|conducting|process|tasks|librarians?|protocol)\b).*?\b((?:systematic|umbrella|cochrane) (?:literature )?review(?: and meta-?analysis)?|(?:network )?meta-?analys[ei]s|scoping review)\b/i,
    /\b((?:this|our|the present|a) (?:[\w-]+ )?(?:systematic (?:literature )?review|meta-?analysis)(?: and meta-analysis)? (?:was|is|aims?|included|of (?:randomi[sz]ed|clinical|observational|published|studies|trials|the literature))|we (?:conducted|performed|did|undertook|carried out) (?:an? )?(?:\w+ ){0,3}(?:systematic review|meta-?analys[ei]s)|we (?:systematically )?searched (?:\w+ ){0,4}(?:pubmed|medline|embase|cochrane|databases?)|(?:pubmed|medline|embase|cochrane library|web of science)[^.]{0,120}\b(?:were|was) (?:systematically )?searched)\b/i,
  ],
  ['guideline', /\b(?:(?:clinical )?practice guidelines?|consensus (?:statement|guidelines?))\b/i, never],
  [
    'case-report',
    /\b(?:case reports?|a case of|report of (?:a|one|two|three|four|five|six|\d+) (?:[\w-]+ ){0,2}cases?|case series)\b/i,
    /\b(we (?:report|describe|present) (?:here )?(?:a|an|the|one|two|three|four)(?: \w+){0,3} (?:cases?|patients?)\b|this case report)|^(?:an? |the patient (?:is|was) an? )?(?:otherwise |previously )?(?:healthy )?(\d{1,3}[- ](?:year|month|week|day)[- ]old (?:[\w-]+ ){0,3}(?:man|woman|male|female|boy|girl|patient|infant|child))\b/i,
  ],
  [
    'qualitative',
    /\b(?:qualitative (?:study|research|interviews?|analysis|exploration)|focus groups?|phenomenolog\w+ study|grounded theory)\b/i,
    /\b((?:semi-?structured|in-?depth|qualitative) interviews?|focus groups? (?:discussions? )?(?:was|were)|thematic analysis|grounded theory)\b/i,
  ],
  [
    'randomised-trial',
    /\b(?:randomi[sz]ed(?:,? [\w-]+){0,4} (?:trial|study)|randomi[sz]ed controlled)\b/i,
    /\b((?:were|was) (?:then )?(?:randomly|randomi[sz]ed) (?:assigned|allocated|divided|to|into|in)|randomly (?:assigned|allocated)|randomi[sz]ed(?:,? [\w-]+){0,4} (?:trial|study) (?:was|of|in|with|comparing|conducted)|(?:this|in this|in a)(?:,? [\w-]+){0,4},? randomi[sz]ed(?:,? [\w-]+){0,4} (?:trial|study)|we (?:randomi[sz]ed|randomly assigned))\b/i,
  ],
  [
    'case-control',
    /\bcase[-– ]control(?:led)? (?:study|analysis)\b/i,
    /\b((?:nested |matched |population-based |hospital-based )?case[-– ]control study)\b/i,
  ],
  ['diagnostic', /\bdiagnostic (?:accuracy|performance)\b/i, never],
  [
    'cohort',
    /\b(?:cohort (?:study|analysis)|longitudinal study|follow-?up study)\b/i,
    /\b((?:this|our|a|an|the|in this)(?: [\w-]+){0,4} cohort study|(?:prospective|retrospective|population-based|nationwide|birth|historical)(?:,? [\w-]+){0,2} cohort|cohort (?:study )?of)\b/i,
  ],
  [
    'cross-sectional',
    /\b(?:cross-?sectional (?:study|survey|analysis|evaluation|investigation)|questionnaire survey)\b/i,
    /\b((?:this|our|a|an|the|in this|we (?:conducted|performed|did))(?: [\w-]+){0,5} cross-?sectional(?: [\w-]+){0,3} (?:study|survey|analysis|design)|cross-?sectional (?:study|survey|design) (?:was|of|in|with|among|conducted|included))\b/i,
  ],
  [
    'modelling',
    /\b(?:mathematical model(?:l?ing)?|simulation study|modell?ing study|in silico)\b/i,
    /\b((?:we|was|were) (?:developed|used|constructed|built)? ?(?:an? )?(?:[\w-]+ ){0,2}(?:markov|mathematical|decision[- ]analytic|compartmental|agent-based|microsimulation) model)\b/i,
  ],
  [
    'review',
    /\b(?:(?:narrative|critical|brief|mini-?|state-of-the-art) ?review|(?:results of a|^an?) literature review|: an? (?:[\w-]+ )?(?:review|overview)(?! of (?:\d|our|\w+ (?:cases|patients)))|^an? (?:review|overview) of (?!\d|our|\w+ (?:cases|patients)))/i,
    /\b((?:this|the present|our|in this) (?:narrative |literature |short |brief )?(?:mini-?)?review(?: article| paper)?(?! board| period|ed|s? of (?:\d|our|\w+ (?:cases|patients)))|(?:this|the present) (?:article|paper|chapter|overview) (?:briefly |critically )?(?:reviews|summari[sz]es|provides an overview)|(?:here,? )?we (?:will )?(?:briefly |critically |comprehensively )?(?:review|summari[sz]e) (?:the (?:current|recent|evidence|existing|available|role|mechanisms|latest|main|present|state)|recent|current|advances|progress|evidence|what is known|how|our current))\b/i,
  ],
];

/** The design of a study: by the word of its record, else by how its authors name it. */
export function designOf(
  { publicationTypes = [], subjects = [] }: Pick<WorkDescription, 'publicationTypes' | 'subjects'>,
  sentences: readonly OwnSentence[],
): Stated<Design> | undefined {
  return (
    byField('publicationTypes', publicationTypes, ofType) ??
    byWords(sentences) ??
    byField(
      'subjects',
      subjects.map(({ name }) => name),
      ofHeading,
    )
  );
}

function byField(
  field: FieldSaid['field'],
  values: readonly string[],
  rules: readonly (readonly [RegExp, Design])[],
): Stated<Design> | undefined {
  for (const [pattern, is] of rules) {
    const value = values.find((one) => pattern.test(one));
    if (value !== undefined) return { is, by: { field, value } };
  }
  return undefined;
}

function byWords(sentences: readonly OwnSentence[]): Stated<Design> | undefined {
  // What follows from a study is said of others' as well: "randomised trials are needed".
  const own = sentences.filter(({ is }) => is !== 'conclusion');
  for (const where of ['title', 'own'] as const)
    for (const [is, title, ownWords] of ofWords)
      for (const sentence of own) {
        if ((sentence.hints & hint[is]) === 0 || (sentence.is === 'title') !== (where === 'title')) continue;
        const found = (where === 'title' ? title : ownWords).exec(sentence.text);
        if (found) return { is, by: said(sentence, found) };
      }
  return undefined;
}
