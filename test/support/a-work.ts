import { createHash } from 'node:crypto';
import type { Derivation, Store } from '../../src/catalogue/index.ts';
import { inlineText } from '../../src/markup/index.ts';
import type { Work, WorkId } from '../../src/model/index.ts';

/** What a test names of a work; titles, abstracts and names may be plain text. */
export type WorkParts = Partial<Omit<Work, 'id' | 'title' | 'abstract' | 'contributions'>> & {
  readonly id?: string;
  readonly title?: string;
  readonly abstract?: string;
  /** `Aghajani, Sina` or `Aghajani`; a person each. */
  readonly authors?: readonly string[];
  readonly contributions?: Work['contributions'];
};

/** A held work of which a test names only what it is about. The id follows from the title unless it is named. */
export function aWork({
  id,
  title = 'A work',
  abstract,
  authors = [],
  contributions,
  ...rest
}: WorkParts): Work {
  return {
    identifiers: {},
    type: 'article',
    version: 1,
    changedAt: new Date('2026-01-15T09:00:00Z'),
    contributions: contributions ?? authors.map(anAuthor),
    ...rest,
    id: (id ?? anId(title)) as WorkId,
    title: inlineText(title),
    ...(abstract === undefined ? {} : { abstract: { sections: [{ text: inlineText(abstract) }] } }),
  };
}

/** A well-formed id that is always the same for the same seed. */
export function anId(seed: string | number): WorkId {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  const bytes = createHash('sha256').update(String(seed)).digest();
  return Array.from(bytes.subarray(0, 8), (byte) => alphabet[byte % 32]).join('') as WorkId;
}

function anAuthor(name: string): Work['contributions'][number] {
  const [family = '', given] = name.split(', ');
  return {
    role: 'author',
    affiliations: [],
    contributor: { kind: 'person', family, ...(given === undefined ? {} : { given }) },
  };
}

/** Applies works to a derivation as the catalogue does: in one transaction. */
export function applyWorks(store: Store, derivation: Derivation, works: readonly Work[]): void {
  applyChanges(
    store,
    derivation,
    works.map((work) => ({ id: work.id, work })),
  );
}

/** The same, of works that may be gone. */
export function applyChanges(
  store: Store,
  derivation: Derivation,
  changes: readonly { readonly id: WorkId; readonly work: Work | undefined }[],
): void {
  const batch = changes.map(({ id, work }) => ({
    id,
    digest: work && derivation.digest(work).map((text) => Buffer.from(text)),
  }));
  store.transaction(() => derivation.apply(batch));
}
