import type { Config } from '../../config.ts';

export function noStore({ data }: Pick<Config, 'data'>): string {
  return `There is no database in ${data}. Make one with "lectern init", or import records.\n`;
}

/** The same where none is expected to be there. */
export function noStoreYet({ data }: Pick<Config, 'data'>): string {
  return `There is no database in ${data} yet. Make one with "lectern init", or import records.\n`;
}

export function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Where a backup has the counts of uses, which are a file of their own. */
export function countsBeside(backup: string): string {
  return `${backup}.reach`;
}
