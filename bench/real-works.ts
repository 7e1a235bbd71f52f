import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { inlineText } from '../src/markup/index.ts';
import { parseDoi, parsePmid, type Work } from '../src/model/index.ts';
import { anId } from '../test/support/a-work.ts';

interface RealRecord {
  readonly title: string;
  readonly abstract?: string;
  readonly authors?: readonly string[];
  readonly year?: string;
  readonly journal?: string;
  readonly keywords?: readonly string[];
  readonly mesh?: readonly string[];
  readonly doi?: string;
  readonly pmid?: string;
}

/** Works made of real titles and abstracts in the folder that `LECTERN_DATA` names; none where there is no such folder. */
export function realWorks(most: number): readonly Work[] {
  const file = join(process.env.LECTERN_DATA ?? '', 'abstracts/real.jsonl.gz');
  if (!process.env.LECTERN_DATA || !existsSync(file)) return [];
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines.slice(0, most).flatMap((line, at) => (line === '' ? [] : [workOf(JSON.parse(line), at)]));
}

function workOf(record: RealRecord, at: number): Work {
  const { title, abstract, authors = [], year, journal, keywords, mesh, doi, pmid } = record;
  const ids = { doi: parseDoi(doi ?? ''), pmid: parsePmid(pmid ?? '') };
  return {
    id: anId(at),
    version: 1,
    changedAt: new Date(0),
    type: 'article',
    title: inlineText(title),
    identifiers: { ...(ids.doi && { doi: ids.doi }), ...(ids.pmid && { pmid: ids.pmid }) },
    contributions: authors.map((name) => {
      const [family = '', given] = name.split(', ');
      return {
        role: 'author',
        affiliations: [],
        contributor: { kind: 'person', family, ...(given && { given }) },
      };
    }),
    ...(abstract && { abstract: { sections: [{ text: inlineText(abstract) }] } }),
    ...(journal && { source: { name: journal } }),
    ...(Number(year) > 1000 && { published: { year: Number(year) } }),
    ...(keywords && { keywords: keywords.map((text) => ({ text })) }),
    ...(mesh && { subjects: mesh.map((name) => ({ scheme: 'mesh', name: name.replace(/^\*/, '') })) }),
  };
}
