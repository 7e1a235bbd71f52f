import { basename } from 'node:path';
import * as z from 'zod';
import type { JudgedText } from './read-texts.ts';

const name = z.union([z.string(), z.number()]).transform(String);
const names = z
  .array(name)
  .nullish()
  .transform((those) => those ?? []);
const sentences = z
  .union([z.string(), z.array(z.string())])
  .nullish()
  .transform((text) => (typeof text === 'string' ? text : (text ?? []).join(' ')));

const record = z
  .object({
    id: name.optional(),
    pmid: name.optional(),
    paper_id: name.optional(),
    title: z
      .string()
      .nullish()
      .transform((title) => title ?? ''),
    abstract: sentences,
    mesh: names,
    keywords: names,
    references: names,
  })
  .transform(({ id, pmid, paper_id, ...text }) => ({ ...text, id: id ?? pmid ?? paper_id ?? '' }))
  .refine(({ id }) => id !== '', 'it has no "id", "pmid" or "paper_id"');

/** A text in each line: `{"id": "1", "title": "…", "abstract": "…" or ["…"], "references": ["2"]}`. */
export function* readJsonLines(bytes: Buffer, file: string): Generator<JudgedText> {
  for (const [at, line] of bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const where = `${basename(file)}, line ${at + 1}`;
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch (cause) {
      throw new Error(`${where} is no JSON: ${(cause as Error).message}`, { cause });
    }
    const read = record.safeParse(json);
    if (!read.success) {
      const { path = [], message = '' } = read.error.issues[0] ?? {};
      throw new Error(`${where}: ${path.join('.')} ${message}`.replace(/: +/, ': '));
    }
    yield read.data;
  }
}
