import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anXlsx, inlineRows } from './support/an-xlsx.ts';
import { lectern } from './support/run-command.ts';
import { temporaryFolder } from './support/temporary-store.ts';

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe('lectern import of tables', () => {
  it('reads CSV and workbooks by their headings, says how, and takes the same rows again for nothing', async () => {
    const folder = folderOf({
      'a.csv': 'Title,Authors,Year,Shelf\r\n"One, of a table",Sample A,2024,7\r\n,Doe B,2023,8\r\n',
      'b.xlsx': anXlsx({
        sheets: [
          {
            name: 'W',
            rows: inlineRows([
              ['عنوان', 'سال'],
              ['دو', '1402'],
            ]),
          },
        ],
      }),
    });
    const files = ['a.csv', 'b.xlsx'].map((name) => join(folder, name));
    const first = await lectern(['--data', join(folder, 'data'), 'import', '--quiet', ...files]);
    expect(first).toMatchObject({ exitCode: 2, out: expect.stringContaining('new 2') });
    expect(first.err).toContain('“Title” as title, “Authors” as authors, “Year” as year. Not used: “Shelf”.');
    expect(first.err).toContain(
      'record 2 (line 3, byte 61): refused: The row has no title: “Title” is empty.',
    );
    const again = await lectern(['--data', join(folder, 'data'), 'import', '--quiet', ...files]);
    expect(again.out).toContain('unchanged 2');
  }, 60_000);

  it('reads a table by a mapping file, and rebuilds its works without it', async () => {
    const folder = folderOf({
      'works.tsv': 'Was\tWer\nErstes\tAnn Sample/Bo Doe\n',
      'mapping.json': '{"columns": {"Was": "title", "Wer": {"field": "authors", "separator": "/"}}}',
    });
    const at = ['--data', join(folder, 'data')];
    const imported = await lectern([
      ...at,
      'import',
      '--mapping',
      join(folder, 'mapping.json'),
      join(folder, 'works.tsv'),
    ]);
    expect(imported).toMatchObject({ exitCode: 0, out: expect.stringContaining('new 1') });
    expect(await lectern([...at, 'rebuild'])).toMatchObject({ exitCode: 0 });
    expect((await lectern([...at, 'status'])).out).toContain('1 works from 1 records');
  }, 60_000);

  it('says what is wrong with a mapping file, and imports nothing', async () => {
    const folder = folderOf({
      'a.csv': 'Title,Year\nOne,2024\n',
      'mapping.json': '{"columns": {"Title": "tilte"}}',
    });
    const { exitCode, err } = await lectern([
      '--data',
      join(folder, 'data'),
      'import',
      '--mapping',
      join(folder, 'mapping.json'),
      join(folder, 'a.csv'),
    ]);
    expect(exitCode).toBe(1);
    expect(err).toContain('columns.Title');
    expect(err).toContain('Nothing was imported.');
  }, 60_000);
});
