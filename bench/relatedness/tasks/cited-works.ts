import { readFileSync } from 'node:fs';
import { inlineText } from '../../../src/markup/index.ts';
import type { Work } from '../../../src/model/index.ts';
import { anId } from '../../../test/support/a-work.ts';
import { textsInZip } from '../../matching/readers/archives.ts';
import type { RankingTask } from '../ranking-task.ts';
import { meshHeldOut } from './mesh-held-out.ts';

interface OpenAlexWork {
  readonly id: string;
  readonly title: string | null;
  readonly abstract_inverted_index?: Readonly<Record<string, readonly number[]>> | null;
  readonly referenced_works?: readonly string[];
  readonly mesh?: readonly { readonly descriptor_name: string }[];
}

/** Works of one field with what they cite, ranked without MeSH and judged by it: shows what references bring. */
export function citedWorks(archive: string, name: string): RankingTask {
  const works = [...textsInZip(readFileSync(archive))].flatMap((json) =>
    (JSON.parse(json) as readonly OpenAlexWork[]).map(workOf),
  );
  return { ...meshHeldOut(works, works.length), name: `MeSH held out, references known (${name})` };
}

function workOf({
  id,
  title,
  abstract_inverted_index,
  referenced_works = [],
  mesh = [],
}: OpenAlexWork): Work {
  const abstract = Object.entries(abstract_inverted_index ?? {})
    .flatMap(([word, places]) => places.map((place) => [place, word] as const))
    .sort(([a], [b]) => a - b)
    .map(([, word]) => word)
    .join(' ');
  const openalex = numberOf(id);
  return {
    id: anId(id),
    version: 1,
    changedAt: new Date(0),
    type: 'article',
    title: inlineText(title ?? ''),
    contributions: [],
    identifiers: { other: { openalex } },
    abstract: { sections: [{ text: inlineText(abstract) }] },
    references: referenced_works.map((cited) => ({ citation: cited, openalex: numberOf(cited) })),
    subjects: mesh.map(({ descriptor_name }) => ({ scheme: 'mesh', name: descriptor_name })),
  };
}

/** `https://openalex.org/W2741809807` → `W2741809807` */
function numberOf(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}
