import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { catchUpAll, openHouse, storeFileOf } from './app.ts';
import { checkStore, compareTable, copyDatabase, type StoreCheck } from './catalogue/index.ts';
import type { Config } from './config.ts';
import type { Effects } from './effects.ts';
import { peopleContents, unitsContents } from './people/index.ts';
import { plainContents } from './plain/index.ts';
import { relatedContents } from './related/index.ts';
import { searchContents } from './search/index.ts';
import { explainedContents } from './summaries/index.ts';

export interface VerifyOptions {
  /** Leaves out the rebuild, looks at some of the payloads and at the pages alone. */
  readonly isQuick?: boolean;
  readonly progress?: (what: string, done: number, total: number) => void;
}

export interface Verification {
  readonly check: StoreCheck;
  /** What is derived and would be derived otherwise, a sentence each. */
  readonly differences: readonly string[];
}

const payloadsSampled = 2000;

/**
 * Looks whether a database is whole, and whether everything derived is what deriving it again gives. That is done
 * with a copy beside the database (which needs twice its room on the disk for a while); others may go on meanwhile.
 */
export async function verifyHouse(
  config: Pick<Config, 'data'>,
  effects: Pick<Effects, 'now'>,
  { isQuick = false, progress }: VerifyOptions = {},
): Promise<Verification> {
  const file = storeFileOf(config);
  const db = new DatabaseSync(file, { timeout: 30_000 });
  db.exec('pragma query_only = on');
  const check = checkStore(db, {
    isQuick,
    ...(isQuick && { payloads: payloadsSampled }),
    progress: (done, total) => progress?.('payloads', done, total),
  });
  db.close();
  if (isQuick || check.problems.length > 0) return { check, differences: [] };
  forgetOldCopies(config.data);
  const folder = join(config.data, `verify-${process.pid}`);
  try {
    return { check, differences: await compareWithRebuild(file, folder, effects, progress) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compareWithRebuild(
  file: string,
  folder: string,
  effects: Pick<Effects, 'now'>,
  progress: VerifyOptions['progress'],
): Promise<readonly string[]> {
  const held = { data: join(folder, 'held') };
  const rebuilt = { data: join(folder, 'rebuilt') };
  for (const { data } of [held, rebuilt]) mkdirSync(data, { recursive: true });
  await copyDatabase(file, storeFileOf(held), (done, total) => progress?.('copy', done, total));
  // What has not followed yet is not wrong.
  const asHeld = openHouse(held, effects);
  await catchUpAll(asHeld.followers);
  asHeld.close();
  copyFileSync(storeFileOf(held), storeFileOf(rebuilt));
  const anew = openHouse(rebuilt, effects);
  await anew.catalogue.rebuildWorks((done, total) => progress?.('works', done, total));
  for (const follower of anew.followers)
    await follower.rebuild((done, total) => progress?.(follower.name, done, total));
  anew.close();
  const [a, b] = [held, rebuilt].map((copy) => new DatabaseSync(storeFileOf(copy)));
  if (a === undefined || b === undefined) throw new Error('There are two copies.');
  try {
    return [...tablesThatDiffer(a, b), ...contentsThatDiffer(a, b)];
  } finally {
    a.close();
    b.close();
  }
}

/** Tables of the followers are compared by what they say; the log and their places in it grow by deriving. */
const notOfTheCatalogue = /^(?:search_|person|plain_|related_|lint_|unit_|sqlite_|change$|follower$|bundle$)/;
/** Of works that are derived otherwise these follow. */
const consequences = ['version', 'changed_at'];

function tablesThatDiffer(a: DatabaseSync, b: DatabaseSync): readonly string[] {
  const tables = a.prepare("select name from sqlite_schema where type = 'table' order by name").all();
  return tables
    .map(({ name }) => String(name))
    .filter((name) => !notOfTheCatalogue.test(name))
    .flatMap((name) => {
      const found = compareTable(a, b, name, name === 'work' ? consequences : []);
      if (found === undefined) return [];
      return [
        `works: ${found.rows} rows of “${name}” would be derived otherwise (${found.examples.join(', ')}).`,
      ];
    });
}

function contentsThatDiffer(a: DatabaseSync, b: DatabaseSync): readonly string[] {
  const related = [relatedContents(a), relatedContents(b)] as const;
  return [
    ...differing('search', searchContents(a), searchContents(b)),
    ...differing('people', peopleContents(a), peopleContents(b)),
    ...differing('plain', plainContents(a), plainContents(b)),
    ...differing('summaries', explainedContents(a), explainedContents(b)),
    ...differing('units', unitsContents(a), unitsContents(b)),
    // Lists of statistics taken a while ago are right until they are taken anew; only whose lists they are must agree.
    ...(related[0].isExact
      ? differing('related', related[0].lists, related[1].lists)
      : differing('related', keysOf(related[0].lists), keysOf(related[1].lists))),
  ];
}

function keysOf(lists: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...lists.keys()].map((key) => [key, '']));
}

function differing(
  name: string,
  held: ReadonlyMap<string, string>,
  rebuilt: ReadonlyMap<string, string>,
): readonly string[] {
  const keys = new Set([...held.keys(), ...rebuilt.keys()]);
  const found = [...keys].filter((key) => held.get(key) !== rebuilt.get(key));
  if (found.length === 0) return [];
  return [`${name}: ${found.length} would be derived otherwise (${found.slice(0, 5).join(', ')}).`];
}

/** Of a process that was killed a copy may be left. */
function forgetOldCopies(data: string): void {
  for (const name of readdirSync(data)) {
    const pid = Number(/^verify-(\d+)$/.exec(name)?.[1]);
    if (Number.isInteger(pid) && pid > 0 && !isRunning(pid))
      rmSync(join(data, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
