import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ImportFormat } from '../../src/formats/index.ts';

/** Small pieces of real files of each format that has some, under the folder `data`. */
const realOf: Readonly<Record<string, (data: string) => readonly Buffer[]>> = {
  'pubmed-xml': pubmedRecords,
  jats: (data) => filesIn(join(data, 'jats'), '.nxml'),
  nbib: nbibRecords,
  'endnote-xml': (data) =>
    twosOf(join(data, 'dedupe/copper.xml.gz'), '<record>', ['<xml><records>', '</records></xml>']),
  crossref: (data) => filesIn(join(data, 'crossref'), '.json'),
  datacite: (data) => filesIn(join(data, 'datacite'), '.json'),
  bibtex: (data) =>
    ['scopus', 'scopus_m', 'wos', 'mcda_wos'].flatMap((name) =>
      twosOf(join(data, `exports/${name}.bib.gz`), '\n@', ['', '\n']),
    ),
};

export function realRecords({ name }: ImportFormat, data: string | undefined): readonly Buffer[] {
  if (data === undefined || !existsSync(data)) return [];
  return realOf[name]?.(data) ?? [];
}

/** Single real records and small groups of them, from the middle of each file. */
function pubmedRecords(data: string): readonly Buffer[] {
  const folder = join(data, 'pubmed/more');
  return readdirSync(folder).flatMap((name) => {
    const bytes = gunzipSync(readFileSync(join(folder, name)));
    const pieces: Buffer[] = [];
    for (let at = bytes.indexOf('<PubmedArticle>'); at !== -1 && pieces.length < 20; ) {
      const second = bytes.indexOf('<PubmedArticle>', at + 1);
      const end = second === -1 ? -1 : bytes.indexOf('<PubmedArticle>', second + 1);
      if (end === -1) break;
      pieces.push(
        Buffer.concat([
          Buffer.from('<PubmedArticleSet>'),
          bytes.subarray(at, end),
          Buffer.from('</PubmedArticleSet>'),
        ]),
      );
      at = end;
    }
    return pieces;
  });
}

/** The records of one file in twos, at most fifty, each pair a file of its own. */
function twosOf(file: string, opening: string, [head, tail]: readonly [string, string]): readonly Buffer[] {
  const bytes = gunzipSync(readFileSync(file));
  const pieces: Buffer[] = [];
  for (let at = bytes.indexOf(opening); at !== -1 && pieces.length < 50; ) {
    const second = bytes.indexOf(opening, at + 1);
    const end = second === -1 ? -1 : bytes.indexOf(opening, second + 1);
    if (end === -1) break;
    pieces.push(Buffer.concat([Buffer.from(head), bytes.subarray(at, end), Buffer.from(tail)]));
    at = end;
  }
  return pieces;
}

function filesIn(folder: string, ending: string): readonly Buffer[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(folder, name)));
}

/** Groups of three records from each file of PubMed's own exports. */
function nbibRecords(data: string): readonly Buffer[] {
  return readdirSync(join(data, 'nbib')).flatMap((name) => {
    const text = gunzipSync(readFileSync(join(data, 'nbib', name))).toString('utf8');
    const records = text.split(/^(?=PMID- )/m).slice(0, 60);
    return records.flatMap((_, at) => (at % 3 === 0 ? Buffer.from(records.slice(at, at + 3).join('')) : []));
  });
}
