import type { InShort, Role, Span } from '../plain.ts';
import type { PlainPart } from '../plain-part.ts';
import { choose, roleRules } from './choosing.ts';
import { limitOf } from './limits.ts';
import { type ChainPart, chainParts } from './part-reader.ts';
import { tellingWords, titleWordsOf } from './sentence-marks.ts';
import { type ToldSentence, tellSentences } from './tell-sentences.ts';

/** A shorter abstract is its own summary. */
const fewestSentences = 4;
/** What a sentence is told to be by its words and place must be this probable. */
const probable: Readonly<Record<ChainPart, number>> = {
  background: 1,
  aim: 0.4,
  method: 0.5,
  finding: 0.5,
  conclusion: 0.3,
};
/** Where no sentence is even this probable, the abstract is said to state nothing of the kind. */
const hardlyProbable = 0.2;
/** An aim that is told by its place alone may be anything that stands early. */
const statesAim =
  /\b(?:aim(?:s|ed)?|objectives?|purpose|goals?|sought|hypothes\w+|whether|to (?:\w+ly )?\p{L}{4,}|here,? we|we (?:here )?(?:report|describe|present|review|show|propose|stud(?:y|ied)|investigate\w*|examine\w*|compare\w*|evaluate\w*|assess\w*)|this (?:paper|article|review|study|chapter|report))\b/iu;

/**
 * The authors' own sentences that state aim, method, main finding, limits and conclusion: by labels where the abstract
 * has them, else by what sentences look and stand like. Of abstracts in other languages only labels are read.
 */
export const shortPart: PlainPart = {
  recipe: 'short 3',
  partOf(work) {
    const told = tellSentences(work);
    if (told.length < fewestSentences) return {};
    const short = chooseSentences(told, work.title);
    // Reminiscences and the like have neither, whatever their sentences look like.
    return short.finding || short.conclusion ? { short } : {};
  },
};

type Chosen = { [role in Role]?: readonly Span[] } & { silent?: readonly Role[] };

function chooseSentences(told: readonly ToldSentence[], title: string): InShort {
  const chosen: Chosen = {};
  const titleWords = titleWordsOf(title);
  const candidatesFor = (part: ChainPart) => {
    const place = chainParts.indexOf(part);
    const candidates: (readonly [sentence: ToldSentence, chance: number])[] = [];
    for (const sentence of told) {
      const chance = sentence.chances[place] ?? 0;
      if (sentence.canBeShown && chance >= probable[part]) candidates.push([sentence, chance]);
    }
    return candidates;
  };
  const aims = candidatesFor('aim').filter(
    ([{ labelled, text }]) => labelled === 'aim' || statesAim.test(text),
  );
  // The conclusion comes first: a finding is the main one by what it has in common with it.
  const conclusion = choose(candidatesFor('conclusion'), roleRules.conclusion, titleWords);
  const echo = new Set([...titleWords, ...tellingWords(conclusion?.tokens ?? [])]);
  const picked = {
    aim: choose(aims, roleRules.aim, titleWords),
    method: choose(candidatesFor('method'), roleRules.method, titleWords),
    finding: choose(candidatesFor('finding'), roleRules.finding, echo),
    limits: limitOf(told),
    conclusion,
  };
  for (const role of roles) {
    const sentence = picked[role];
    if (sentence) chosen[role] = [sentence.span];
  }
  // Of other languages only labels are read: what has no label may be there all the same.
  const silent = told[0]?.english
    ? roles.filter((role) => picked[role] === undefined && isSilent(told, role))
    : [];
  return silent.length === 0 ? chosen : { ...chosen, silent };
}

function isSilent(told: readonly ToldSentence[], role: Role): boolean {
  if (role === 'limits') return true;
  const place = chainParts.indexOf(role);
  return told.every(({ chances }) => (chances[place] ?? 0) < hardlyProbable);
}

const roles: readonly Role[] = ['aim', 'method', 'finding', 'limits', 'conclusion'];
