import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPeopleHouse, signs } from '../../test/support/a-people-house.ts';
import type { Orcid } from '../model/index.ts';
import { peopleContents } from './keeping/people-contents.ts';

const [first, second] = ['0000-0002-1825-0097' as Orcid, '0000-0001-5109-3700' as Orcid];
const at = new Date('2026-01-15T09:00:00Z');

type House = ReturnType<typeof aPeopleHouse>;
type Step = (house: House) => Promise<unknown>;

const key = fc.integer({ min: 0, max: 3 }).map((number) => `w${number}`);
const person = fc.record({
  family: fc.constantFrom('Rad', 'RAD', 'راد', 'Verdi'),
  given: fc.constantFrom('Omid', 'O', 'Sara'),
  orcid: fc.constantFrom(undefined, undefined, undefined, first),
});
const saving = fc.tuple(key, fc.array(person, { minLength: 1, maxLength: 3 })).map(
  ([work, persons]): Step =>
    (house) =>
      house.save({
        [work]: { contributions: persons.map(({ family, given, orcid }) => signs(family, given, orcid)) },
      }),
);
const deleting = key.map(
  (work): Step =>
    (house) =>
      house.save({ [work]: undefined }),
);
const catchingUp = fc.constant<Step>(({ identity }) => identity.catchUp());

const joining = fc.tuple(key, key).map(
  ([one, other]): Step =>
    async ({ people, whoWrote }) => {
      const ids = [...(await whoWrote(one)), ...(await whoWrote(other))].filter(Boolean);
      return people.join(ids.slice(0, 2), 'One person', at);
    },
);
const splitting = key.map(
  (work): Step =>
    async ({ people, whoWrote, idOf }) => {
      const [id = ''] = await whoWrote(work);
      return people.split(id, [idOf(work)], undefined, 'Another', at);
    },
);
const claiming = fc.tuple(key, key).map(
  ([one, other]): Step =>
    async ({ people, whoWrote, idOf }) => {
      const [id = ''] = await whoWrote(one);
      return one === other
        ? people.claimOrcid(id, second, 'Theirs', at)
        : people.claimWork(id, idOf(other), 1, 'Theirs', at);
    },
);
const takingBack = fc.integer({ min: 1, max: 3 }).map(
  (number): Step =>
    ({ people }) =>
      people.takeBack(number, 'No', at),
);

describe('who is who with curators', () => {
  it('is the same when all is derived anew, whatever they said, took back, and was changed or deleted meanwhile', async () => {
    const word = fc.oneof(joining, splitting, claiming, takingBack);
    const life = fc.array(
      fc.oneof({ weight: 3, arbitrary: saving }, deleting, catchingUp, { weight: 3, arbitrary: word }),
      {
        minLength: 8,
        maxLength: 16,
        size: 'max',
      },
    );
    let words = 0;
    await fc.assert(
      fc.asyncProperty(life, async (steps) => {
        const house = aPeopleHouse();
        await house.save({
          w0: { contributions: [signs('Rad', 'Omid', first), signs('Verdi', 'Sara')] },
          w1: { contributions: [signs('Verdi', 'Omid')] },
          w2: { contributions: [signs('راد', 'امید'), signs('Verdi', 'Sara')] },
          w3: { contributions: [signs('Rad', 'O')] },
        });
        await house.identity.catchUp();
        for (const step of steps) await step(house);
        await house.identity.catchUp();
        const contents = peopleContents(house.store.reader);
        await house.bylines.rebuild();
        await house.identity.catchUp();
        expect(peopleContents(house.store.reader)).toEqual(contents);
        words += (await house.people.words()).length;
      }),
      { seed: 23, numRuns: 24 },
    );
    // Many are refused: they are one already, or there is nobody.
    expect(words).toBeGreaterThan(24);
  }, 60_000);
});
