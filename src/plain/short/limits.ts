import { hint } from '../sentence-hints.ts';
import { chainParts } from './part-reader.ts';
import type { ToldSentence } from './tell-sentences.ts';

/** These speak of limits wherever they stand but before the study begins. */
const plainly =
  /\blimitations?\b(?! of (?:current|existing|previous|conventional|traditional))|\b(?:(?:is|was|are|were|be) limited (?:by|to|in)|limited by)\b|\binterpreted (?:with|cautiously)\b|\bwith caution\b|\bcautious(?:ly)? interpret|\b(?:low|poor|moderate|insufficient)(?:[- ]to[- ](?:low|moderate))?[- ](?:quality|certainty) (?:of )?(?:the )?evidence\b|\b(?:at|had|with) (?:a )?(?:high|unclear|serious) risk of bias\b|\b(?:cannot|could not|can not) be (?:generali[sz]ed|excluded|ruled out|determined|established|inferred)\b|\b(?:small|limited|insufficient) (?:sample|number of (?:patients|participants|cases|studies|trials|subjects))\b|\bunderpowered\b|\bgenerali[sz]ability\b/i;
/** These only in what is concluded. */
const inConclusions =
  /\b(?:insufficient|inconclusive|limited|weak|scarce|lack of|little|no(?: clear| good)?) (?:\w+[- ]?){0,2}evidence\b|\b(?:remains?|is|are) (?:still )?(?:unclear|unknown|uncertain|inconclusive|to be (?:determined|established|elucidated|confirmed|clarified))\b|\b(?:further|future|more|additional|larger)\b[^.;]{0,80}\b(?:stud(?:y|ies)|research|trials?|investigations?|work|evidence|data)\b[^.;]{0,60}\b(?:needed|required|warranted|necessary|to (?:confirm|determine|establish|clarify|assess|evaluate|validate|verify)|should)\b|\b(?:needs?|requires?|warrants?|awaits?) (?:to be )?(?:confirm\w+|(?:further|more|additional) \w+)\b/i;

/** The sentence in which the authors say what their study cannot tell; a section that is labelled so goes before all. */
export function limitOf(told: readonly ToldSentence[]): ToldSentence | undefined {
  const shown = told.filter(({ canBeShown }) => canBeShown);
  const telling = shown.filter(({ english, hints }) => english && (hints & hint.limits) !== 0);
  return (
    shown.find(({ labelled }) => labelled === 'limits') ??
    telling.find(
      (sentence) => chanceOf(sentence, 'finding', 'conclusion') > 0.5 && plainly.test(sentence.text),
    ) ??
    telling.find((sentence) => chanceOf(sentence, 'conclusion') > 0.5 && inConclusions.test(sentence.text))
  );
}

function chanceOf({ chances }: ToldSentence, ...parts: readonly (typeof chainParts)[number][]): number {
  return parts.reduce((sum, part) => sum + (chances[chainParts.indexOf(part)] ?? 0), 0);
}
