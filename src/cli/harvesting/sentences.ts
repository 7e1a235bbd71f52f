import type { Config } from '../../config.ts';
import type { ImportSummary } from '../../intake/index.ts';

export function unknownHarvest({ harvest }: Pick<Config, 'harvest'>, name: string): string {
  const names = Object.keys(harvest);
  return names.length === 0 ? noHarvests : `There is no harvest "${name}". There are: ${names.join(', ')}.\n`;
}

export const noHarvests =
  'Nothing is harvested yet. Begin with: lectern harvest add pubmed --affiliation "Your University"\n';

/** `read 120 · new 3 · changed 1 · unchanged 116 · refused 0` */
export function countsInWords(
  counts: Pick<ImportSummary, 'read' | 'new' | 'changed' | 'unchanged' | 'withdrawn' | 'refused'>,
): string {
  const count = (number: number) => number.toLocaleString('en');
  return [
    `read ${count(counts.read)}`,
    `new ${count(counts.new)}`,
    `changed ${count(counts.changed)}`,
    `unchanged ${count(counts.unchanged)}`,
    ...(counts.withdrawn > 0 ? [`withdrawn ${count(counts.withdrawn)}`] : []),
    `refused ${count(counts.refused)}`,
  ].join(' · ');
}
