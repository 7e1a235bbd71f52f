import type { Chemical, Funding, Subject } from '../../../model/index.ts';
import type { TagLine } from './tagged-text.ts';

/** `Glucocorticoids/*adverse effects`; headings of other schemes than MeSH have no place. */
export function headingLine({ scheme, name, major, qualifiers = [] }: Subject): readonly TagLine[] {
  if (scheme !== 'mesh') return [];
  const parts = [starred(name, major), ...qualifiers.map((one) => starred(one.name, one.major))];
  return [['MH', parts.join('/')]];
}

function starred(name: string, major: boolean | undefined): string {
  return major ? `*${name}` : name;
}

/** `0 (Glucocorticoids)`: PubMed writes 0 where there is no number. */
export function chemicalLine({ name, registryNumber }: Chemical): TagLine {
  return ['RN', `${registryNumber ?? '0'} (${name})`];
}

/** `R01 HL123456/NHLBI NIH HHS/United States`, a line for each award. */
export function fundingLines(funding: readonly Funding[]): readonly TagLine[] {
  return funding.flatMap(({ funder, awards, country = '' }) => {
    const behind = `${funder}/${country}`;
    return awards.length === 0
      ? [['GR', behind] as const]
      : awards.map((award): TagLine => ['GR', `${award}/${behind}`]);
  });
}
