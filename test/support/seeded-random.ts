export { seededRandom } from '../../src/related/mapping/seeded-random.ts';
