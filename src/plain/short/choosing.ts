import type { Role } from '../plain.ts';
import type { Token } from '../word-token.ts';
import { shortestTitleWord } from './sentence-marks.ts';

/** What speaks for and against a sentence as the one that stands for its role. */
export interface RoleRule {
  readonly cues: readonly (readonly [pattern: RegExp, weight: number])[];
  /** How much it counts to share the words of the title, all of them being 1. */
  readonly echo: number;
  /** What is lost with each sentence further down. */
  readonly delay: number;
}

export const roleRules: Readonly<Record<Exclude<Role, 'limits'>, RoleRule>> = {
  aim: {
    cues: [
      [/\b(?:aim(?:s|ed)?|objectives?|purpose|goals?|sought|hypothesi[sz]ed?)\b/i, 0.6],
      [
        /\b(?:to|we) (?:assess|evaluate|determine|examine|compare|investigate|explore|describe|estimate|identify|test|review|analy[sz]e|study|report|summari[sz]e)d?\b/i,
        0.5,
      ],
      [/\bwhether\b/i, 0.2],
    ],
    echo: 0.6,
    delay: 0.01,
  },
  method: {
    cues: [
      [
        /\b(?:randomi[sz]ed|randomly|cohort|cross-sectional|case-control|retrospective(?:ly)?|prospective(?:ly)?|trial|survey(?:ed)?|systematic(?:ally)?|searched|meta-analys[ei]s|interview(?:s|ed)?|questionnaires?|in vitro|mice|rats|simulat\w+|experiments?)\b/i,
        0.5,
      ],
      [
        /\b(?:were|was) (?:\w+ )?(?:assigned|recruited|enrolled|included|treated|exposed|divided|followed)\b/i,
        0.3,
      ],
      [/\bpatients|participants|adults|children|women|men|subjects|cells|studies\b/i, 0.15],
      [
        /\b(?:statistical(?:ly)? analys\w+|SPSS|analysis of variance|p ?<|Student'?s|confidence intervals? were)\b/i,
        -0.6,
      ],
    ],
    echo: 0.3,
    delay: 0.08,
  },
  finding: {
    cues: [
      [
        /\b(?:significant(?:ly)?|associated|compared|than|higher|lower|increas\w+|decreas\w+|reduc\w+|improv\w+|effective|differ(?:ed|ence|ences)?|correlat\w+|predict\w+)\b/i,
        0.3,
      ],
      [/\d/, 0.1],
      [
        /^(?:a total of|in total|of (?:the )?\d|there were \d|baseline|the (?:mean|median) age|(?:[\w-]+ ){1,4}(?:\([^()]{1,40}\) )?(?:were|met|was) (?:included|identified|enrolled|eligible|recruited|retrieved|returned|completed|screened|invited|analy[sz]ed)|(?:[\w-]+ ){1,4}(?:\([^()]{1,40}\) )?responded|the response rate)\b/i,
        -0.5,
      ],
      [/\b(?:adverse events?|side effects?|sensitivity analys[ei]s|subgroups?|secondary)\b/i, -0.15],
    ],
    echo: 1,
    delay: 0.02,
  },
  conclusion: {
    cues: [
      [
        /^(?:in conclusion|in summary|we conclude|overall|taken together|thus|therefore|conclusions?)\b/i,
        0.4,
      ],
      [
        /\b(?:these|our|the|this) (?:present )?(?:results|findings|data|study|review|trial|analysis|meta-analysis)\b/i,
        0.2,
      ],
      [
        /\b(?:conclud\w+|suggests?|demonstrat\w+|shows?|indicat\w+|supports?|confirms?|provides?|appears?|may|can|should)\b/i,
        0.15,
      ],
      [
        /\b(?:further|future|more|additional|larger)\b[^.]{0,60}\b(?:stud(?:y|ies)|research|trials?|investigations?|work|evidence)\b/i,
        -0.6,
      ],
      [/\blimit(?:ed|ations?)\b/i, -0.3],
    ],
    echo: 0.6,
    delay: 0.03,
  },
};

/** How much it counts that a sentence surely has its part. */
const certainty = 2;

/** The best of the sentences by a rule and by how probably they have their part; of equals the first. */
export function choose<S extends { readonly text: string; readonly tokens: readonly Token[] }>(
  sentences: readonly (readonly [sentence: S, chance: number])[],
  { cues, echo, delay }: RoleRule,
  words: ReadonlySet<string>,
): S | undefined {
  if (sentences.length < 2) return sentences[0]?.[0];
  let mostOfCues = hair;
  for (const [, weight] of cues) if (weight > 0) mostOfCues += weight;
  const scores: number[] = [];
  let promising = 0;
  for (const [at, [{ tokens }, chance]] of sentences.entries()) {
    const score = certainty * chance + echo * shareOf(tokens, words) - delay * at;
    scores.push(score);
    if (score > (scores[promising] as number)) promising = at;
  }
  let best = promising;
  let bestScore = withCues(promising);
  for (let at = 0; at < scores.length; at += 1) {
    // Cues need not be looked for where all of them would not make it the best.
    if (at === promising || (scores[at] as number) + mostOfCues < bestScore) continue;
    const score = withCues(at);
    if (score > bestScore || (score === bestScore && at < best)) [best, bestScore] = [at, score];
  }
  return sentences[best]?.[0];

  function withCues(at: number): number {
    let score = scores[at] as number;
    const text = sentences[at]?.[0].text ?? '';
    for (const [pattern, weight] of cues) if (pattern.test(text)) score += weight;
    return score;
  }
}

/** More than sums of the same numbers in another order differ by. */
const hair = 1e-9;

function shareOf(tokens: readonly Token[], words: ReadonlySet<string>): number {
  if (words.size === 0) return 0;
  let found: string[] | undefined;
  for (const { word } of tokens)
    if (word.length >= shortestTitleWord && words.has(word)) {
      if (found === undefined) found = [word];
      else if (!found.includes(word)) found.push(word);
    }
  return (found?.length ?? 0) / words.size;
}
