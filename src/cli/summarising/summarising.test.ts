import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pubmedFile, pubmedRecord } from '../../../test/support/pubmed-file.ts';
import { temporaryFolder } from '../../../test/support/temporary-store.ts';
import { testEffects } from '../../../test/support/test-effects.ts';
import { openHouse } from '../../app.ts';
import { runCli } from '../run-cli.ts';

async function aDesk() {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  mkdirSync(data);
  openHouse({ data }, testEffects()).close();
  const said = { out: '', err: '' };
  const run = async (...words: readonly string[]) => {
    Object.assign(said, { out: '', err: '' });
    const into = (where: 'out' | 'err') => ({
      write(text: string) {
        said[where] += text;
        return true;
      },
    });
    const exitCode = await runCli(['--data', data, ...words], {
      ...testEffects(),
      out: into('out') as unknown as NodeJS.WriteStream,
      err: into('err') as unknown as NodeJS.WriteStream,
      environment: {},
      folder,
      stopping: new AbortController().signal,
    });
    return { exitCode, ...said };
  };
  const records = join(folder, 'records.xml');
  writeFileSync(records, pubmedFile([pubmedRecord(99_970_001, 'One')]));
  await run('import', '--quiet', records);
  const file = join(folder, 'summary.md');
  writeFileSync(file, '# In plain words\n\nThe people in the study were rested and felt better.\n');
  return { folder, run, file };
}

describe('lectern summary', () => {
  it('keeps a draft, shows it, makes it public and takes it back', async () => {
    const { run, file } = await aDesk();
    expect(await run('summary', 'add', '99970001', file, '--by', 'Kian Rad')).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('Summary 1 is kept as a draft.'),
    });
    expect((await run('summary', 'list')).out).toMatch(/^1 {2}draft {2}en .*In plain words \(by Kian Rad\)/);
    expect((await run('summary', 'show', '1', '--markdown')).out).toBe(
      '# In plain words\n\nThe people in the study were rested and felt better.\n',
    );
    // The record has no abstract to hold it against.
    const approve = [
      'summary',
      'approve',
      '1',
      '--by',
      'Mina Sohrabi',
      '--despite',
      'Read with the article.',
    ];
    expect((await run(...approve)).out).toContain('Summary 1 is public');
    expect((await run('summary', 'list', '99970001', '--state', 'approved', '--json')).out).toContain(
      '"approvedBy": "Mina Sohrabi"',
    );
    const withdrawn = await run('summary', 'withdraw', '1', '--by', 'Mina Sohrabi', '--because', 'Too bold.');
    expect(withdrawn.out).toBe('Summary 1 is withdrawn: Too bold.\n');
    expect((await run('summary', 'show', '1')).out).toContain(
      'approved by Mina Sohrabi on 2026-01-15: Read with the article.\nwithdrawn by Mina Sohrabi on 2026-01-15: Too bold.',
    );
  });

  it('lets its work be found by it as long as it is public, and after a backup came back', async () => {
    const { run, file, folder } = await aDesk();
    const found = async () => {
      const house = openHouse({ data: join(folder, 'data') }, testEffects());
      const question = { text: 'has:lay-summary', offset: 0, limit: 9, facets: true };
      const { total, facets } = await house.search.search(question);
      house.close();
      return [total, facets?.facts.filter(({ value }) => value === 'lay-summary').length];
    };
    await run('summary', 'add', '99970001', file, '--by', 'Kian Rad');
    expect(await found()).toEqual([0, 0]);
    await run('summary', 'approve', '1', '--by', 'Mina Sohrabi', '--despite', 'Read with the article.');
    expect(await found()).toEqual([1, 1]);
    const backup = join(folder, 'backup.db');
    await run('backup', backup);
    await run('summary', 'withdraw', '1', '--by', 'Mina Sohrabi', '--because', 'A slip.');
    expect(await found()).toEqual([0, 0]);
    await run('restore', backup);
    expect(await found()).toEqual([1, 1]);
    expect((await run('verify')).exitCode).toBe(0);
  }, 60_000);

  it('comes back from a backup with all that was said of each', async () => {
    const { run, file, folder } = await aDesk();
    await run('summary', 'add', '99970001', file, '--by', 'Kian Rad');
    await run('summary', 'approve', '1', '--by', 'Mina Sohrabi', '--despite', 'Read with the article.');
    const before = await run('summary', 'show', '1');
    const listed = await run('summary', 'list', '--json');
    const backup = join(folder, 'backup.db');
    expect(await run('backup', backup)).toMatchObject({ exitCode: 0 });
    await run('summary', 'withdraw', '1', '--by', 'Mina Sohrabi', '--because', 'A slip.');
    await run('summary', 'add', '99970001', file, '--by', 'Kian Rad');
    expect(await run('restore', backup)).toMatchObject({ exitCode: 0 });
    expect(await run('summary', 'show', '1')).toEqual(before);
    expect(await run('summary', 'list', '--json')).toEqual(listed);
    expect((await run('verify')).exitCode).toBe(0);
  }, 60_000);

  it('makes nothing public that the rules doubt before a person has said why it may be', async () => {
    const { run, folder } = await aDesk();
    const file = join(folder, 'doubted.md');
    writeFileSync(file, 'Exactly 7,777 mice were rested for nine years.\n');
    await run('summary', 'add', '99970001', file, '--by', 'Kian Rad');
    const refused = await run('summary', 'approve', '1', '--by', 'Mina Sohrabi');
    expect(refused).toMatchObject({
      exitCode: 2,
      out: '',
      err: expect.stringMatching(/“7,777” is no number of the abstract[\s\S]*Summary 1 is not public yet/),
    });
    expect((await run('summary', 'list', '--state', 'approved')).out).toBe('There are no such summaries.\n');
    const approve = ['summary', 'approve', '1', '--by', 'Mina Sohrabi', '--despite', 'Read by two of us.'];
    expect(await run(...approve)).toMatchObject({ exitCode: 0 });
    expect((await run('summary', 'show', '1')).out).toContain(': Read by two of us.');
  });

  it.each([
    [['add', '1', 'FILE', '--by', 'K'], '“1” is no work that is held here'],
    [['add', '99970001', 'none.md', '--by', 'K'], 'The file none.md cannot be read'],
    [['add', '99970001', 'FILE', '--by', ' '], 'Say who wrote it'],
    [['add', '99970001', 'FILE', '--by', 'K', '--language', '!'], '“!” names no language'],
    [['add', '99970001', 'FILE', '--by', 'K', '--from', '7'], 'There is no summary 7 of this work'],
    [['add', '99970001', 'FILE'], "required option '--by <name>'"],
    [['approve', '7', '--by', 'K'], 'There is no summary 7'],
    [['approve', 'x', '--by', 'K'], 'It must be a number from 1 up'],
    [['show', '7'], 'There is no summary 7'],
    [['list', '--state', 'gone'], '“gone” is no state'],
  ])('says what is wrong with %j', async (words, sentence) => {
    const { run, file } = await aDesk();
    const { exitCode, err } = await run('summary', ...words.map((word) => (word === 'FILE' ? file : word)));
    expect([exitCode, err]).toEqual([1, expect.stringContaining(sentence)]);
  });
});
