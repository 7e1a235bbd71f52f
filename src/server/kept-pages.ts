import type { Catalogue } from '../catalogue/index.ts';
import type { WorkId } from '../model/index.ts';
import type { FinishedPage } from './finished-page.ts';

/** Finished pages, kept until something they were made from changes, whichever process changed it. */
export interface KeptPages {
  /**
   * The page under an address: the one that is kept, if it still says what the catalogue says; else one that is
   * made now, and kept unless the catalogue changed meanwhile. `undefined` where none can be made.
   */
  get(address: string, make: () => Promise<FinishedPage | undefined>): Promise<FinishedPage | undefined>;
}

/** With more changes than this since the last look, everything is dropped rather than looked through. */
const manyChanges = 2_000;

/** Keeps at most `maxBytes` of pages; those asked for least recently go first. Follows the change log before every answer. */
export function createKeptPages(
  { position, changes }: Pick<Catalogue, 'position' | 'changes'>,
  maxBytes: number,
  now: () => Date,
): KeptPages {
  const pages = new Map<string, FinishedPage>();
  const addressesOf = new Map<WorkId | 'any-work' | 'any-change', Set<string>>();
  let weight = 0;
  let seen = -1;
  let catchingUp: Promise<void> | undefined;

  const worksOf = (page: FinishedPage) =>
    typeof page.dependsOn === 'string' ? [page.dependsOn] : page.dependsOn.works;

  function drop(address: string): void {
    const page = pages.get(address);
    if (!page) return;
    pages.delete(address);
    weight -= page.weight;
    for (const id of worksOf(page)) {
      const addresses = addressesOf.get(id);
      addresses?.delete(address);
      if (addresses?.size === 0) addressesOf.delete(id);
    }
  }

  function dropAllOf(id: WorkId | 'any-work' | 'any-change'): void {
    for (const address of [...(addressesOf.get(id) ?? [])]) drop(address);
  }

  async function catchUpTo(end: number): Promise<void> {
    while (seen < end) {
      const news = await changes(seen, manyChanges);
      const last = news.at(-1);
      if (seen === -1 || news.length === manyChanges || last === undefined) {
        for (const address of [...pages.keys()]) drop(address);
        seen = end;
        return;
      }
      for (const { workId } of news) dropAllOf(workId);
      dropAllOf('any-change');
      if (news.some(({ aspect }) => aspect === 'work')) dropAllOf('any-work');
      seen = last.position;
    }
  }

  /** Afterwards no page is kept that is older than the log was when this was called. */
  async function refresh(): Promise<void> {
    const end = await position();
    while (seen < end) {
      catchingUp ??= catchUpTo(end).finally(() => {
        catchingUp = undefined;
      });
      await catchingUp;
    }
  }

  function keep(address: string, page: FinishedPage): void {
    if (page.weight > maxBytes / 4) return;
    drop(address);
    pages.set(address, page);
    weight += page.weight;
    for (const id of worksOf(page)) {
      const addresses = addressesOf.get(id);
      if (addresses) addresses.add(address);
      else addressesOf.set(id, new Set([address]));
    }
    for (const oldest of pages.keys()) {
      if (weight <= maxBytes) break;
      drop(oldest);
    }
  }

  return {
    async get(address, make) {
      await refresh();
      const kept = pages.get(address);
      if (kept && (kept.until === Number.POSITIVE_INFINITY || now().getTime() < kept.until)) {
        // The order of a Map is the order of use.
        pages.delete(address);
        pages.set(address, kept);
        return kept;
      }
      const asOf = seen;
      const page = await make();
      // What changed meanwhile is still ahead and will drop it; unless others have followed the log past it already.
      if (page && asOf === seen) keep(address, page);
      return page;
    },
  };
}
