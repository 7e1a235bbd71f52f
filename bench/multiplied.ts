import { createWriteStream, readFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGzip, gunzipSync } from 'node:zlib';

const consonants = 'bcdfghjklmnpqrstvwxz';

/** A word that no other number has, `Bcdf` and so on. */
function wordFor(number: number): string {
  let word = '';
  for (let rest = number, at = 0; at < 4; at += 1) {
    word += consonants[rest % consonants.length];
    rest = Math.floor(rest / consonants.length);
  }
  return word;
}

/**
 * Writes the records of a file over and over, each time with identifiers, a title and a page of their own: works that
 * nobody takes for one. They are numbered from `first`; `change` may have its way with each.
 */
export async function multiply(
  sample: string,
  file: string,
  records: number,
  first = 0,
  change: (record: string, made: number) => string = (record) => record,
): Promise<void> {
  const text = gunzipSync(readFileSync(sample)).toString('utf8');
  const citations = text.match(/<MedlineCitation [\s\S]*?<\/MedlineCitation>/g) ?? [];
  if (citations.length === 0) throw new Error(`${sample} has no records to multiply.`);
  const gzip = createGzip({ level: 6 });
  const written = gzip.pipe(createWriteStream(file));
  gzip.write(text.slice(0, text.indexOf('<MedlineCitation ')));
  for (let made = first; made < first + records; made += 1) {
    const round = Math.floor(made / citations.length);
    const fresh = (citations[made % citations.length] ?? '')
      .replace(/(<PMID[^>]*>)\d+/, `$1${40_000_000 + made}`)
      .replace('<ArticleTitle>', `<ArticleTitle>${wordFor(round)} `)
      .replace('<MedlinePgn>', `<MedlinePgn>${round + 1}`)
      .replace(/\bPMC\d+/g, `PMC${70_000_000 + made}`)
      .replace(/(<ELocationID EIdType="doi"[^>]*>10\.)/, `$1${1000 + (made % 9000)}.${made}/`);
    if (!gzip.write(`${change(fresh, made)}\n`)) await new Promise((resolve) => gzip.once('drain', resolve));
  }
  gzip.end('</MedlineCitationSet>\n');
  await finished(written);
}
