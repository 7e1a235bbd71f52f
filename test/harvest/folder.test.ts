import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pubmedFile, pubmedRecord } from '../support/pubmed-file.ts';
import { temporaryFolder } from '../support/temporary-store.ts';
import { aHarvest } from './support/a-harvest.ts';

const minutes = 60_000;

describe('a folder of files', () => {
  it('is read file by file as they arrive, whatever their format, but not before they are whole', async () => {
    const path = temporaryFolder();
    const put = (name: string, text: string, minutesAgo = 10) => {
      writeFileSync(join(path, name), text);
      const then = (Date.now() - minutesAgo * minutes) / 1000;
      utimesSync(join(path, name), then, then);
    };
    mkdirSync(join(path, 'deep'));
    put('one.xml', pubmedFile([pubmedRecord(1, 'Work 1'), pubmedRecord(2, 'Work 2')]));
    put('deep/two.ris', 'TY  - JOUR\nTI  - Another work\nAU  - Tester, T.\nPY  - 2025\nER  - \n');
    put('three.xml.part', pubmedFile([pubmedRecord(3, 'Work 3')]));
    put('four.xml', pubmedFile([pubmedRecord(4, 'Work 4')]), 0);
    const { run, keys, told } = await aHarvest({ provider: 'folder', path });
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { new: 3 } });
    expect(keys()).toHaveLength(3);

    put('four.xml', pubmedFile([pubmedRecord(4, 'Work 4')]));
    put('picture.png', '\u0089PNG\r\n');
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { new: 1, refused: 1 } });
    expect(told).toEqual([expect.stringMatching(/^picture\.png: /)]);
    const later = () => new Date(Date.now() + 48 * 60 * minutes);
    await run({}, later);
    expect(await run({}, later)).toMatchObject({ outcome: 'complete', summary: { read: 0 } });
  });

  it('that is not there stops the harvest', async () => {
    const { run } = await aHarvest({ provider: 'folder', path: '/nowhere/to/be/found' });
    expect(await run()).toMatchObject({
      outcome: 'stopped',
      reason: expect.stringMatching(/no folder \/nowhere/),
    });
  });
});
