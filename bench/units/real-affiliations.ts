import { readFileSync } from 'node:fs';
import { importFormats } from '../../src/formats/index.ts';
import type { WorkDescription } from '../../src/model/index.ts';
import { textsInTar } from '../matching/readers/archives.ts';
import { labelledRecords } from '../matching/readers/labelled-records.ts';
import { testData } from '../test-data.ts';

/** Every distinct affiliation of the real records, as our readers give it, with how often it stands. */
export function realAffiliations(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const take = ({ contributions }: WorkDescription) => {
    for (const { affiliations } of contributions)
      for (const { text } of affiliations) counts.set(text, (counts.get(text) ?? 0) + 1);
  };
  for (const { provider, description } of labelledRecords())
    if (provider === 'pubmed-xml' || provider === 'nbib') take(description);
  const archive = testData('jats', 'pmc-front-and-references.tar.gz');
  const jats = importFormats.find(({ name }) => name === 'jats');
  if (archive === undefined || jats === undefined) return counts;
  for (const xml of textsInTar(readFileSync(archive))) {
    const reader = jats.createReader();
    for (const reading of [...reader.push(Buffer.from(xml)), ...reader.end()])
      if (reading.kind === 'record') take(reading.description);
  }
  return counts;
}
