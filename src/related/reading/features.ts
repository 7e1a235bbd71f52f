import { plainText } from '../../markup/index.ts';
import { checkTags, type Work } from '../../model/index.ts';
import { type Term, termsOf } from '../../text/index.ts';
import { allSignals, type Signals } from '../signals.ts';
import { type Links, linksOf, noLinks } from './links-of.ts';
import { studyOf } from './marks/study-of.ts';
import { teamOf } from './marks/team-of.ts';
import type { Marks } from './profile.ts';

/** What a work is about: terms with how often they are said. */
export interface Features {
  readonly counts: ReadonlyMap<string, number>;
  /** For each key a way to write it that this work has. */
  readonly surfaces: ReadonlyMap<string, string>;
  /** Keys of the words of its title, headings and keywords. */
  readonly named: ReadonlySet<string>;
  /** The sum of all counts. */
  readonly length: number;
  readonly links: Links;
  readonly marks: Omit<Marks, 'own'>;
}

/** The mark of keys that stand for a heading of several words: `§arthriti rheumatoid`. */
export const headingMark = '§';
/** A word of the title is counted so often. */
const titleWeight = 3;
/** What is beyond this many characters of one text is left out: no honest abstract is longer. */
const mostCharacters = 50_000;

/** A work that is held, or a text that somebody pasted. */
export type Described = Pick<Work, 'title'> & Partial<Work>;

export function featuresOf(work: Described, signals: Signals = allSignals): Features {
  const counts = new Map<string, number>();
  const surfaces = new Map<string, string>();
  const named = new Set<string>();
  const keepSurface = (key: string, surface: string) => {
    const kept = surfaces.get(key);
    // Small letters tell more than the capital of a sentence's first word.
    if (kept === undefined || (surface > kept && surface.toLowerCase() === kept.toLowerCase()))
      surfaces.set(key, surface);
  };
  const count = ({ key, surface }: Term, weight: number) => {
    counts.set(key, (counts.get(key) ?? 0) + weight);
    keepSurface(key, surface);
  };
  const countText = (text: string, weight: number) => {
    for (const term of termsOf(text.slice(0, mostCharacters))) count(term, weight);
  };

  countText(plainText(work.title), titleWeight);
  if (work.vernacularTitle) countText(plainText(work.vernacularTitle), titleWeight);
  for (const key of counts.keys()) named.add(key);
  for (const { text } of work.abstract?.sections ?? []) countText(plainText(text), 1);
  for (const { kind, sections } of work.otherAbstracts ?? [])
    if (kind === 'translation') for (const { text } of sections) countText(plainText(text), 1);

  // Headings have capitals of their own: a text's way to write a word comes before theirs.
  const countHeading = (name: string, weight: number) => {
    const terms = termsOf(name.slice(0, 200)).slice(0, 8);
    const keys = new Set(terms.map(({ key }) => key));
    const isPhrase = keys.size > 1;
    if (isPhrase) {
      const key = headingKey(keys);
      counts.set(key, (counts.get(key) ?? 0) + weight);
      keepSurface(key, name);
    }
    for (const { key, surface } of terms) {
      named.add(key);
      counts.set(key, (counts.get(key) ?? 0) + (isPhrase ? weight / 2 : weight));
      const isCapitalised = isPhrase && /^\p{Lu}\p{Ll}+$/u.test(surface);
      if (!surfaces.has(key)) surfaces.set(key, isCapitalised ? surface.toLowerCase() : surface);
    }
  };
  for (const { name, major, qualifiers } of signals.headings ? (work.subjects ?? []) : []) {
    if (checkTags.has(name.toLowerCase())) continue;
    const isMajor = major || qualifiers?.some((qualifier) => qualifier.major);
    countHeading(asSpoken(name), isMajor ? 2 : 1);
  }
  for (const { text } of signals.headings ? (work.keywords ?? []) : []) countHeading(asSpoken(text), 1.5);

  let length = 0;
  for (const times of counts.values()) length += times;
  const links = signals.references ? linksOf(work) : noLinks;
  const marks = { team: teamOf(work), study: studyOf(work), isNotice: work.type === 'notice' };
  return { counts, surfaces, named, length, links, marks };
}

/** The key of a heading: its terms, whatever their order. */
function headingKey(keys: Iterable<string>): string {
  return headingMark + [...keys].sort().join(' ');
}

/** `Arthritis, Rheumatoid` is said the other way round. */
function asSpoken(heading: string): string {
  const [main, before, ...more] = heading.split(/,\s+/);
  return main !== undefined && before !== undefined && more.length === 0 ? `${before} ${main}` : heading;
}
