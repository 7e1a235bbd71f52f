import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { House } from './app.ts';
import { sampleFolder } from './institution-of.ts';

interface SampleCollection {
  readonly slug: string;
  readonly title: Readonly<Record<string, string>>;
  readonly introduction: Readonly<Record<string, string>>;
  /** PMIDs. */
  readonly works: readonly string[];
}

/** Adds the collections of the sample institution, those aside that are there. */
export async function addSampleCollections({
  catalogue,
  collections,
}: Pick<House, 'catalogue' | 'collections'>): Promise<void> {
  const file = join(sampleFolder, 'collections.json');
  for (const { works: pmids, ...said } of JSON.parse(readFileSync(file, 'utf8')) as SampleCollection[]) {
    if (collections.find(said.slug) !== undefined) continue;
    const works = await Promise.all(pmids.map((pmid) => catalogue.findByIdentifier('pmid', pmid)));
    const missing = pmids.filter((_, at) => works[at] === undefined);
    if (missing.length > 0)
      throw new Error(
        `The sample collection ${said.slug} names no works of the sample: ${missing.join(', ')}`,
      );
    collections.save({ ...said, works: works.flatMap((id) => id ?? []) });
  }
}
