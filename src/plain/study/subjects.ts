import type { WorkDescription } from '../../model/index.ts';
import type { Evidence, Stated, Subjects } from '../plain.ts';
import { hint } from '../sentence-hints.ts';
import type { WordHints } from '../word-hints.ts';
import { type OwnSentence, said } from './own-sentences.ts';

const people =
  /\b(patients?|participants|volunteers|women|men|children|adolescents|adults|infants|neonates|newborns|mothers|students|nurses|physicians|residents|individuals|households|people|persons|boys|girls|workers|respondents|interviewees|veterans|employees)\b/i;
const animal =
  /\b(mice|mouse model|rats?|rabbits?|guinea pigs?|hamsters?|pigs|piglets|dogs|cats|sheep|goats|horses|cows|calves|monkeys|macaques|zebrafish|chickens|broilers|drosophila|caenorhabditis elegans|c\. elegans|murine model|rodents?)\b/i;
const cells =
  /\b(in vitro|cell lines?|cultured (?:\w+ ){0,3}cells|(?:HeLa|HEK293T?|MCF-7|A549|HepG2|CHO|Vero|PC12|HUVECs?) cells|primary (?:\w+ )?cultures?)\b/i;

/** In whom or what it was studied: by the check tags of its record, else by its authors' words; a claim of neither is none. */
export function subjectsOf(
  { subjects = [] }: Pick<WorkDescription, 'subjects'>,
  sentences: readonly OwnSentence[],
): Stated<Subjects> | undefined {
  const names = subjects.map(({ name }) => name);
  const tag = (pattern: RegExp): Evidence | undefined => {
    const value = names.find((name) => pattern.test(name));
    return value === undefined ? undefined : { field: 'subjects', value };
  };
  const isTagged = names.some((name) => /^(?:humans|animals)$/i.test(name));
  const inPeople = () => saidOf(sentences, people, hint.people);
  const humans = isTagged ? tag(/^humans$/i) : inPeople();
  const animals = isTagged ? tag(/^(?:mice|rats|animals)(?:,|$)/i) : saidOf(sentences, animal, hint.animals);
  const inCells = saidOf(sentences, cells, hint.cells);
  // Check tags call cells of people "Humans" too: without a word of people these are cells.
  if (inCells && !animals && !inPeople()) return { is: 'cells', by: inCells };
  if (humans && animals) return isTagged ? { is: 'humans-and-animals', by: animals } : undefined;
  if (animals) return { is: 'animals', by: animals };
  return humans && { is: 'humans', by: humans };
}

/** The first sentence with such a word in title, aim or method, else the first. */
function saidOf(sentences: readonly OwnSentence[], pattern: RegExp, hinted: WordHints): Evidence | undefined {
  let first: Evidence | undefined;
  for (const sentence of sentences) {
    const { text, hints, is } = sentence;
    if (is === 'conclusion' || (hints & hinted) === 0 || (is === 'finding' && first !== undefined)) continue;
    const found = pattern.exec(text);
    if (found === null) continue;
    if (is !== 'finding') return said(sentence, found);
    first = said(sentence, found);
  }
  return first;
}
