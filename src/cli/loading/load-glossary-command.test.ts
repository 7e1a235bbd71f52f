import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pubmedRecord } from '../../../test/support/pubmed-file.ts';
import { runIn } from '../../../test/support/run-in.ts';
import { temporaryFolder } from '../../../test/support/temporary-store.ts';
import { testEffects } from '../../../test/support/test-effects.ts';
import { openHouse } from '../../app.ts';
import { pubmedXml } from '../../formats/index.ts';
import type { WorkId } from '../../model/index.ts';

const abstract =
  'The snark index was measured in the people who were randomised in this town, and it was low.';

/** A folder with one work, and what its layer explains. */
async function aFolder() {
  const folder = temporaryFolder();
  const open = () => openHouse({ data: join(folder, 'data') }, testEffects());
  const house = open();
  const payload = Buffer.from(
    pubmedRecord(1, 'A trial').replace(
      '</ArticleTitle>',
      `</ArticleTitle><Abstract><AbstractText>${abstract}</AbstractText></Abstract>`,
    ),
  );
  const record = {
    provider: 'pubmed',
    key: '1',
    rank: '1',
    format: pubmedXml.name,
    hash: Buffer.from('1'),
    payload,
  };
  const description = JSON.stringify(pubmedXml.describe(payload));
  const [outcome] = await house.catalogue.save(
    [{ ...record, encoding: 'identity', description }],
    new Date(0),
  );
  house.close();
  const id = (outcome as { readonly workId: WorkId }).workId;
  async function explained(): Promise<readonly string[]> {
    const look = open();
    for (const follower of look.followers) await follower.catchUp();
    const work = await look.catalogue.find(id);
    const layer = work && (await look.plain.layerOf(work));
    const ids = (layer?.terms ?? []).map(([, , , entry]) => entry);
    const meanings = await look.plain.explain(ids);
    look.close();
    return ids.map((entry) => `${entry}: ${meanings.get(entry)?.definitions.en}`);
  }
  return { folder, id, explained };
}

describe('lectern load glossary', () => {
  it('has its terms explained in all abstracts, before our own, and replaces what it loaded before', async () => {
    const { folder, explained } = await aFolder();
    expect(await explained()).toEqual([
      'randomised: Sorted into groups by chance, so that the groups are alike.',
    ]);
    const file = join(folder, 'local.csv');
    writeFileSync(
      file,
      'term,definition\nsnark index,How much of a snark it is.\nrandomized,Drawn by lot.\n',
    );
    expect(await runIn(folder, 'load', 'glossary', file)).toEqual({
      exitCode: 0,
      out: '2 terms are known as “local”.\nThey are explained in all abstracts from now on.\n',
      err: '',
    });
    expect(await explained()).toEqual(['local:0: How much of a snark it is.', 'local:1: Drawn by lot.']);
    writeFileSync(file, 'term,definition\nsnark index,Another meaning.\n');
    await runIn(folder, 'load', 'glossary', file);
    expect(await explained()).toEqual([
      'local:0: Another meaning.',
      'randomised: Sorted into groups by chance, so that the groups are alike.',
    ]);
  });

  it('says what is wrong and what is wanted, and keeps what was loaded', async () => {
    const { folder } = await aFolder();
    expect((await runIn(folder, 'load', 'glossary', 'none.csv')).err).toBe(
      'none.csv was not taken in. There is no such file.\n',
    );
    const file = join(folder, 'names.csv');
    writeFileSync(file, 'name,text\na,b\n');
    const refused = await runIn(folder, 'load', 'glossary', file);
    expect(refused).toMatchObject({ exitCode: 1, out: '' });
    expect(refused.err).toContain('Its first row has no headings “term” and “definition”');
    expect(refused.err).toContain('What was loaded before is still known.');
    writeFileSync(file, 'term,definition\nodds,A chance.\n,\nbare,\n');
    expect(await runIn(folder, 'load', 'glossary', file, '--name', 'mine')).toMatchObject({
      exitCode: 2,
      out: expect.stringContaining('1 terms are known as “mine”.'),
      err: expect.stringContaining('Row 4 was left out'),
    });
  });
});

describe('lectern plain check', () => {
  it('grades the abstract of a work, and shows the sentences that cost most', async () => {
    const { folder, id } = await aFolder();
    const { exitCode, out } = await runIn(folder, 'plain', 'check', id);
    expect(exitCode).toBe(0);
    expect(out).toContain('Abstract: 18 words in 1 sentences');
    expect(out).toMatch(/unfamiliar words, in 100 {4,}\d+\.\d {3}(?:good|high) \(abstract: up to 15\)/);
    expect(out).toContain('18 words; unfamiliar: snark, randomised');
  });

  it('grades a file as a summary, and says when there is nothing to grade', async () => {
    const { folder } = await aFolder();
    const file = join(folder, 'summary.txt');
    writeFileSync(file, 'We asked if a walk a day helps people with bad hearts. It does.\n');
    const { out } = await runIn(folder, 'plain', 'check', file);
    expect(out).toContain('summary.txt: 14 words in 2 sentences');
    expect(out).not.toContain('high');
    expect(await runIn(folder, 'plain', 'check', 'zzzz')).toMatchObject({
      exitCode: 1,
      err: '“zzzz” is neither a file nor a work that is held here.\n',
    });
  });
});
