import { seededRandom } from '../../matching/pairs/random.ts';
import type { RankingSystem } from './ranking-system.ts';

/** What chance does: the floor that lifts are told from. */
export const randomSystem: RankingSystem = {
  name: 'random',
  over(works) {
    const random = seededRandom(29);
    const scores = new Float64Array(works.length);
    return () => {
      for (let at = 0; at < scores.length; at += 1) scores[at] = random.next();
      return scores;
    };
  },
};
