import { rareWordsIn } from '../../plain/index.ts';
import { stem } from '../../text/index.ts';
import type { Aligned } from './align.ts';
import { conceptsOf } from './concepts.ts';
import type { Doubt } from './finding.ts';
import type { Claim } from './read-claims.ts';

/** In words for editors. */
const kinds: Readonly<Record<string, string>> = {
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
/** So little in common and a sentence of the work is not what a sentence of the summary rests on. */
const leastScore = 0.1;

/**
 * What a work has of another kind than a sentence: the sentence speaks of the hip where the work speaks of the knee. What
 * a work merely does not name is explanation and no error.
 */
export function checkAbout(
  claim: Claim,
  held: ReadonlySet<string>,
  aligned: readonly Aligned[],
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const near = aligned.filter(({ score, span }, at) => span[0] < 0 || (at < 3 && score >= leastScore));
  const nearby = new Set(near.flatMap(({ claim: source }) => namesIn(source)));
  const own = new Set(namesIn(claim));
  // Who tells how many were studied does not explain.
  const isOfStudied = claim.quantities.some(
    ({ value, kind }) =>
      kind === '' &&
      value > 9 &&
      near.some((one) => one.claim.quantities.some((other) => other.value === value)),
  );
  const named = new Set<string>();
  for (const word of claim.words) {
    const concepts = conceptsOf(word).filter(({ isChecked }) => isChecked);
    const ownClass = (kind: string) => concepts.filter(({ name }) => kindOf(name) === kind);
    const missing = classes.flatMap(({ kind, contrast, isAnyEnough }) => {
      const all = ownClass(kind);
      const [first] = all;
      const isBorneOut = isAnyEnough ? all.some(({ name }) => held.has(name)) : first && held.has(first.name);
      if (first === undefined || isBorneOut) return [];
      const others = contrast === 'whole' ? held : nearby;
      const isContrasted = [...others].some((name) => kindOf(name) === kind && !own.has(name));
      return contrast === undefined || isContrasted || isOfStudied ? [first] : [];
    });
    const [first] = missing;
    // An illness names its part of the body.
    if (first === undefined || named.has(first.name)) continue;
    if (kindOf(first.name) === 'body' && (ownClass('ill').length > 0 || ownClass('med').length > 0)) continue;
    named.add(first.name);
    doubts.push({
      kind: 'about',
      why: `“${word}” is ${kinds[kindOf(first.name)] ?? 'something'} of which the abstract does not speak.`,
    });
  }
  return doubts;
}

/**
 * Where something else of the kind must stand for a doubt: anywhere in the work, in the sentences that are near, or nowhere
 * (nobody adds an animal to explain). Whether a word of several meanings is borne out by any of them.
 */
const classes: readonly {
  readonly kind: string;
  readonly contrast: 'whole' | 'near' | undefined;
  readonly isAnyEnough: boolean;
}[] = [
  { kind: 'animal', contrast: undefined, isAnyEnough: true },
  { kind: 'role', contrast: undefined, isAnyEnough: true },
  { kind: 'age', contrast: undefined, isAnyEnough: true },
  { kind: 'sex', contrast: 'whole', isAnyEnough: true },
  { kind: 'ill', contrast: 'near', isAnyEnough: true },
  { kind: 'med', contrast: 'near', isAnyEnough: true },
  { kind: 'body', contrast: 'near', isAnyEnough: false },
  { kind: 'place', contrast: 'near', isAnyEnough: true },
  { kind: 'thing', contrast: 'near', isAnyEnough: true },
];

function kindOf(name: string): string {
  return name.split('/')[0] ?? '';
}

function namesIn({ words }: Claim): readonly string[] {
  return words.flatMap((word) =>
    conceptsOf(word)
      .filter(({ isChecked }) => isChecked)
      .map(({ name }) => name),
  );
}

/** People where the work, or the sentence that is nearest by far, tells of animals alone. */
export function checkSpecies(
  claim: Claim,
  aligned: readonly Aligned[],
  isOfAnimals: boolean,
): readonly Doubt[] {
  const [first] = aligned;
  if (first === undefined || first.score < leastScore || claim.cues.hedge || claim.cues.not) return [];
  const isAnimal = (one: Claim) => namesIn(one).some((name) => name.startsWith('animal/'));
  const isHuman = (one: Claim) => namesIn(one).includes('who/people');
  if (!isHuman(claim) || isAnimal(claim)) return [];
  const isOfWhole = isOfAnimals && aligned.slice(0, 3).some(({ claim: source }) => isAnimal(source));
  const isNearest = first.score > 0.3 && isAnimal(first.claim) && !isHuman(first.claim);
  return isOfWhole || isNearest
    ? [{ kind: 'about', why: 'The sentence speaks of people, but the study was done with animals.' }]
    : [];
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
  /(?:ate|ine|formin|inib|mab|fen|ol|olol|ide|itis|osis|oma|emia|aemia|pam|pril|sartan|cillin|mycin|floxacin|azole|one|statin|gliptin|vir|amine|phate|cycline|prazole|parin|tide|toxin|globin|ase)s?$/;
