import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { House } from './app.ts';
import type { Effects } from './effects.ts';
import { sampleFolder } from './institution-of.ts';
import { readWritten, wordingOf } from './summaries/index.ts';

/** Nobody's name: the page says that it is a sample. */
const office = { en: 'Sample office (invented)', fa: 'دفتر نمونه (ساختگی)' } as const;
const fileName = /^(\d+)\.(en|fa)\.md$/;

/** Adds the summaries of the sample institution, approved, to those of its works that have none. */
export async function addSampleSummaries(
  { catalogue, summaries }: Pick<House, 'catalogue' | 'summaries'>,
  { now }: Pick<Effects, 'now'>,
): Promise<void> {
  const folder = join(sampleFolder, 'summaries');
  for (const name of readdirSync(folder).sort()) {
    const [, pmid = '', language] = fileName.exec(name) ?? [];
    const id = await catalogue.findByIdentifier('pmid', pmid);
    const work = id && (await catalogue.find(id));
    const reading = readWritten(readFileSync(join(folder, name), 'utf8'));
    if (!work || reading.kind === 'problems' || (language !== 'en' && language !== 'fa'))
      throw new Error(`The sample summary ${name} cannot be used.`);
    const held = await summaries.list({ work: work.id });
    if (held.some((one) => one.language === language)) continue;
    const by = office[language];
    const text = { ...reading.text, language };
    const written = { ...text, origin: 'typed', writtenBy: by, ...wordingOf(text, work) } as const;
    await summaries.approve(await summaries.add(work.id, written, now()), { by }, now());
  }
}
