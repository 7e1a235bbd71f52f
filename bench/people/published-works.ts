import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFormats } from '../../src/formats/index.ts';
import type { WorkDescription } from '../../src/model/index.ts';
import { textsInTar, textsInZip } from '../matching/readers/archives.ts';
import { readAbstracts } from '../matching/readers/read-abstracts.ts';
import { bytesOf, filesOf } from '../test-data.ts';

/** A real description; several of one work are one. */
export interface PublishedWork {
  readonly id: string;
  readonly provider: string;
  readonly description: WorkDescription;
}

/** Every real work of the test data with its contributors, those with ORCID iDs first; each work once. */
export function publishedWorks(): readonly PublishedWork[] {
  const works = new Map<string, PublishedWork>();
  const add = (provider: string, descriptions: readonly WorkDescription[]) => {
    for (const description of descriptions) {
      const { doi, pmid } = description.identifiers;
      const names = [...(pmid ? [`pmid:${pmid}`] : []), ...(doi ? [`doi:${doi}`] : [])];
      const id = names[0];
      if (id === undefined || names.some((name) => works.has(name))) continue;
      const work = { id, provider, description };
      for (const name of names) works.set(name, work);
    }
  };
  for (const folder of ['pubmed', join('pubmed', 'more')])
    for (const file of filesOf(folder, /\.xml(?:\.gz)?$/)) add('PubMed', read('pubmed-xml', bytesOf(file)));
  for (const file of filesOf('jats', /\.tar\.gz$/))
    for (const xml of textsInTar(readFileSync(file))) add('JATS', read('jats', Buffer.from(xml)));
  for (const file of filesOf('crossref', /\.json$/)) add('Crossref', read('crossref', readFileSync(file)));
  for (const file of filesOf('openalex', /\.zip$/))
    for (const json of textsInZip(readFileSync(file))) add('OpenAlex', read('openalex', Buffer.from(json)));
  for (const file of filesOf('abstracts', /^real\.jsonl\.gz$/))
    add('abstracts', readAbstracts(bytesOf(file).toString('utf8')));
  return [...new Set(works.values())];
}

function read(format: string, bytes: Uint8Array): readonly WorkDescription[] {
  const reader = importFormats.find(({ name }) => name === format)?.createReader();
  if (reader === undefined) throw new Error(`There is no format ${format}.`);
  return [...reader.push(bytes), ...reader.end()].flatMap((reading) =>
    reading.kind === 'record' ? [reading.description] : [],
  );
}
