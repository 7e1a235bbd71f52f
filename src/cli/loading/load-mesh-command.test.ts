import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../../test/support/run-command.ts';
import { runIn } from '../../../test/support/run-in.ts';
import { temporaryFolder } from '../../../test/support/temporary-store.ts';
import { testEffects } from '../../../test/support/test-effects.ts';
import { openHouse } from '../../app.ts';

const descriptors = join(projectFolder, 'test', 'searching', 'descriptors.xml');

describe('lectern load mesh', () => {
  it('takes in a file of descriptors, and says what is wanted where it was given another', async () => {
    const folder = temporaryFolder();
    const before = await runIn(folder, 'load', 'mesh', descriptors);
    expect(before).toMatchObject({ exitCode: 1, err: expect.stringContaining('There is no database in') });
    mkdirSync(join(folder, 'data'));
    openHouse({ data: join(folder, 'data') }, testEffects()).close();
    expect(await runIn(folder, 'load', 'mesh', descriptors)).toEqual({
      exitCode: 0,
      out: '5 words for 2 concepts of MeSH are known to the search from now on.\n1 of them have a scope note that explains them to readers.\nThey are explained in all abstracts from now on.\n',
      err: '',
    });
    const names = join(folder, 'names.tsv');
    writeFileSync(names, 'mesh_id\tmesh_name\nD000001\tCalcimycin\n');
    const refused = await runIn(folder, 'load', 'mesh', names);
    expect(refused.exitCode).toBe(1);
    expect(refused.err).toContain('names.tsv was not taken in. It is no well-formed XML');
    expect(refused.err).toContain('What was loaded before is still known.');
    const missing = await runIn(folder, 'load', 'mesh', join(folder, 'none.xml'));
    expect(missing.err).toContain('none.xml was not taken in. There is no such file.');
  });
});
