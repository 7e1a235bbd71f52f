import { plainText } from '../../../src/markup/index.ts';
import type { Work } from '../../../src/model/index.ts';
import { termsOf } from '../../../src/text/index.ts';
import { createInverted, type Weighted } from './inverted.ts';
import type { RankingSystem } from './ranking-system.ts';

/** A term of a work, and what formulas ask of it. */
interface Said {
  /** How often the work says it; in the title counts twice. */
  readonly times: number;
  /** How many works have it. */
  readonly bearing: number;
  /** How many terms the work has, repetitions counted. */
  readonly length: number;
  readonly meanLength: number;
  readonly works: number;
}

interface Formula {
  readonly name: string;
  /** What a term weighs in a work that is ranked. */
  readonly weight: (said: Said) => number;
  /** What it weighs in the work asked for; the same where it is missing. */
  readonly asked?: (said: Said) => number;
  readonly isCosine?: boolean;
}

/** Plain TF-IDF with the cosine (Salton and Buckley 1988, `ntc`). */
const tfIdf: Formula = {
  name: 'TF-IDF cosine',
  weight: ({ times, bearing, works }) => times * Math.log(works / bearing),
  isCosine: true,
};

/**
 * Okapi BM25 with the whole work as the question (Robertson and Zaragoza 2009, formulas 3.14–3.15), with the k1 and
 * b that Lin and Wilbur 2007 found best for related articles, and repetitions in the question counted as they are.
 */
const bm25: Formula = {
  name: 'BM25',
  weight: ({ times, bearing, works, length, meanLength }) => {
    const [k1, b] = [1.9, 1];
    return (okapiIdf(works, bearing) * times * (k1 + 1)) / (times + k1 * (1 - b + (b * length) / meanLength));
  },
  asked: ({ times }) => times,
};

/**
 * PubMed's related articles (Lin and Wilbur 2007, BMC Bioinformatics 8:423, formula 12): the probability that the
 * work is about the term, by two Poisson distributions, with λ = 0.022 and μ = 0.013 as found there, times √idf.
 */
const pmra: Formula = {
  name: 'PMRA',
  weight: ({ times, bearing, works, length }) => {
    const [lambda, mu] = [0.022, 0.013];
    const others = (mu / lambda) ** (times - 1) * Math.exp(-(mu - lambda) * length);
    return Math.sqrt(Math.log(works / bearing)) / (1 + others);
  },
};

/**
 * Saturation and length as in BM25, √idf on both sides, and the cosine: k1 = 2, b = 0.75, the title twice. What did best of
 * the plain formulas in a first study on judged sets.
 */
const bm25Cosine: Formula = {
  name: 'BM25 cosine',
  weight: ({ times, bearing, works, length, meanLength }) => {
    const [k1, b] = [2, 0.75];
    return (Math.sqrt(okapiIdf(works, bearing)) * times) / (times + k1 * (1 - b + (b * length) / meanLength));
  },
  isCosine: true,
};

/** Ours until decision 26 (decision 9): BM25's saturation times idf on both sides, without the terms of every fourth work. */
const firstVersion: Formula = {
  name: 'ours of decision 9',
  weight: ({ times, bearing, works, length, meanLength }) => {
    const [k1, b] = [2, 0.75];
    if (works >= 400 && bearing > works / 4) return 0;
    return (okapiIdf(works, bearing) * times) / (times + k1 * (1 - b + (b * length) / meanLength));
  },
  isCosine: true,
};

function okapiIdf(works: number, bearing: number): number {
  return Math.log(1 + (works - bearing + 0.5) / (bearing + 0.5));
}

/** The systems of the literature, all over the same terms: title (twice), abstract, headings and keywords word by word. */
export const formulaSystems: readonly RankingSystem[] = [tfIdf, bm25, pmra, bm25Cosine, firstVersion].map(
  formulaSystem,
);

function formulaSystem({ name, weight, asked, isCosine }: Formula): RankingSystem {
  return {
    name,
    over(works) {
      const counted = countTerms(works);
      const weigh = (of: (said: Said) => number) => counted.map((said) => weighed(said, of, isCosine));
      return createInverted(weigh(weight), asked && weigh(asked));
    },
  };
}

type Counted = readonly (Said & { readonly term: number })[];

function weighed(said: Counted, weight: (said: Said) => number, isCosine = false): Weighted {
  const weights = Float64Array.from(said, weight);
  const length = isCosine ? Math.sqrt(weights.reduce((sum, value) => sum + value * value, 0)) || 1 : 1;
  return { terms: said.map(({ term }) => term), weights: weights.map((value) => value / length) };
}

let kept: { readonly works: readonly Work[]; readonly counted: readonly Counted[] } | undefined;

/** The last collection is kept, since every formula asks for the same. */
function countTerms(works: readonly Work[]): readonly Counted[] {
  if (kept?.works === works) return kept.counted;
  const numbers = new Map<string, number>();
  const bearing: number[] = [];
  const tallies = works.map((work) => {
    const tally = new Map<number, number>();
    for (const [text, times] of textsOf(work)) {
      for (const { key } of termsOf(text)) {
        const term = numbers.get(key) ?? numbers.size;
        numbers.set(key, term);
        tally.set(term, (tally.get(term) ?? 0) + times);
      }
    }
    for (const term of tally.keys()) bearing[term] = (bearing[term] ?? 0) + 1;
    return tally;
  });
  const lengths = tallies.map((tally) => tally.values().reduce((sum, times) => sum + times, 0));
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / (works.length || 1);
  const counted = tallies.map((tally, at) =>
    Array.from(tally, ([term, times]) => ({
      term,
      times,
      bearing: bearing[term] ?? 1,
      length: lengths[at] ?? 0,
      meanLength,
      works: works.length,
    })),
  );
  kept = { works, counted };
  return counted;
}

function* textsOf(work: Work): Generator<readonly [text: string, times: number]> {
  yield [plainText(work.title), 2];
  for (const { text } of work.abstract?.sections ?? []) yield [plainText(text), 1];
  for (const { name } of work.subjects ?? []) yield [name, 1];
  for (const { text } of work.keywords ?? []) yield [text, 1];
}
