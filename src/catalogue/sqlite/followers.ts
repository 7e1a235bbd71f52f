import type { WorkId } from '../../model/index.ts';
import type { ChangedWork, Derivation, Follower } from '../catalogue.ts';
import { Described } from '../described.ts';
import type { Store } from '../store.ts';
import type { DescribedWork } from './work-writer.ts';

/** Where followers stand in the change log. The writing half runs inside `store.transaction`. */
interface Standing {
  readonly position: number;
  readonly recipe: string;
}

/**
 * Makes a follower of a derivation: it takes in the change log batch by batch, each batch in one transaction with its
 * position. Digests are made before that transaction, so that other writers need not wait for them.
 */
export function createFollower(store: Store, derivation: Derivation): Follower {
  const { reader, writer } = store;
  const { name } = derivation;
  const standingOf = 'select position, recipe from follower where name = ?';
  const endOf = 'select coalesce(max(position), 0) as end from change';
  const read = {
    standing: reader.prepare(standingOf),
    end: reader.prepare(endOf),
    // A change that a later one overtook has nothing to tell: what stands now comes with the later one.
    changes: reader.prepare(
      `select c.position, w.id, w.state,
         case when c.aspect = 'work' and c.at = w.changed_at then w.description end as description
       from change c join work w on w.number = c.work
       where c.position > ? order by c.position limit ${batch}`,
    ),
  };
  const write = { standing: writer.prepare(standingOf), stand: writer.prepare(standStatement) };

  const standing = () => read.standing.get(name) as unknown as Standing | undefined;
  const end = () => read.end.get()?.end as number;

  function startOver(): void {
    derivation.reset();
    write.stand.run(name, 0, derivation.recipe);
  }

  /** Takes in one batch; answers whether there may be more. */
  function step(): boolean {
    const from = standing();
    // Asked each time: what it stands for may be changed while this runs, such as a glossary by another process.
    const { recipe } = derivation;
    const isOurs = from?.recipe === recipe;
    const works = new Map<WorkId, ChangedWork>();
    let [count, last] = [0, 0];
    // One after another, so that each description is let go of before the next is read.
    for (const found of read.changes.iterate(isOurs ? from.position : 0)) {
      const row = found as unknown as ChangeRow;
      count += 1;
      last = row.position;
      if (row.description !== null) works.set(row.id, toChangedWork(row, derivation));
    }
    return store.transaction(() => {
      const now = write.standing.get(name) as unknown as Standing | undefined;
      // Another process was quicker: what it took in is not taken in twice.
      if (now?.position !== from?.position || now?.recipe !== from?.recipe) return true;
      if (!isOurs) startOver();
      if (count === 0) return false;
      if (works.size > 0) derivation.apply([...works.values()]);
      write.stand.run(name, last, recipe);
      return count === batch;
    });
  }

  async function catchUp(progress?: (done: number, total: number) => void): Promise<void> {
    const from = standing();
    const { recipe } = derivation;
    const upToDate = from?.recipe === recipe && from.position === end();
    if (upToDate) return;
    const start = from?.recipe === recipe ? from.position : 0;
    for (let more = true; more; ) {
      more = step();
      progress?.((standing()?.position ?? start) - start, end() - start);
      // Lets requests and signals in between two batches.
      await new Promise(setImmediate);
    }
  }

  return {
    name,
    catchUp,
    async rebuild(progress) {
      store.transaction(startOver);
      await catchUp(progress);
    },
    position: () => Promise.resolve(standing()?.position ?? 0),
  };
}

const batch = 500;
const standStatement = `insert into follower (name, position, recipe) values (?, ?, ?)
  on conflict (name) do update set position = excluded.position, recipe = excluded.recipe`;

interface ChangeRow {
  readonly position: number;
  readonly id: WorkId;
  readonly state: 'held' | 'moved' | 'withdrawn';
  readonly description: string | null;
}

function toChangedWork({ id, state, description }: ChangeRow, derivation: Derivation): ChangedWork {
  const isHeld = state === 'held' && description !== null;
  return { id, digest: isHeld ? Described.inJson(description).digest(derivation) : undefined };
}

/** Derivations kept current in the very transaction that changes works, as long as no change of a work is ahead of them. */
export interface Alongside {
  /** Before the works change: which derivations can come along. */
  ready(): void;
  /** After they changed. */
  apply(works: readonly DescribedWork[]): void;
}

export function createAlongside({ writer }: Store, derivations: readonly Derivation[]): Alongside {
  const standing = writer.prepare('select position, recipe from follower where name = ?');
  const stand = writer.prepare(standStatement);
  const newest = writer.prepare('select coalesce(max(position), 0) as end from change');
  // Changes of related works only are nothing to derive from, and are stepped over.
  const newestOfWork = writer.prepare(
    "select coalesce(max(position), 0) as end from change where aspect = 'work'",
  );
  const end = () => newest.get()?.end as number;
  let current: readonly Derivation[] = [];
  return {
    ready() {
      const position = newestOfWork.get()?.end as number;
      current = derivations.filter((derivation) => {
        const at = standing.get(derivation.name) as unknown as Standing | undefined;
        if (at === undefined && position === 0) {
          derivation.reset();
          return true;
        }
        return at?.recipe === derivation.recipe && at.position >= position;
      });
    },
    apply(works) {
      if (works.length === 0) return;
      const position = end();
      for (const derivation of current) {
        derivation.apply(works.map(({ id, described }) => ({ id, digest: described?.digest(derivation) })));
        stand.run(derivation.name, position, derivation.recipe);
      }
    },
  };
}
