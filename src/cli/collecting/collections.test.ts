import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pubmedFile, pubmedRecord } from '../../../test/support/pubmed-file.ts';
import { temporaryFolder } from '../../../test/support/temporary-store.ts';
import { testEffects } from '../../../test/support/test-effects.ts';
import { openHouse } from '../../app.ts';
import { runCli } from '../run-cli.ts';

/** A folder with two works, and a way to run commands in it. */
async function aDesk() {
  const folder = temporaryFolder();
  const config = { data: join(folder, 'data') };
  mkdirSync(config.data);
  openHouse(config, testEffects()).close();
  const said: { out: string; err: string } = { out: '', err: '' };
  const run = async (...words: readonly string[]) => {
    Object.assign(said, { out: '', err: '' });
    const into = (where: 'out' | 'err') =>
      ({
        write(text: string) {
          said[where] += text;
          return true;
        },
      }) as unknown as NodeJS.WriteStream;
    const exitCode = await runCli(['--data', config.data, ...words], {
      ...testEffects(),
      out: into('out'),
      err: into('err'),
      environment: {},
      folder,
      stopping: new AbortController().signal,
    });
    return { exitCode, ...said };
  };
  const records = join(folder, 'records.xml');
  writeFileSync(records, pubmedFile([pubmedRecord(99_970_001, 'One'), pubmedRecord(99_970_002, 'Two')]));
  await run('import', '--quiet', records);
  const collection = (slug: string) => {
    const house = openHouse(config, testEffects());
    const found = house.collections.find(slug);
    house.close();
    return found;
  };
  return { folder, run, collection };
}

describe('lectern collections', () => {
  it('makes one of works in the order given, adds to it, and takes away', async () => {
    const { run, collection } = await aDesk();
    expect((await run('collections', 'list')).out).toContain('There are no collections.');
    const made = await run(
      'collections',
      'add',
      'first-steps',
      '99970002',
      '99970001',
      'none.such',
      '--title',
      'en=First steps',
    );
    expect(made.exitCode).toBe(2);
    expect(made.out).toBe('first-steps: First steps (2 works)\n');
    expect(made.err).toContain('“none.such” is no work that is held here');
    const { works } = collection('first-steps') ?? {};
    expect(works).toHaveLength(2);
    await run(
      'collections',
      'add',
      'first-steps',
      '--title',
      'fa=گام‌های نخست',
      '--introduction',
      'en=Read them.',
    );
    expect(collection('first-steps')).toEqual({
      slug: 'first-steps',
      title: { en: 'First steps', fa: 'گام‌های نخست' },
      introduction: { en: 'Read them.' },
      works,
    });
    expect((await run('collections', 'remove', 'first-steps', '99970002')).exitCode).toBe(0);
    expect(collection('first-steps')?.works).toEqual(works?.slice(1));
    expect((await run('collections', 'remove', 'first-steps')).out).toContain('is gone');
    expect((await run('collections', 'remove', 'first-steps')).exitCode).toBe(1);
  });

  it.each([
    [['add', 'First Steps', '--title', 'en=x'], '“First Steps” cannot name a collection'],
    [['add', 'first-steps'], 'A new collection needs a title'],
    [['add', 'first-steps', '--title', 'First steps'], '“First steps” does not say its language'],
    [['add', 'first-steps', '--title', 'xx=First steps'], 'there are: en, fa'],
  ])('says what is wrong with %j, and changes nothing', async (words, sentence) => {
    const { run, collection } = await aDesk();
    const { exitCode, err } = await run('collections', ...words);
    expect(exitCode).toBe(1);
    expect(err).toContain(sentence);
    expect(collection('first-steps')).toBeUndefined();
  });

  it('takes in what it listed as JSON, and refuses what cannot be meant as a whole', async () => {
    const { folder, run, collection } = await aDesk();
    const file = join(folder, 'collections.json');
    await run('collections', 'add', 'first-steps', '99970001', '--title', 'en=First steps');
    const { out } = await run('collections', 'list', '--json');
    const kept = collection('first-steps');
    await run('collections', 'remove', 'first-steps');
    writeFileSync(file, out);
    expect((await run('collections', 'load', file)).out).toBe('1 collection was taken in.\n');
    expect(collection('first-steps')).toEqual(kept);
    writeFileSync(
      file,
      JSON.stringify([{ slug: 'good', title: { en: 'Good' }, works: [] }, { slug: 'Bad' }]),
    );
    const refused = await run('collections', 'load', file);
    expect(refused.exitCode).toBe(1);
    expect(refused.err).toContain('At 1.slug: must be lower-case letters');
    expect(collection('good')).toBeUndefined();
    expect((await run('collections', 'load', join(folder, 'none.json'))).err).toContain(
      'There is no such file.',
    );
  });
});
