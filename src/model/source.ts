import type { Issn } from './issn.ts';

/** Where a work appeared: a journal, a book, a repository or a conference. */
export interface Source {
  readonly name: string;
  readonly kind?: 'journal' | 'book' | 'repository' | 'conference';
  /** The abbreviated title as the provider gives it (ISO or MEDLINE). */
  readonly abbreviation?: string;
  readonly issns?: readonly IssnOf[];
  readonly issnLinking?: Issn;
  readonly isbns?: readonly string[];
  readonly publisher?: string;
  readonly place?: string;
  /** The National Library of Medicine's own number of the title. */
  readonly nlmId?: string;
}

export interface IssnOf {
  readonly issn: Issn;
  readonly medium: 'print' | 'electronic' | 'unknown';
}
