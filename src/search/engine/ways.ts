import { wordsOf } from '../../text/index.ts';
import type { TermFor } from './words.ts';

/** Terms in a row; with `open` the last is only the beginning of one. */
export interface Way {
  readonly terms: readonly string[];
  readonly open: boolean;
}

/** What is written onto the next word, apart from it, or with a hyphen. */
const beginnings = new Set(
  `non anti pre post co re multi inter intra extra sub semi self over under well long short high low cross follow health life
micro macro nano bio neuro cardio psycho socio meta pseudo hyper x e tele home school hand work`.split(/\s+/),
);
const endings = new Set(
  `up care like term based free wide line related specific induced derived dried ray life time mail ها های هایی هایش هایشان ای تر ترین ام اند`.split(
    /\s+/,
  ),
);
const compound = new RegExp(
  `^(?:(${[...beginnings].join('|')})(.{3,})|(.{3,}?)(${[...endings].join('|')}))$`,
);

const greekNames = new Map(
  [...'abgdk'].map((letter, at) => [letter, ['alpha', 'beta', 'gamma', 'delta', 'kappa'][at] ?? '']),
);
const greekName = /^(?:alpha|beta|gamma|delta|kappa)$/;
const parted = /^([a-z]{2,})(alpha|beta|gamma|delta|kappa)(\d{0,2})$/;
/** `TGFb1`, `TNFa`: a Latin letter in the place of a Greek one. */
const latinForGreek = /^(\p{Lu}{2,5})([abgdk])(\d{0,2})$/u;
const nameAndNumber = /^([a-z]{1,6})(\d{1,4})$/;
/** Parts of names are no longer. */
const longestName = 6;

/** All ways in which the words of a text may be written in works: in a row, in one, or parted; as typed first. */
export function waysOf(text: string, open: boolean, termFor: TermFor): readonly Way[] {
  const words = wordsOf(text);
  const last = words.at(-1);
  if (last === undefined) return [];
  const terms = words.map((word, at) => (open && at === words.length - 1 ? word : termFor(word)));
  const ways: Way[] = [{ terms, open }];
  // Terms are stems, and may be shorter than what a reader takes for the beginning of a word: `exosome*`.
  if (open && termFor(last) !== last)
    ways.push({ terms: [...terms.slice(0, -1), termFor(last)], open: false });
  const row = (...parts: readonly string[]) => {
    ways.push({ terms: parts.filter(Boolean).map(termFor), open: false });
  };
  if (words.length > 1 && words.length <= 3 && !/\s/.test(text.trim())) {
    if (open) ways.push({ terms: [words.join('')], open });
    else row(words.join(''));
  }
  if (open) return ways;
  if (words.length > 1 && /['’]s$/.test(text)) row(...words.slice(0, -1));
  const finer = words.flatMap((word) => nameAndNumber.exec(word)?.slice(1) ?? [word]);
  if (words.length > 1 && finer.length > words.length) row(...finer);
  for (const other of greekAsLatin(words)) row(...other);
  if (words.length === 1) for (const parts of partsOf(text.trim(), last)) row(...parts);
  return ways;
}

/** `tgfb1` and `tgf b 1` for `tgf beta 1`. */
function greekAsLatin(words: readonly string[]): readonly (readonly string[])[] {
  const at = words.findIndex((word, place) => place > 0 && greekName.test(word));
  const [before = '', name = ''] = [words[at - 1], words[at]];
  if (at === -1 || before.length > longestName) return [];
  const [start, rest] = [words.slice(0, at - 1), words.slice(at + 1)];
  const isLast = rest.length === 0;
  return [
    [...start, before + name, ...rest],
    [...start, before + name[0], ...rest],
    ...(isLast ? [] : [[...start, before + name[0] + rest[0], ...rest.slice(1)]]),
    [...start, before, name[0] ?? '', ...rest],
  ];
}

/** The parts of a word that may as well be written apart. */
function partsOf(text: string, word: string): readonly (readonly string[])[] {
  const all: (readonly string[])[] = [];
  const named = parted.exec(word);
  if (named) all.push(named.slice(1));
  const [, name = '', letter = '', number = ''] = latinForGreek.exec(text) ?? [];
  const greek = greekNames.get(letter);
  if (greek) {
    const short = name.toLowerCase();
    all.push([short, greek, number], [short + greek + number], [short, letter, number]);
  }
  const numbered = nameAndNumber.exec(word);
  if (numbered) all.push(numbered.slice(1));
  const [, beginning, rest, start, ending] = compound.exec(word) ?? [];
  if (beginning && rest) all.push([beginning, rest]);
  if (start && ending) all.push([start, ending]);
  return all;
}

/** Two words side by side in one, or with a hyphen, where that is how some write them. */
export function inOneWord(first: string, second: string): string | undefined {
  if (first.length <= longestName && greekName.test(second)) return `${first}-${second}`;
  const isNumbered = first.length <= longestName && /^\d{1,4}$/.test(second);
  return beginnings.has(first) || endings.has(second) || isNumbered ? first + second : undefined;
}
