import { createHash } from 'node:crypto';
import type { WorkId } from '../model/index.ts';
import type { Settings } from './settings.ts';

/** Works that an editor put together, in an order of the editor's own. No record says so: it is kept, not derived. */
export interface Collection {
  /** Names it in addresses: lower-case words joined by hyphens. */
  readonly slug: string;
  /** By language: `{ en: 'Ten years of vesicles' }`. */
  readonly title: Texts;
  readonly introduction: Texts;
  readonly works: readonly WorkId[];
}

type Texts = Readonly<Record<string, string>>;

export interface Collections {
  /** By slug. */
  list(): readonly Collection[];
  find(slug: string): Collection | undefined;
  /** Another text whenever anything of them changed, also by another process. */
  version(): string;
  save(collection: Collection): void;
  /** Answers whether there was one. */
  remove(slug: string): boolean;
}

const beginning = 'collection ';

/** Collections, each kept in the store under its own name. */
export function createCollections(settings: Settings): Collections {
  const read = (text: string) => JSON.parse(text) as Collection;
  return {
    list: () => settings.beginning(beginning).map(read),
    find(slug) {
      const text = settings.get(beginning + slug);
      return text === undefined ? undefined : read(text);
    },
    version: () => createHash('sha1').update(settings.beginning(beginning).join()).digest('base64url'),
    save: (collection) => settings.set(beginning + collection.slug, JSON.stringify(collection)),
    remove: (slug) => settings.remove(beginning + slug),
  };
}
