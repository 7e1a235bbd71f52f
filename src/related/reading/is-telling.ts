import { familiarityOf } from '../../text/index.ts';
import type { KeptTerm } from './kept-term.ts';

/** Words of any study's report, and those that join words in other languages: they may weigh in a likeness, but they explain none. Stems. */
const unhelpful = new Set(
  `studi studie trial random randomis control group patient particip result method conclus conclud background object
  aim purpos signific compar comparison effect assess evalu analysi data use increas decreas reduc reduct show shown
  present report found find observ investig perform determin identifi includ recruit collect help set set need
  substanti factor individu month week day year hour baselin follow followup outcom measur mean total number rate
  level score high low higher lower differ chang improv associ relat relev respect previous recent current common
  case subject person peopl volunt review protocol design approach model system program programm process develop support
  provid work test time follow applic appli product general overal potenti possibl possibli effici efficaci safeti
  initi addit interv primari secondari pilot substudi occurr enhanc comprehens questionnair real reviewed experi
  benefit impact evid role type form part area aspect concept non pre post
  aus bei das dem den der des die mit und von vor aux avec chez dan les par pour sur une con del las los para por una`.split(
    /\s+/,
  ),
);

/** Whether a word, by its stem, is of any study's report and says nothing of its subject. */
export function isUnhelpful(stem: string): boolean {
  return unhelpful.has(stem);
}

/** What works are about stands in their titles, headings and keywords, at least in so many of those that say it. */
const leastNamed = 1 / 8;

/**
 * Whether a term can say what a work is about. Words of any study's report cannot, nor everyday words that hardly any
 * title has: *took*, *lost*, *order*.
 */
export function isTelling(term: KeptTerm | undefined, words: readonly string[]): boolean {
  if (term === undefined || words.every(isUnhelpful)) return false;
  // Of what came since the statistics were taken nothing is known.
  if (words.length > 1 || term.works === 0 || term.named >= term.works * leastNamed) return true;
  return familiarityOf(term.surface.toLowerCase()) !== 'everyday';
}
