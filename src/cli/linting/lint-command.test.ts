import { describe, expect, it } from 'vitest';
import { aDescription, aRecord } from '../../../test/support/a-record.ts';
import { temporaryFolder } from '../../../test/support/temporary-store.ts';
import { testEffects } from '../../../test/support/test-effects.ts';
import { openHouse } from '../../app.ts';
import { inlineText } from '../../markup/index.ts';
import { runCli } from '../index.ts';

/** Works of two records: one that lacks its authors, one that lacks less. */
async function aHouse() {
  const data = temporaryFolder();
  const effects = testEffects();
  const house = openHouse({ data }, effects);
  const person = { contributor: { kind: 'person', family: 'Tester', given: 'Ida' }, role: 'author' } as const;
  await house.catalogue.save(
    [
      aRecord({
        key: '1',
        description: aDescription({
          title: inlineText('Knees that heal'),
          contributions: [],
          published: { year: 2024 },
        }),
      }),
      aRecord({
        key: '2',
        description: aDescription({
          title: inlineText('Lungs that breathe'),
          contributions: [{ ...person, affiliations: [] }],
          published: { year: 2024 },
        }),
      }),
    ],
    effects.now(),
  );
  house.close();
  return async (...words: readonly string[]) => {
    const said = { out: '', err: '' };
    const writer = (to: keyof typeof said) => ({
      write(text: string) {
        said[to] += text;
        return true;
      },
    });
    const exitCode = await runCli(['--data', data, 'lint', ...words], {
      ...effects,
      out: writer('out'),
      err: writer('err'),
      environment: {},
      folder: data,
      stopping: new AbortController().signal,
    });
    return { exitCode, ...said };
  };
}

describe('lectern lint', () => {
  it('says what is missing, the worst work first, and ends with 2 where a machine would pass one over', async () => {
    const lint = await aHouse();
    const { exitCode, out } = await lint('--all');
    expect(exitCode).toBe(2);
    expect(out.indexOf('Knees that heal')).toBeLessThan(out.indexOf('Lungs that breathe'));
    expect(out).toMatch(/error\s+no-author, 1 work \(Google Scholar, Zotero\)/);
    expect(out).toMatch(/2 works looked at\.\n$/);
  });

  it('says the same as JSON, of as many works as are wanted', async () => {
    const lint = await aHouse();
    const told = JSON.parse((await lint('--all', '--json', '--limit', '1')).out);
    expect(told.looked).toBe(2);
    expect(told.works).toHaveLength(1);
    expect(told.works[0].findings[0]).toMatchObject({ rule: 'no-author', severity: 'error' });
    expect(told.rules[0]).toMatchObject({
      name: 'no-author',
      works: 1,
      fix: expect.stringContaining('authors'),
    });
  });

  it('wants to know which works, and says so where one is not held', async () => {
    const lint = await aHouse();
    expect(await lint()).toMatchObject({ exitCode: 1, err: 'Name works, or say --all.\n' });
    expect(await lint('10.5555/none')).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('10.5555/none'),
    });
  });
});
