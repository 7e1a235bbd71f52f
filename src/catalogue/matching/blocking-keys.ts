import { stopWords } from '../../text/index.ts';
import type { MatchTraits } from './match-traits.ts';

/** Words that titles of research share whatever they are about. */
const common = new Set(
  'study trial randomized randomised controlled control clinical effect effects review systematic analysis metaanalysis meta patient patients treatment use using evaluation assessment comparison role among based associated association report case cases new results research efficacy safety impact outcomes outcome risk factors disease health care model data approach protocol double blind placebo cohort prospective retrospective comparative influence development'.split(
    ' ',
  ),
);

/**
 * At most three short keys; two descriptions of one work nearly always share one. Candidates are sought by
 * them. A title that many works have ("Editorial") gives a key only together with the first author.
 */
export function blockingKeysOf({ titles, names, years, volume, pages }: MatchTraits): readonly string[] {
  const keys: string[] = [];
  const bar = names[0]?.indexOf('|') ?? -1;
  const family = names[0]?.slice(0, bar < 0 ? 12 : bar) ?? '';
  for (const title of titles) {
    const words = title.split(' ').filter((word) => !stopWords.has(word));
    const start = skeletonOf(words.slice(0, 6).join('')).slice(0, 14);
    if (start.length >= 10) keys.push(`t${start}`);
    else if (family !== '') keys.push(`t${start}|${skeletonOf(family)}`);
    if (titles.length === 1) {
      const telling = words
        .filter((word) => !common.has(word))
        .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
      const longest = telling.slice(0, 2).map(skeletonOf).sort().join('.');
      if (longest.length >= 8) keys.push(`w${longest.slice(0, 20)}`);
    }
  }
  const [page] = pages;
  if (volume !== undefined && page !== undefined) keys.push(`p${volume}|${page}`);
  else if (family !== '' && years[0] !== undefined && keys.length < 3) keys.push(`n${family}|${years[0]}`);
  return keys.slice(0, 3);
}

/** The consonants of folded words, doubled ones once: the same for British and American spelling and for many slips. */
function skeletonOf(text: string): string {
  return text
    .replace(/[aeiouy ]+/g, '')
    .replace(/(.)\1+/g, '$1')
    .replaceAll('z', 's');
}
