import { join } from 'node:path';
import { createCollections, createSettings, openStore } from '../../src/catalogue/index.ts';
import { parseWorkId } from '../../src/model/index.ts';

/** Puts works of a site that is served together, as an editor does in another process; the path of the collection's page. */
export async function collectOn(site: { readonly address: string; readonly data: string }): Promise<string> {
  const list = await (await fetch(`${site.address}/works`)).text();
  const ids = new Set([...list.matchAll(/\/works\/([0-9a-z]{8})\//g)].map(([, id = '']) => id));
  const store = openStore(join(site.data, 'lectern.db'));
  try {
    createCollections(createSettings(store)).save({
      slug: 'new-on-joints',
      title: { en: 'New on joints', fa: 'تازه‌های مفاصل' },
      introduction: { en: 'Chosen by the editors.' },
      works: [...ids].slice(0, 7).flatMap((id) => parseWorkId(id) ?? []),
    });
  } finally {
    store.close();
  }
  return '/collections/new-on-joints';
}
