import { createHintReader, type WordHints } from './word-hints.ts';

/**
 * Words without which a pattern that the parts look for cannot be found. `#` is any figure. Their
 * bounds are those of the patterns: beside `→` or a broken letter a word is one of theirs, too.
 */
const patterns = {
  figure:
    /#|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b|teen\b/,
  counted:
    /\b(?:patients?|participants|subjects|adults|child|adolescents|wom[ea]n|m[ea]n|volunteers|individuals|people|persons|students|nurses|physicians|doctors|workers|infants|neonates|newborns|mothers|residents|respondents|cases?|households|veterans|employees|pregnancies|pairs|couples|girl|boy|males|females|caregivers|professionals|teachers|athletes|survivors|recipients|donors|eyes?|knees|hips|mice|rats|rabbits|pigs|dogs|cats|sheep|monkeys|studies|trials|articles|papers|publications|reviews|rcts|reports|samples|specimens|isolates|families)/,
  people:
    /\b(?:patients?|participants|volunteers|women|men|children|adolescents|adults|infants|neonates|newborns|mothers|students|nurses|physicians|residents|individuals|households|people|persons|boys|girls|workers|respondents|interviewees|veterans|employees)\b/,
  animals:
    /\b(?:mice|mouse|rats?|rabbits?|pigs?|hamsters?|piglets|dogs|cats|sheep|goats|horses|cows|calves|monkeys|macaques|zebrafish|chickens|broilers|drosophila|elegans|murine|rodents?)\b/,
  cells: /\b(?:vitro|cells?|cultures?)\b/,
  interests: /\b(?:interests?|consultants?|employees?|grants?|funds?|shareholders?|honoraria)\b/,
  limits:
    /\b(?:limit|interpret|cautio|evidence|bias|cannot|not$|small|insufficient|underpowered|generali)|\b(?:unclear|unknown|uncertain|inconclusive|determined|established|elucidated|confirm\w*|clarified|further|future|more|additional|larger)\b/,
  protocol: /protocol/,
  'systematic-review': /systematic|analys|searched|scoping|review/,
  guideline: /guideline|consensus/,
  'case-report': /case|patient|\bold\b/,
  qualitative: /qualitative|interview|focus|thematic|grounded|phenomenolog/,
  'randomised-trial': /random/,
  'case-control': /control/,
  diagnostic: /diagnostic/,
  cohort: /cohort|longitudinal|follow/,
  'cross-sectional': /sectional|survey/,
  modelling: /model|simulation|silico/,
  review: /review|overview|summar/,
};

/** Bits of `hintsOf`. */
export const hint = Object.fromEntries(Object.keys(patterns).map((name, at) => [name, 1 << at])) as Readonly<
  Record<keyof typeof patterns, WordHints>
>;

/** The hints of a word in lower case. */
export const hintsOf = createHintReader(Object.values(patterns));

/** Of a sentence whose words were not all looked at. */
export const allHints: WordHints = -1;
