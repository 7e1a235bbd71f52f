import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readUnitsFile } from '../../src/people/index.ts';

/** A real institution's units, written for this evaluation, and what a reader held real affiliations to mean. */
export interface LabelledInstitution {
  readonly name: string;
  readonly file: Extract<ReturnType<typeof readUnitsFile>, { readonly kind: 'units' }>['file'];
  /** By `labelKey` of the affiliation. */
  readonly labels: ReadonlyMap<string, Label>;
}

export interface Label {
  readonly isOurs: boolean;
  /** The nearest units that it names. */
  readonly units: readonly string[];
  /** Units that it may mean: neither wrong nor missed. */
  readonly perhaps: readonly string[];
}

/** Affiliations are named by their hash: what they say stays where it was printed. */
export function labelKey(affiliation: string): string {
  return createHash('sha256').update(affiliation).digest('hex').slice(0, 12);
}

export function labelledInstitutions(): readonly LabelledInstitution[] {
  const folder = join(import.meta.dirname, 'institutions');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const { file, labels } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        file: unknown;
        labels: Readonly<Record<string, string>>;
      };
      const reading = readUnitsFile(file);
      if (reading.kind === 'problems') throw new Error(`${name}: ${reading.problems.join('\n')}`);
      const read = Object.entries(labels).map(([key, text]) => [key, labelOf(text)] as const);
      return { name: name.replace(/\.json$/, ''), file: reading.file, labels: new Map(read) };
    });
}

/** `-`: not of the institution; else the slugs, those that it may mean with a question mark before. */
function labelOf(text: string): Label {
  const words = text.split(' ').filter((word) => word !== '' && word !== '-');
  return {
    isOurs: text !== '-',
    units: words.filter((word) => !word.startsWith('?')),
    perhaps: words.flatMap((word) => (word.startsWith('?') ? word.slice(1) : [])),
  };
}
