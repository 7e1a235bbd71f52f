import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../../catalogue/index.ts';
import type { Marks } from '../reading/profile.ts';
import type { Statistics, Vector } from '../reading/statistics.ts';

/**
 * All rows belong to an epoch: one set of statistics. A rebuild writes a new epoch beside the one in use and
 * then turns `related_state` to it. `revision` counts commits, so that a process sees that another moved on.
 * `related_build` is a rebuild on its way: which epoch it writes, and which pairs of blocks it has compared.
 */
const relatedSchema = `
  create table if not exists related_state (
    id integer primary key check (id = 1),
    recipe text not null,
    epoch integer not null,
    last_epoch integer not null,
    revision integer not null,
    position integer not null,
    works integer not null,
    mean_length real not null,
    drift integer not null
  );
  create table if not exists related_term (
    epoch integer not null,
    id integer not null,
    key text not null,
    surface text not null,
    works integer not null,
    named integer not null,
    primary key (epoch, id)
  ) without rowid;
  create table if not exists related_work (
    epoch integer not null,
    work_id text not null,
    slot integer not null,
    vector blob not null,
    marks blob not null,
    notice integer not null,
    nearest blob not null,
    cut integer not null,
    shown text not null,
    ahead integer not null,
    unique (epoch, work_id)
  );
  create table if not exists related_build (
    id integer primary key check (id = 1),
    process integer not null,
    recipe text not null,
    epoch integer not null,
    position integer not null,
    works integer not null,
    mean_length real not null,
    done text not null
  );
`;

export interface RelatedState extends Statistics {
  readonly recipe: string;
  /** 0: nothing has been derived yet. */
  readonly epoch: number;
  readonly revision: number;
  /** How far in the change log. */
  readonly position: number;
  /** How many works came, changed or went since the statistics were taken. */
  readonly drift: number;
}

export function readState(db: DatabaseSync): RelatedState {
  const row = db.prepare('select * from related_state where id = 1').get();
  return {
    recipe: String(row?.recipe ?? ''),
    epoch: Number(row?.epoch ?? 0),
    revision: Number(row?.revision ?? 0),
    position: Number(row?.position ?? 0),
    works: Number(row?.works ?? 0),
    meanLength: Number(row?.mean_length ?? 0),
    drift: Number(row?.drift ?? 0),
  };
}

/** Makes the tables where they are missing, or are of an older form; safe in several processes at once. */
export function ensureRelatedTables(store: Store): void {
  const there = `select 1 from pragma_table_info('related_work') where name = 'ahead'`;
  if (store.reader.prepare(there).get()) return;
  store.transaction(() => {
    if (store.writer.prepare(there).get()) return;
    for (const table of ['related_state', 'related_term', 'related_work', 'related_build'])
      store.writer.exec(`drop table if exists ${table}`);
    store.writer.exec(relatedSchema);
    store.writer.exec(`insert into related_state values (1, '', 0, 0, 0, 0, 0, 0, 0)`);
  });
}

/** Terms and weights one after the other, six bytes for each. */
export function packVector({ terms, weights }: Vector): Uint8Array {
  const bytes = new Uint8Array(terms.length * 6);
  bytes.set(new Uint8Array(terms.buffer, terms.byteOffset, terms.byteLength));
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength), terms.length * 4);
  return bytes;
}

export function unpackVector(blob: unknown): Vector {
  const { buffer, byteLength } = aligned(blob);
  const length = byteLength / 6;
  return { terms: new Uint32Array(buffer, 0, length), weights: new Uint16Array(buffer, length * 4, length) };
}

/** How many names a work has and how many people, then these, then what its study is known by. */
export function packMarks({ own, team, study }: Marks): Uint8Array {
  return packNumbers(Uint32Array.of(own.length, team.length), own, team, study);
}

export function unpackMarks(blob: unknown): Omit<Marks, 'isNotice'> {
  const numbers = unpackNumbers(blob);
  const teamAt = 2 + (numbers[0] ?? 0);
  const studyAt = teamAt + (numbers[1] ?? 0);
  return {
    own: numbers.subarray(2, teamAt),
    team: numbers.subarray(teamAt, studyAt),
    study: numbers.subarray(studyAt),
  };
}

export function packNumbers(...lists: readonly Uint32Array[]): Uint8Array {
  const all = new Uint32Array(lists.reduce((length, list) => length + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return new Uint8Array(all.buffer);
}

export function unpackNumbers(blob: unknown): Uint32Array {
  return new Uint32Array(aligned(blob).buffer);
}

/** A copy of its own: the bytes of a row need not begin at a multiple of four. */
function aligned(blob: unknown): Uint8Array<ArrayBuffer> {
  return blob instanceof Uint8Array ? new Uint8Array(blob) : new Uint8Array(0);
}
