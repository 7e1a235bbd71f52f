import { readFileSync } from 'node:fs';
import { importFormats } from '../../../src/formats/index.ts';
import type { Reference, Work } from '../../../src/model/index.ts';
import { anId } from '../../../test/support/a-work.ts';
import { textsInTar } from '../../matching/readers/archives.ts';
import type { RankingTask } from '../ranking-task.ts';
import { overlapTask } from './overlap-task.ts';

/** Articles with their lists of references, read from the archive of JATS. */
export function referringWorks(archive: string): readonly Work[] {
  const jats = importFormats.find(({ name }) => name === 'jats');
  return [...textsInTar(readFileSync(archive))].flatMap((xml, at) => {
    const reader = jats?.createReader();
    const readings = reader ? [...reader.push(Buffer.from(xml)), ...reader.end()] : [];
    return readings.flatMap((reading) =>
      reading.kind === 'record'
        ? [{ ...reading.description, id: anId(`jats ${at}`), version: 1, changedAt: new Date(0) }]
        : [],
    );
  });
}

/** Ranked without references, judged by the references in common (bibliographic coupling, Kessler 1963). */
export function sharedReferences(works: readonly Work[]): RankingTask {
  const referring = works.filter(({ references = [] }) => references.length >= 5);
  return overlapTask('references held out', {
    works: referring.map(({ references, ...work }) => work),
    marks: referring.map(({ references = [] }) => references.flatMap((reference) => markOf(reference) ?? [])),
    // One reference in common of thirty that all are rare.
    least: 0.01,
    relevantFrom: 0.03,
  });
}

function markOf({ pmid, doi, pmcid }: Reference): string | undefined {
  return pmid ?? doi ?? pmcid;
}
