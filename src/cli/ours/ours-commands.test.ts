import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aDesk } from '../../../test/support/a-desk.ts';
import { pubmedRecord } from '../../../test/support/pubmed-file.ts';
import { temporaryFolder } from '../../../test/support/temporary-store.ts';
import type { IncomingRecord } from '../../catalogue/index.ts';
import { pubmedXml } from '../../formats/index.ts';

function asked(pmid: number, title: string): IncomingRecord {
  const payload = Buffer.from(pubmedRecord(pmid, title));
  return {
    provider: 'pubmed',
    key: String(pmid),
    rank: '1',
    format: pubmedXml.name,
    hash: hash('sha256', payload, 'buffer'),
    payload,
    encoding: 'identity',
    description: JSON.stringify(pubmedXml.describe(payload)),
    isAsked: true,
  };
}

it('works wait once it is told who is ours, are listed with their evidence, and are settled by a word', async () => {
  const { ids, lectern } = await aDesk([asked(11, 'Rest of the heart'), asked(12, 'The heart at rest')]);
  const [a = '', b = ''] = ids;
  expect((await lectern('ours', 'list')).out).toContain('Everything is public');

  const people = join(temporaryFolder(), 'people.csv');
  writeFileSync(people, 'ORCID,name\n0000-0002-1825-0097,Somebody\n');
  expect((await lectern('ours', 'people', people)).out).toContain('1 people are known');
  expect((await lectern('status')).out).toContain('2 works wait');
  const list = await lectern('ours', 'list', '--all');
  expect(list.out).toContain(`lectern ours yes ${a}`);
  expect(list.out).toContain('Rest of the heart');

  expect((await lectern('ours', 'yes', a, '--because', 'A visitor')).out).toContain(`${a}  public`);
  expect((await lectern('ours', 'show', a)).out).toContain('A curator said yes');
  expect((await lectern('ours', 'show', b)).out).toContain('Not public');
  expect((await lectern('ours', 'undo', a)).out).toContain(`${a}  not public`);
  expect(await lectern('ours', 'undo', a)).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('Nobody said'),
  });
  expect(await lectern('ours', 'yes', a, 'nothing')).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('There is no work nothing'),
  });
  expect((await lectern('ours', 'list', '--all', '--json')).out).toContain('"total": 2');
});
