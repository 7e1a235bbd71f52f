import { inlineText, plainText } from '../../../src/markup/index.ts';
import type { Work } from '../../../src/model/index.ts';
import { sentencesOf } from '../../../src/text/index.ts';
import { anId } from '../../../test/support/a-work.ts';
import { seededRandom } from '../../matching/pairs/random.ts';

/**
 * So many works: the real ones, and where these end others mixed of the sentences of three. Each mixed one brings a
 * new word, for that is how fast the vocabulary of the real ones still grows at their end.
 */
export function* mixedWorks(real: readonly Work[], count: number): Generator<Work> {
  yield* real.slice(0, count);
  const random = seededRandom(41);
  for (let at = real.length; at < count; at += 1) {
    const parents = [0, 1, 2].map(() => random.pick(real));
    const sentences = parents.flatMap(({ abstract }) => {
      const own = (abstract?.sections ?? []).flatMap(({ text }) => sentencesOf(plainText(text)));
      return own.filter(() => random.chance(1 / 3));
    });
    yield {
      ...(parents[0] as Work),
      id: anId(at),
      identifiers: {},
      abstract: { sections: [{ text: inlineText(`${sentences.join(' ')} mixed${at.toString(36)}q`) }] },
    };
  }
}
