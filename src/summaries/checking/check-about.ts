import { rareWordsIn } from '../../plain/index.ts';
import { stem } from '../../text/index.ts';
import { conceptsOf } from './concepts.ts';
import type { Doubt } from './finding.ts';
import type { Claim } from './read-claims.ts';

/** In words for editors. */
const kinds: Readonly<Record<string, string>> = {
  who: 'people',
  sex: 'women or men',
  age: 'an age',
  role: 'a group of people',
  animal: 'an animal',
  body: 'a part of the body',
  ill: 'an illness',
  med: 'a treatment or substance',
  place: 'a place',
  thing: 'a thing',
};

/** Kinds of living beings, parts of the body, illnesses and treatments of which the work does not speak. */
export function checkAbout(claim: Claim, held: ReadonlySet<string>, isOfAnimals: boolean): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const named = new Set<string>();
  for (const word of claim.words) {
    const concepts = conceptsOf(word).filter(({ isChecked }) => isChecked);
    // A word of several meanings is borne out by any of them.
    const missing = concepts.filter(({ name }) => !isHeld(name, held));
    const isMissing =
      concepts.length > 0 &&
      (missing.length === concepts.length || missing.some(({ name }) => /^(?:sex|age|role)/.test(name)));
    const [first] = missing;
    if (!isMissing || first === undefined || named.has(first.name)) continue;
    named.add(first.name);
    doubts.push({
      kind: 'about',
      why: `“${word}” is ${kinds[first.name.split('/')[0] ?? ''] ?? 'something'} of which the abstract does not speak.`,
    });
  }
  const speaksOfPeople = claim.words.some((word) =>
    conceptsOf(word).some(({ name }) => name === 'who/people'),
  );
  if (isOfAnimals && speaksOfPeople && !claim.cues.hedge && !claim.cues.not && claim.quantities.length > 0)
    doubts.push({
      kind: 'about',
      why: 'The sentence speaks of people, but the study was done with animals.',
    });
  return doubts;
}

function isHeld(name: string, held: ReadonlySet<string>): boolean {
  return held.has(name);
}

/** Words that few know and that the work does not use: another drug, another illness. */
export function checkRare(claim: Claim, whole: string): readonly Doubt[] {
  const lower = whole.toLowerCase();
  return rareWordsIn(claim.text)
    .filter(
      (word) =>
        technical.test(word) &&
        !lower.includes(stem(word).slice(0, Math.max(5, word.length - 3))) &&
        conceptsOf(word).length === 0,
    )
    .map((word) => ({
      kind: 'about',
      why: `“${word}” is no word of the abstract, and few readers know it.`,
    }));
}

/** Endings of the names of drugs, substances and illnesses. */
const technical =
  /(?:ate|ine|inib|mab|fen|ol|olol|ide|itis|osis|oma|emia|aemia|pam|pril|sartan|cillin|mycin|floxacin|azole|one|statin|gliptin|vir|amine|phate|cycline|prazole|parin|tide|toxin|globin|ase)s?$/;
