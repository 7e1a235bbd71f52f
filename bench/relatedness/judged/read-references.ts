import { basename } from 'node:path';
import type { Work } from '../../../src/model/index.ts';
import { bytesOf } from '../../test-data.ts';
import { nameOf } from './name-of.ts';

/**
 * Adds what works cite, from lines `citing TAB cited`: PMIDs, DOIs or ids of the set, also of works that the set has not.
 * Answers how many lines were of works without a text.
 */
export function readReferences(file: string, works: Map<string, Work>): string {
  let unknown = 0;
  const cited = new Map<string, string[]>();
  for (const [at, line] of bytesOf(file).toString('utf8').split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [from = '', to = '', ...more] = line.split('\t').map((cell) => cell.trim());
    if (from === '' || to === '' || more.length > 0)
      throw new Error(
        `${basename(file)}, line ${at + 1}: expected "citing TAB cited", found "${line.slice(0, 80)}".`,
      );
    if (!works.has(from)) unknown += 1;
    else cited.set(from, [...(cited.get(from) ?? []), to]);
  }
  for (const [id, those] of cited) {
    const work = works.get(id);
    const references = those.map((citation) => ({ citation, ...nameOf(citation) }));
    if (work) works.set(id, { ...work, references: [...(work.references ?? []), ...references] });
  }
  return `${unknown} lines of ${basename(file)} left out, for who cites has no text`;
}
