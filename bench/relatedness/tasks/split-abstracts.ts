import { inlineText, plainText } from '../../../src/markup/index.ts';
import type { Work } from '../../../src/model/index.ts';
import { sentencesOf } from '../../../src/text/index.ts';
import { anId } from '../../../test/support/a-work.ts';
import type { RankingTask } from '../ranking-task.ts';
import { sample } from './sample.ts';

/** Every other sentence of an abstract is a work of its own, without a title; each must find the rest. */
export function splitAbstracts(works: readonly Work[], most: number): RankingTask {
  const halves = sample(works, most).flatMap((work) => {
    const sentences = (work.abstract?.sections ?? []).flatMap(({ text }) => sentencesOf(plainText(text)));
    if (sentences.length < 6) return [];
    return [0, 1].map((rest) => half(work, rest, sentences.filter((_, at) => at % 2 === rest).join(' ')));
  });
  return {
    name: 'split abstracts',
    works: halves,
    queries: sample([...halves.keys()], 1_000),
    gainsOf: (query) => new Map([[query ^ 1, 1]]),
    relevantFrom: 1,
  };
}

function half({ id, type, contributions }: Work, rest: number, text: string): Work {
  return {
    id: anId(`${id} ${rest}`),
    type,
    contributions,
    title: inlineText(''),
    abstract: { sections: [{ text: inlineText(text) }] },
    identifiers: {},
    version: 1,
    changedAt: new Date(0),
  };
}
