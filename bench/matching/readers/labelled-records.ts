import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pubmedXml } from '../../../src/formats/index.ts';
import type { WorkDescription } from '../../../src/model/index.ts';
import { bytesOf, filesOf } from '../../test-data.ts';
import { textsInTar, textsInZip } from './archives.ts';
import { readAbstracts } from './read-abstracts.ts';
import { readBibtex } from './read-bibtex.ts';
import { readJats } from './read-jats.ts';
import { readNbib } from './read-nbib.ts';
import { readOpenAlex } from './read-openalex.ts';

/** A real description, and which work it is of by the identifiers it came with. */
export interface LabelledRecord {
  readonly provider: string;
  readonly description: WorkDescription;
  /** The same for all descriptions that carry the same PMID or DOI; absent where there is neither. */
  readonly work?: string;
}

/** Every real record the folder of test data has, in a fixed order. */
export function labelledRecords(): readonly LabelledRecord[] {
  const records: { provider: string; description: WorkDescription }[] = [];
  const add = (provider: string, descriptions: readonly WorkDescription[]) => {
    for (const description of descriptions) records.push({ provider, description });
  };
  for (const file of filesOf('pubmed', /\.xml(?:\.gz)?$/)) add('pubmed-xml', readPubmed(bytesOf(file)));
  for (const file of filesOf(join('pubmed', 'more'), /\.xml\.gz$/))
    add('pubmed-xml', readPubmed(bytesOf(file)));
  for (const file of filesOf('nbib', /\.nbib\.gz$/)) add('nbib', readNbib(textOf(file)));
  for (const file of filesOf('exports', /pubmed.*\.gz$/)) add('nbib', readNbib(textOf(file)));
  for (const file of filesOf('exports', /scopus.*\.gz$/)) add('scopus', readBibtex(textOf(file)));
  for (const file of filesOf('exports', /wos.*\.gz$/)) add('wos', readBibtex(textOf(file)));
  for (const file of filesOf('openalex', /\.zip$/))
    for (const json of textsInZip(readFileSync(file))) add('openalex', readOpenAlex(json));
  for (const file of filesOf('jats', /\.tar\.gz$/)) {
    for (const xml of textsInTar(readFileSync(file))) {
      const { article, cited } = readJats(xml);
      if (article !== undefined) add('jats', [article]);
      add('cited', cited);
    }
  }
  for (const file of filesOf('abstracts', /^real\.jsonl\.gz$/)) add('abstracts', readAbstracts(textOf(file)));
  return label(records);
}

function label(
  records: readonly { readonly provider: string; readonly description: WorkDescription }[],
): readonly LabelledRecord[] {
  // Which DOI and which PMID are one work is taken from bibliographies only: lists of references pair them wrongly now and then.
  const pmidOfDoi = new Map<string, string>();
  for (const { provider, description } of records) {
    const { doi, pmid } = description.identifiers;
    if (provider !== 'cited' && doi !== undefined && pmid !== undefined) pmidOfDoi.set(doi, pmid);
  }
  return records.map((record) => {
    const { doi, pmid } = record.description.identifiers;
    const known = pmid ?? (doi && pmidOfDoi.get(doi));
    const work = known === undefined ? doi && `doi:${doi}` : `pmid:${known}`;
    return { ...record, ...(work && { work }) };
  });
}

/** Two PMIDs or two DOIs tell two works apart; a PMID on one side and a DOI on the other say nothing. */
export function areTwoWorks(a: LabelledRecord, b: LabelledRecord | undefined): boolean {
  if (b === undefined || a.work === b.work) return false;
  const [one, other] = [a.description.identifiers, b.description.identifiers];
  if (one.pmid !== undefined && other.pmid !== undefined) return one.pmid !== other.pmid;
  if (one.doi === undefined || other.doi === undefined) return false;
  // JSTOR registers articles a second time, and versions of one work have DOIs of their own.
  const [doi, otherDoi] = [one.doi, other.doi].map((text) => text.replace(/[./]v?\d$|[.,;]+$/, ''));
  return doi !== otherDoi && !/^10\.2307\//.test(`${doi}`) && !/^10\.2307\//.test(`${otherDoi}`);
}

function readPubmed(bytes: Uint8Array): readonly WorkDescription[] {
  const reader = pubmedXml.createReader();
  return [...reader.push(bytes), ...reader.end()].flatMap((reading) =>
    reading.kind === 'record' ? [reading.description] : [],
  );
}

function textOf(file: string): string {
  return bytesOf(file)
    .toString('utf8')
    .replace(/^\ufeff/, '');
}
