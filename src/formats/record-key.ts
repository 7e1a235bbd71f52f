import { hash } from 'node:crypto';
import { plainText } from '../markup/index.ts';
import { bylineName, type WorkDescription } from '../model/index.ts';
import { fold } from '../text/index.ts';

/**
 * The key of a record whose format gives it none that lasts (citation keys and line numbers do not): the strongest
 * identifier it states, else a fingerprint of title, year and first contributor. The format's name stands in front, so
 * that the words of two formats on one work are two records, to be merged.
 */
export function recordKey(format: string, description: WorkDescription): string {
  const { doi, pmid, pmcid, other = {} } = description.identifiers;
  const [scheme, value] =
    doi !== undefined
      ? ['doi', doi]
      : pmid !== undefined
        ? ['pmid', pmid]
        : pmcid !== undefined
          ? ['pmcid', pmcid]
          : (Object.entries(other).sort(([a], [b]) => (a < b ? -1 : 1))[0] ?? [
              'print',
              fingerprint(description),
            ]);
  return `${format}:${scheme}:${value}`;
}

function fingerprint({ title, published, contributions, type }: WorkDescription): string {
  const [first] = contributions;
  const said = [
    fold(plainText(title)),
    published?.year ?? '',
    first ? fold(bylineName(first.contributor)) : '',
    type,
  ];
  return hash('sha256', said.join('|')).slice(0, 20);
}
