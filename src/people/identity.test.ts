import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPeopleHouse, signs } from '../../test/support/a-people-house.ts';
import type { Contribution, Orcid, WorkDescription } from '../model/index.ts';
import { peopleContents } from './keeping/people-contents.ts';
import { personId, personNumber } from './names/person-id.ts';

const first = '0000-0002-1825-0097' as Orcid;
const second = '0000-0001-5109-3700' as Orcid;

function by(...contributions: readonly Contribution[]): Partial<WorkDescription> {
  return { contributions };
}

describe('who is who', () => {
  it('takes a name for that of the person with an ORCID iD, until another signs with it', async () => {
    const { people, identity, save, names, whoWrote } = aPeopleHouse();
    await save({ a: by(signs('Verdi', 'Javad')), b: by(signs('Verdi', 'Javad', first)) });
    await identity.catchUp();
    expect(await names()).toEqual(['Javad Verdi (2)']);
    const [mine = ''] = await whoWrote('b');
    expect(await whoWrote('a')).toEqual([mine]);
    expect((await people.find(mine))?.orcid).toBe(first);
    expect(await people.names(-1, 100)).toMatchObject([{ id: mine, name: 'Javad Verdi', works: 2 }]);

    await save({ c: by(signs('Verdi', 'Javad', second)) });
    await identity.catchUp();
    expect(new Set([...(await whoWrote('b')), ...(await whoWrote('c'))]).size).toBe(2);
    expect(await names()).toHaveLength(3);

    await save({ c: undefined });
    await identity.catchUp();
    expect(await names()).toEqual(['Javad Verdi (2)']);
  });

  it('tells by shared co-authors whose initials they are', async () => {
    const { identity, save, whoWrote } = aPeopleHouse();
    const team = [signs('Aramesh', 'Nima'), signs('Maboudi', 'Sara')];
    await save({
      a: by(signs('Rad', 'Omid'), ...team),
      b: by(signs('Rad', 'Olga'), signs('Verdi', 'Javad')),
      c: by(signs('Rad', 'O'), ...team),
      d: by(signs('Rad', 'O'), signs('Elsewhere', 'Else')),
    });
    await identity.catchUp();
    const [[omid] = [], [olga] = [], [o] = [], [other] = []] = await Promise.all(
      ['a', 'b', 'c', 'd'].map(whoWrote),
    );
    expect(o).toBe(omid);
    expect(new Set([omid, olga, other]).size).toBe(3);
  });

  it('tells by shared co-authors who signs in Persian script and in Latin, and leaves apart who may be another', async () => {
    const { people, identity, save, whoWrote, idOf } = aPeopleHouse();
    await save({
      a: by(
        signs('رضایی', 'محمد', undefined, 'دانشگاه نمونه، تهران'),
        signs('کاظمی', 'زهرا', undefined, 'دانشگاه نمونه، تهران'),
      ),
      b: by(
        signs('Rezaee', 'Muhammad', undefined, 'University of Sample, Tehran'),
        signs('KAZEMI', 'ZAHRA', undefined, 'University of Sample, Tehran'),
      ),
      c: by(signs('Rezaei', 'Mohamad', undefined, 'Elsewhere, Lisbon, Portugal')),
      d: by(signs('Rezaei', 'Mahmoud'), signs('Kazemi', 'Zohreh')),
    });
    await identity.catchUp();
    const [a, b, c, d] = await Promise.all(['a', 'b', 'c', 'd'].map(whoWrote));
    expect(b).toEqual(a);
    expect(await people.evidenceFor(a?.[0] ?? '', [idOf('a')])).toMatchObject([
      { name: 'محمد رضایی', by: 'name', agreement: 'variant', someCoauthors: ['زهرا کاظمی'] },
    ]);
    expect(a).not.toContain(c?.[0]);
    expect(a?.some((id) => d?.includes(id))).toBe(false);
  });

  it('never takes two who sign one work for one, nor two with other ORCID iDs', async () => {
    const { identity, save, whoWrote } = aPeopleHouse();
    await save({
      a: by(signs('Rad', 'Omid'), signs('Rad', 'Omid'), signs('Verdi', 'Sara')),
      b: by(signs('Rad', 'Omid', first), signs('Verdi', 'Sara', first)),
      c: by(signs('Rad', 'Omid', second), signs('Verdi', 'Sara')),
    });
    await identity.catchUp();
    const [[one, two] = [], [three] = [], [four] = []] = await Promise.all(['a', 'b', 'c'].map(whoWrote));
    expect(one).not.toBe(two);
    expect(three).not.toBe(four);
  });

  it('keeps one page for whoever changes the name under one ORCID iD', async () => {
    const { identity, save, whoWrote, names } = aPeopleHouse();
    await save({
      a: by(signs('Maboudi', 'Sara', first)),
      b: by(signs('Rad', 'Sara', first)),
      c: by(signs('Rad', 'Sara')),
    });
    await identity.catchUp();
    expect(await names()).toEqual(['Sara Maboudi (3)']);
    expect(new Set((await Promise.all(['a', 'b', 'c'].map(whoWrote))).flat()).size).toBe(1);
  });

  it('leads from every address that a person ever had to where the person is now', async () => {
    const { people, identity, save, whoWrote } = aPeopleHouse();
    await save({ a: by(signs('Rad', 'O'), signs('Verdi', 'Sara')), b: by(signs('Rad', 'Omid')) });
    await identity.catchUp();
    const [[o = ''] = [], [omid = ''] = []] = await Promise.all(['a', 'b'].map(whoWrote));
    expect(o).toBe(personId(personNumber('name:rad o')));
    expect(o).not.toBe(omid);
    // Now Omid Rad signs with Sara Verdi, too.
    await save({ c: by(signs('Rad', 'Omid'), signs('Verdi', 'Sara')) });
    await identity.catchUp();
    const [kept = ''] = await whoWrote('a');
    expect(await whoWrote('c')).toContain(kept);
    expect([(await people.find(o))?.id, (await people.find(omid))?.id]).toEqual([kept, kept]);
    // And it was another one after all.
    await save({ c: by(signs('Rad', 'Omid')) });
    await identity.catchUp();
    expect([(await people.find(o))?.id, (await people.find(omid))?.id]).toEqual([o, omid]);
  });

  it('takes works that thousands sign, names of all kinds and none in its stride', async () => {
    const { identity, save, whoWrote, people } = aPeopleHouse();
    const crowd = Array.from({ length: 1_000 }, (_, at) =>
      signs(`R${[...String(at)].map((digit) => 'abdefgklmn'[Number(digit)]).join('')}`, 'A'),
    );
    await save({
      a: by(...crowd, signs('', ''), signs('SMITH, MD, PhD', 'JOHN'), signs('Rad O (o.rad@example.org)', '')),
      b: by(...crowd, signs('Smith', 'John'), signs('Rad', 'O')),
    });
    const before = process.cpuUsage().user;
    await identity.catchUp();
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(20);
    const [one, other] = await Promise.all(['a', 'b'].map(whoWrote));
    expect([one?.slice(0, 5), one?.[1_000]]).toEqual([other?.slice(0, 5), '']);
    expect(one?.slice(1_001)).toEqual(other?.slice(1_000));
    expect((await people.summaries([one?.[1_001] ?? '']))[0]?.name).toBe('John Smith');
  });

  it('comes out the same in whatever portions works arrive, change and go, and when all is derived anew', async () => {
    const person = fc.record({
      family: fc.constantFrom('Rad', 'RAD', 'Verdi'),
      given: fc.constantFrom('Omid', 'O', 'Olga', 'Sara'),
      orcid: fc.constantFrom(undefined, undefined, first, second),
      place: fc.constantFrom('Tehran, Iran', 'Lisbon, Portugal'),
    });
    const version = fc.option(fc.array(person, { maxLength: 3 }), { nil: undefined });
    const history = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), version), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(history, fc.integer({ min: 1, max: 4 }), async (steps, portion) => {
        const lived = aPeopleHouse();
        const last = new Map<string, Partial<WorkDescription> | undefined>();
        for (const [at, [n, persons]] of steps.entries()) {
          const work = persons && {
            published: { year: 2000 + n },
            contributions: persons.map(({ family, given, orcid, place }) =>
              signs(family, given, orcid, place),
            ),
          };
          last.set(`w${n}`, work);
          await lived.save({ [`w${n}`]: work });
          if (at % portion === 0) await lived.identity.catchUp();
        }
        await lived.identity.catchUp();
        const contents = peopleContents(lived.store.reader);
        await lived.bylines.rebuild();
        await lived.identity.catchUp();
        expect(peopleContents(lived.store.reader)).toEqual(contents);

        const fresh = aPeopleHouse();
        await fresh.save(Object.fromEntries([...last].filter(([, work]) => work !== undefined).reverse()));
        await fresh.identity.catchUp();
        expect(await partition(lived, [...last.keys()])).toEqual(await partition(fresh, [...last.keys()]));
      }),
      { seed: 11, numRuns: 8 },
    );
  });
});

/** Which contributions are one person's, whatever the person's id. */
async function partition({ whoWrote }: ReturnType<typeof aPeopleHouse>, keys: readonly string[]) {
  const numbers = new Map<string, number>();
  const sorted = await Promise.all([...keys].sort().map(async (key) => [key, await whoWrote(key)] as const));
  return sorted.map(([key, ids]) => [
    key,
    ids.map((id) => {
      if (!numbers.has(id)) numbers.set(id, numbers.size);
      return numbers.get(id);
    }),
  ]);
}
