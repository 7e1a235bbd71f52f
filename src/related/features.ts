import { plainText } from '../markup/index.ts';
import type { Work } from '../model/index.ts';
import { type Term, termsOf } from '../text/index.ts';

/** What a work is about: terms with how often they are said. */
export interface Features {
  readonly counts: ReadonlyMap<string, number>;
  /** For each key a way to write it that this work has. */
  readonly surfaces: ReadonlyMap<string, string>;
  /** The sum of all counts. */
  readonly length: number;
}

/** The mark of keys that stand for a heading of several words: `§arthriti rheumatoid`. */
export const headingMark = '§';
/** What is beyond this many characters of one text is left out: no honest abstract is longer. */
const mostCharacters = 50_000;

/** What is true of nearly every clinical record, and so says nothing (NLM's check tags and their like). */
const checkTags = new Set(
  `humans|animals|male|female|adult|aged|aged, 80 and over|middle aged|young adult|adolescent|child|child, preschool|infant|infant, newborn|treatment outcome|time factors|retrospective studies|prospective studies|follow-up studies|reproducibility of results|surveys and questionnaires|risk factors|united states`.split(
    '|',
  ),
);

export function featuresOf(work: Work): Features {
  const counts = new Map<string, number>();
  const surfaces = new Map<string, string>();
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

  countText(plainText(work.title), 2);
  if (work.vernacularTitle) countText(plainText(work.vernacularTitle), 2);
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
      counts.set(key, (counts.get(key) ?? 0) + (isPhrase ? weight / 2 : weight));
      const isCapitalised = isPhrase && /^\p{Lu}\p{Ll}+$/u.test(surface);
      if (!surfaces.has(key)) surfaces.set(key, isCapitalised ? surface.toLowerCase() : surface);
    }
  };
  for (const { name, major, qualifiers } of work.subjects ?? []) {
    if (checkTags.has(name.toLowerCase())) continue;
    const isMajor = major || qualifiers?.some((qualifier) => qualifier.major);
    countHeading(asSpoken(name), isMajor ? 2 : 1);
  }
  for (const { text } of work.keywords ?? []) countHeading(asSpoken(text), 1.5);

  let length = 0;
  for (const times of counts.values()) length += times;
  return { counts, surfaces, length };
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
