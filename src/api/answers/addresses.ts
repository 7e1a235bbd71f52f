import type { WorkId } from '../../model/index.ts';
import type { Urls } from '../../urls.ts';

/** The interface stands under this path; a change that breaks clients gets another. */
export const apiRoot = '/api/v1';

/** Absolute addresses, as answers have them. */
export interface Addresses {
  /** `https://science.example.org` */
  readonly origin: string;
  api(path: string): string;
  page(id: WorkId, slug: string): string;
  work(id: WorkId): string;
  workAs(id: WorkId, extension: string): string;
  person(id: string, slug: string): string;
  source(id: string, slug: string): string;
  collection(slug: string): string;
}

export function createAddresses(origin: string, urls: Urls): Addresses {
  return {
    origin,
    api: (path) => origin + apiRoot + path,
    page: (id, slug) => origin + urls.work(id, slug),
    work: (id) => `${origin}${apiRoot}/works/${id}`,
    workAs: (id, extension) => origin + urls.workAs(id, extension),
    person: (id, slug) => origin + urls.person(id, slug),
    source: (id, slug) => origin + urls.source(id, slug),
    collection: (slug) => origin + urls.collection(slug),
  };
}
