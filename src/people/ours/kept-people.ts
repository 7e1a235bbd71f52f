import { hash } from 'node:crypto';
import type { Settings } from '../../catalogue/index.ts';
import { type Orcid, parseOrcid } from '../../model/index.ts';

/** ORCID iDs of people who are known to be of the institution: kept, never derived. */
export interface KeptPeople {
  orcids(): ReadonlySet<string>;
  /** Differs whenever they do. */
  version(): string;
  load(orcids: readonly Orcid[]): void;
}

const setting = 'ours-people';

export function createKeptPeople(settings: Pick<Settings, 'get' | 'set'>): KeptPeople {
  let known:
    | { readonly text: string; readonly orcids: ReadonlySet<string>; readonly version: string }
    | undefined;
  function current() {
    const text = settings.get(setting) ?? '[]';
    if (known?.text !== text)
      known = {
        text,
        orcids: new Set(JSON.parse(text) as string[]),
        version: hash('sha256', text).slice(0, 16),
      };
    return known;
  }
  return {
    orcids: () => current().orcids,
    version: () => current().version,
    load: (orcids) => settings.set(setting, JSON.stringify([...new Set(orcids)].sort())),
  };
}

export type PeopleReading =
  | { readonly kind: 'people'; readonly orcids: readonly Orcid[] }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

/** Reads a list of people: in each line that is not empty an ORCID iD, and whatever else beside it. */
export function readOrcidList(text: string): PeopleReading {
  const orcids: Orcid[] = [];
  const problems: string[] = [];
  for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const found = line.match(/\d{4}-?\d{4}-?\d{4}-?\d{3}[\dXx]/g) ?? [];
    const read = found.flatMap((one) => parseOrcid(one) ?? []);
    orcids.push(...read);
    if (read.length > 0 && read.length === found.length) continue;
    // A table may begin with the names of its columns.
    if (at === 0 && found.length === 0 && /orcid/i.test(line)) continue;
    problems.push(
      `Line ${at + 1}: ${found.length === 0 ? 'there is no ORCID iD in it' : `${found.join(', ')} is no valid ORCID iD`}: ${line.slice(0, 80)}`,
    );
  }
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'people', orcids };
}
