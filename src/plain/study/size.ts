import type { Said } from '../plain.ts';
import { hint } from '../sentence-hints.ts';
import { type OwnSentence, said } from './own-sentences.ts';

const who =
  '(?:patients|participants|subjects|adults|children|adolescents|women|men|volunteers|individuals|people|persons|students|nurses|physicians|doctors|workers|infants|neonates|newborns|mothers|residents|respondents|cases|households|veterans|employees|pregnancies|pairs|couples|girls|boys|males|females|caregivers|professionals|teachers|athletes|survivors|recipients|donors|eyes|knees|hips|mice|rats|rabbits|pigs|dogs|cats|sheep|monkeys|studies|trials|articles|papers|publications|reviews|RCTs|reports|samples|specimens|isolates|families)';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const units = 'one|two|three|four|five|six|seven|eight|nine';
const figure = `(?:\\d{1,3}(?:[,  ]\\d{3})+|\\d+|(?:(?:${units})[- ]hundred(?: and)?[- ])?(?:(?:${tens})(?:[- ](?:${units}))?|ten|eleven|twelve|\\w+teen|${units}))`;
/** The number and what was counted, with at most four words between: `84 night porters`, `forty healthy adults`. */
const counted = `(?<!hundred(?:[- ]and)?[- ]|thousand(?:[- ]and)?[- ])${figure}(?: (?!(?:${units}|${tens})\\b|additional\\b|more\\b|other\\b|control\\b|and\\b|or\\b|of\\b|in\\b|were\\b|was\\b|to\\b|with\\b|out\\b|had\\b)[\\p{L}-]+){0,4}? ${who}`;
/** A share, a piece of time, a group and the like are no size. */
const notBefore =
  '(?<![\\d.,%/–-]|\\bof (?:the|these|those) |\\bage[ds]? |\\bthe other |\\bremaining |\\bonly |\\bper |\\bevery |\\bfor )';
const flags = 'iu';

const anyCounted = new RegExp(
  `\\b(?:${counted}\\b|${who} \\(n ?=|(?:one|1|a) (?:[\\p{L}-]+ )?(?:patient|case|eye|child|man|woman|boy|girl)\\b)`,
  'giu',
);

/** The more telling first. */
const patterns: readonly RegExp[] = [
  new RegExp(`\\b(?:total of|totall?ing|altogether,?) (${counted})`, flags),
  new RegExp(
    `\\b(?:included|enrolled|recruited|randomi[sz]ed|randomly (?:assigned|allocated)|studied|surveyed|interviewed|identified|examined|evaluated|analy[sz]ed|reviewed|followed|involved|(?<!group )(?:comprised|consisted of)|selected|data (?:from|of|on)|records of|sample of|cohort of|group of|trial (?:of|in|with)|study (?:of|in|with)|conducted (?:in|on|with|among)) (?:a total of |all )?(${counted})`,
    flags,
  ),
  new RegExp(
    `\\b${notBefore}(${counted})(?: [^.;]{0,80}?)? (?:(?:was|were|have been) (?:\\w+ly )?(?:included|enrolled|recruited|randomi[sz]ed|assigned|allocated|studied|surveyed|interviewed|identified|examined|evaluated|analy[sz]ed|reviewed|treated|divided|selected|followed|retrieved)|participated|completed|responded|met (?:the |our )?(?:inclusion|eligibility)|underwent|received|took part)`,
    flags,
  ),
  new RegExp(`\\b(${who} \\(n ?= ?${figure}\\))`, flags),
  new RegExp(`\\b(?:in|with|from|among|of) (${counted})`, flags),
];

/** So many of these say plainly that they speak of all who were studied. */
const plainPatterns = 2;

/** How many were studied, in the authors' own words; nothing where no sentence says so plainly. */
export function sizeOf(sentences: readonly OwnSentence[]): Said | undefined {
  // Without a number and somebody counted nothing is found.
  const ordered = sentences.filter(
    ({ is, hints }) => is !== 'conclusion' && (hints & hint.figure) !== 0 && (hints & hint.counted) !== 0,
  );
  for (const [at, pattern] of patterns.entries())
    for (const sentence of ordered) {
      // Numbers of subgroups abound where findings are told.
      if (sentence.is === 'finding' && at > plainPatterns) continue;
      const found = pattern.exec(sentence.text);
      // Of several groups side by side none is the whole.
      if (found && (at < plainPatterns || (sentence.text.match(anyCounted)?.length ?? 0) === 1))
        return said(sentence, found);
    }
  return undefined;
}
