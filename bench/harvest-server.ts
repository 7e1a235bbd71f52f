// E-utilities in a process of their own over the records of a file: `harvest-server.ts FILE LATENCY_MS PER_SECOND`.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type EutilsRecord, eutilsServer } from '../test/harvest/support/eutils-server.ts';

/** Days over which the records are spread, in their order, as PubMed's are. */
const days = 4000;

/** Encoded once and for all: the processors are to be at work for the harvest, not for who is asked. */
function recordsOf(file: string): readonly EutilsRecord[] {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  const citations = text.match(/<MedlineCitation [\s\S]*?<\/MedlineCitation>/g) ?? [];
  return citations.map((citation, at) => {
    const number = Math.floor((at * days) / citations.length);
    const day = new Date(Date.UTC(2010, 0, 1 + number)).toISOString().slice(0, 10).replaceAll('-', '/');
    const pmid = Number(/<PMID[^>]*>(\d+)/.exec(citation)?.[1]);
    return {
      pmid,
      edat: day,
      mdat: day,
      xml: Buffer.from(`<PubmedArticle>${citation}</PubmedArticle>\n`),
    };
  });
}

const [file = '', latencyMs, perSecond] = process.argv.slice(2);
const records = recordsOf(file);
const server = await eutilsServer(() => records, {
  latencyMs: Number(latencyMs),
  perSecond: Number(perSecond),
});
process.send?.(server.address);
