import { describe, expect, it } from 'vitest';
import { aDescription, aRecord } from '../../../test/support/a-record.ts';
import { temporaryFolder } from '../../../test/support/temporary-store.ts';
import { testEffects } from '../../../test/support/test-effects.ts';
import { type House, openHouse } from '../../app.ts';
import { createLinting } from '../../linting-of.ts';
import { inlineText } from '../../markup/index.ts';

const person = { contributor: { kind: 'person', family: 'Tester', given: 'Ida' }, role: 'author' } as const;
const records = (titles: readonly string[], isSigned = true) =>
  titles.map((title) =>
    aRecord({
      key: title,
      description: aDescription({
        title: inlineText(title),
        contributions: isSigned ? [{ ...person, affiliations: [] }] : [],
        published: { year: 2024 },
      }),
    }),
  );
const titles = ['Knees that heal', 'Lungs that breathe', 'Eyes that see'];

async function aHouse() {
  const effects = testEffects();
  const house = openHouse({ data: temporaryFolder() }, effects);
  await house.catalogue.save(records(titles), effects.now());
  const saveAgain = (some: readonly string[], isSigned: boolean) =>
    house.catalogue.save(records(some, isSigned), new Date(effects.now().getTime() + 1000));
  return { house, linting: createLinting(house, effects), saveAgain };
}

async function titlesOf(ids: Parameters<House['catalogue']['summaries']>[0], { catalogue }: House) {
  return (await catalogue.summaries(ids)).map(({ title }) => title);
}

describe('what is found in all works', () => {
  it('is counted by rule, and the worst come first', async () => {
    const { house, linting, saveAgain } = await aHouse();
    await saveAgain(['Lungs that breathe'], false);
    await linting.findings.catchUp();
    const { looked, broken, rules } = linting.findings.counts();
    expect([looked, broken]).toEqual([3, 3]);
    expect(rules.find(({ rule }) => rule.name === 'no-author')?.works).toBe(1);
    expect(rules.find(({ rule }) => rule.name === 'no-abstract')?.works).toBe(3);
    expect(await titlesOf(linting.findings.worst({ offset: 0, limit: 1 }), house)).toEqual([
      'Lungs that breathe',
    ]);
    expect(linting.findings.worst({ offset: 0, limit: 9 })).toHaveLength(3);
    expect(await titlesOf(linting.findings.worst({ rule: 'no-author', offset: 0, limit: 9 }), house)).toEqual(
      ['Lungs that breathe'],
    );
    expect(linting.findings.worst({ rule: 'no-such-rule', offset: 0, limit: 9 })).toEqual([]);
    house.close();
  });

  it('is looked at again only where something changed', async () => {
    const { house, linting, saveAgain } = await aHouse();
    await linting.findings.catchUp();
    const steps: number[] = [];
    await linting.findings.catchUp((done) => steps.push(done));
    expect(Math.max(0, ...steps)).toBe(0);
    await saveAgain(['Eyes that see'], false);
    expect(await linting.findings.position()).toBeLessThan(await house.catalogue.position());
    await linting.findings.catchUp((done) => steps.push(done));
    expect(Math.max(...steps)).toBe(1);
    expect(linting.findings.counts().rules.find(({ rule }) => rule.name === 'no-author')?.works).toBe(1);
    house.close();
  });

  it('is the same when it is looked at anew, and stops between two portions when told to', async () => {
    const { house, linting } = await aHouse();
    expect(await linting.findings.catchUpUntil(() => true)).toBe(false);
    expect(linting.findings.counts().looked).toBe(0);
    await linting.findings.catchUp();
    const before = linting.findings.counts();
    await linting.findings.rebuild();
    expect(linting.findings.counts()).toEqual(before);
    house.close();
  });
});
