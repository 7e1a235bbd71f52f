import { stopWords } from '../../text/index.ts';
import type { MatchTraits } from './match-traits.ts';

/** Words that titles of research share whatever they are about. */
const common = new Set(
  `study trial randomized randomised controlled control clinical effect effects review systematic analysis
  metaanalysis meta patient patients treatment use using evaluation assessment comparison role among based
  associated report case cases new results research efficacy safety impact outcomes outcome risk factors disease
  health care model data approach protocol double blind placebo cohort prospective retrospective comparative
  influence development covid 19 pandemic coronavirus during`.split(/\s+/),
);
/** Fewer consonants than this are a title that many works have: "Editorial", "Letter to the editor". */
const fewestConsonants = 10;

/**
 * At most three short keys; two descriptions of one work nearly always share one. Candidates are sought by
 * them: how the title begins (`t`), the first author with the first letters of the title (`n`), volume and page
 * (`p`), or else the longest words of the title (`w`). A title that many works have gives no key by itself.
 */
export function blockingKeysOf({ titles, names, volume, pages }: MatchTraits): readonly string[] {
  const keys: string[] = [];
  const family = familyOf(names[0]);
  const hasPlace = volume !== undefined && pages[0] !== undefined;
  for (const title of titles) {
    const words = title.split(' ').filter((word) => !stopWords.has(word));
    const own = words.filter((word) => !common.has(word));
    const ownStart = skeletonOf(own.join(''));
    const start = ownStart.length >= fewestConsonants ? ownStart : skeletonOf(words.join(''));
    if (start.length >= fewestConsonants) keys.push(`t${start.slice(0, 13)}`);
    if (family !== '') keys.push(`n${family}|${start.slice(0, 4)}`);
    if (titles.length > 1 || hasPlace) continue;
    const longest = longestOf(own.slice(0, 8));
    if (longest.length > 8) keys.push(longest);
  }
  if (hasPlace && keys.length < 3) keys.push(`p${volume}|${pages[0]}`);
  return keys.slice(0, 3);
}

function familyOf(name: string | undefined): string {
  if (name === undefined) return '';
  const bar = name.indexOf('|');
  return skeletonOf(bar < 0 ? name.slice(0, 12) : name.slice(0, bar)) || name.slice(0, 3);
}

function longestOf(words: readonly string[]): string {
  const [first = '', second = ''] = words.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const [one, other] = [skeletonOf(first), skeletonOf(second)].sort();
  return `w${one}.${other}`.slice(0, 21);
}

/** The consonants of folded words, doubled ones once: the same for British and American spelling and for many slips. */
function skeletonOf(text: string): string {
  return text
    .replace(/[aeiouy ]+/g, '')
    .replace(/(.)\1+/g, '$1')
    .replaceAll('z', 's');
}
