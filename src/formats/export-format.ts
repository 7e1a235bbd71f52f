import type { WorkDescription } from '../model/index.ts';

/** One format that works are written in, one by one or in lists. */
export interface ExportFormat {
  /** As on the command line: `ris`. */
  readonly name: string;
  /** `RIS` */
  readonly title: string;
  /** Registered, or the one that programs in the field send: `application/x-research-info-systems`. */
  readonly mediaType: string;
  /** Without a dot: `ris`. */
  readonly extension: string;
  /** Stands before, between and after the works of a list; a list may be of one. */
  readonly list: { readonly start: string; readonly between: string; readonly end: string };
  /** The same of a file of one work, where that is no list. */
  readonly alone?: { readonly start: string; readonly end: string };
  /** One work; `url` is where its page stands. */
  readonly write: (work: WorkDescription, url: string) => string;
  /** What the format has a place for: reading what was written gives this back, as far as the grammar of the format goes. */
  readonly holds: readonly HeldField[];
}

/** Fields of a work, and the parts of those that formats often leave out; `markup` is that of titles and abstracts. */
export type HeldField =
  | Exclude<keyof WorkDescription, 'identifiers'>
  | `identifiers.${'doi' | 'pmid' | 'pmcid' | 'pii' | 'isbn' | 'other'}`
  | `contributions.${'editors' | 'groups' | 'affiliations' | 'orcid' | 'corresponding' | 'equal' | 'credit'}`
  | `source.${'abbreviation' | 'issns' | 'publisher' | 'place' | 'isbns'}`
  | `abstract.${'labels' | 'rights'}`
  | `subjects.${'qualifiers' | 'ids'}`
  | 'markup';

/** A file of several works. */
export function writeList(
  format: ExportFormat,
  works: Iterable<{ readonly work: WorkDescription; readonly url: string }>,
): string {
  const written = [...works].map(({ work, url }) => format.write(work, url));
  const [only] = written;
  if (format.alone !== undefined && only !== undefined && written.length === 1)
    return format.alone.start + only + format.alone.end;
  return format.list.start + written.join(format.list.between) + format.list.end;
}
