import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from './seeded-random.ts';

export interface TableOptions {
  readonly rows: number;
  /** Distinguishes the works of one file from those of another. */
  readonly name: string;
  /** When the rows say that they were last changed. */
  readonly modified?: string;
  readonly title?: string;
  /** Random letters in each abstract, which no compression makes small. */
  readonly letters?: number;
}

/** A table as Zotero exports it, of invented works. */
export function tableFile(
  folder: string,
  { rows, name, modified = '2026-01-01 00:00:00', title = 'Work', letters = 20 }: TableOptions,
): string {
  const random = seededRandom(rows + letters);
  const noise = () =>
    Array.from({ length: letters / 4 }, () =>
      Math.floor(random() * 0xffff)
        .toString(36)
        .padStart(4, 'q'),
    ).join('');
  const lines = Array.from({ length: rows }, (_, at) =>
    [
      'journalArticle',
      '"Sample, Anna"',
      `${title} ${at} of ${name}`,
      'Journal of Samples',
      `10.5555/${name}.${at}`,
      modified,
      noise(),
    ].join(','),
  );
  const file = join(folder, `${name}.csv`);
  const headings = 'Item Type,Author,Title,Publication Title,DOI,Date Modified,Abstract Note';
  writeFileSync(file, `${headings}\n${lines.join('\n')}\n`);
  return file;
}
