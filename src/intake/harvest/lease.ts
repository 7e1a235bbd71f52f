import type { Store } from '../../catalogue/index.ts';
import type { Effects } from '../../effects.ts';

/** Who holds what only one may hold. */
export interface Holder {
  readonly host: string;
  readonly pid: number;
  /** Of this life of the process: a container that starts anew has its old number. */
  readonly life: string;
}

export type Lease =
  | { readonly kind: 'taken'; readonly renew: () => boolean; readonly release: () => void }
  | { readonly kind: 'held'; readonly by: Holder; readonly until: Date };

/** A process that dies without a word keeps others waiting for this long, unless they can see that it is dead. */
const leaseMs = 120_000;

/**
 * Takes a lease where nobody has it, or whoever had it is gone. It must be renewed within two minutes; `renew` says
 * whether it was still ours.
 */
export function takeLease(
  store: Store,
  name: string,
  me: Holder,
  { now, isAlive }: Pick<Effects, 'now'> & { readonly isAlive: (pid: number) => boolean },
): Lease {
  const db = store.writer;
  const mine = JSON.stringify(me);
  const until = () => now().getTime() + leaseMs;
  const held = store.transaction(() => {
    const row = db.prepare('select holder, until from lease where name = ?').get(name);
    if (row !== undefined && row.holder !== mine && Number(row.until) > now().getTime()) {
      const by = JSON.parse(String(row.holder)) as Holder;
      // On the same machine the system knows better than the clock; our own number is then that of a former life.
      const isGone = by.host === me.host && (by.pid === me.pid || !isAlive(by.pid));
      if (!isGone) return { by, until: new Date(Number(row.until)) };
    }
    db.prepare(
      'insert into lease (name, holder, until) values (?, ?, ?) on conflict (name) do update set holder = excluded.holder, until = excluded.until',
    ).run(name, mine, until());
    return undefined;
  });
  if (held !== undefined) return { kind: 'held', ...held };
  const renew = db.prepare('update lease set until = ? where name = ? and holder = ?');
  const release = db.prepare('delete from lease where name = ? and holder = ?');
  return {
    kind: 'taken',
    renew: () => store.transaction(() => renew.run(until(), name, mine).changes === 1),
    release: () => void store.transaction(() => release.run(name, mine)),
  };
}
