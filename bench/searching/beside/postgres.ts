import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installInto, packageIn } from './installed.ts';
import type { RivalMaker } from './rival.ts';

interface PgModule {
  readonly default: {
    readonly Client: new (
      options: object,
    ) => {
      connect(): Promise<void>;
      query(asked: string | { name: string; text: string; values: readonly unknown[] }): Promise<unknown>;
      end(): Promise<void>;
    };
  };
}

const home = '/usr/lib/postgresql';
const best = `select id from works, to_tsquery('english', $1) query
  where words @@ query order by ts_rank_cd(words, query) desc limit 10`;

/** PostgreSQL's full text: a stored `tsvector` with weights, GIN, `ts_rank_cd`. Wants Debian's `postgresql`. */
export const makePostgres: RivalMaker = async (folder) => {
  const version = existsSync(home) ? readdirSync(home).toSorted().at(-1) : undefined;
  if (version === undefined) return 'PostgreSQL is not installed';
  const problem = installInto(folder, ['pg@8']);
  if (problem !== undefined) return problem;
  const { Client } = ((await packageIn(folder, 'pg')) as PgModule).default;
  const data = join(folder, 'postgres');
  const sockets = join(folder, 'sockets');
  for (const made of [data, sockets]) mkdirSync(made);
  const run = servant([data, sockets]);
  const bin = join(home, version, 'bin');
  run(join(bin, 'initdb'), '-D', data, '-A', 'trust', '-U', 'bench', '-E', 'UTF8', '--locale=C.UTF-8');
  const options = `-k ${sockets} -h '' -c shared_buffers=1GB -c max_parallel_workers_per_gather=0`;
  run(join(bin, 'pg_ctl'), '-D', data, '-w', '-l', join(data, 'log'), '-o', options, 'start');
  const client = new Client({ host: sockets, user: 'bench', database: 'postgres' });
  await client.connect();
  return {
    name: `PostgreSQL ${version}`,
    most: Number.POSITIVE_INFINITY,
    index: async (works) => {
      await client.query('create table works (id int primary key, words tsvector)');
      for (let from = 0; from < works.length; from += 2000) {
        const part = works.slice(from, from + 2000);
        await client.query({
          name: 'insert',
          text: `insert into works select id, setweight(to_tsvector('english', title), 'A')
            || to_tsvector('english', abstract) from unnest($1::int[], $2::text[], $3::text[]) as t (id, title, abstract)`,
          values: [
            part.map((_, at) => from + at),
            part.map(({ title }) => title),
            part.map(({ abstract }) => abstract),
          ],
        });
      }
      await client.query('create index words_index on works using gin (words)');
      await client.query('vacuum analyze works');
    },
    ask: ({ tsquery }) => client.query({ name: 'best', text: best, values: [tsquery] }),
    close: async () => {
      await client.end();
      run(join(bin, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop');
    },
  };
};

/** Runs commands as the user whom PostgreSQL accepts: it refuses the superuser. */
function servant(folders: readonly string[]): (...words: readonly string[]) => void {
  const isSuperuser = process.getuid?.() === 0;
  if (isSuperuser) {
    chmodSync(dirname(folders[0] ?? ''), 0o755);
    const id = Number(spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' }).stdout);
    for (const folder of folders) chownSync(folder, id, id);
  }
  return (...words) => {
    const [command = '', ...rest] = isSuperuser ? ['runuser', '-u', 'postgres', '--', ...words] : words;
    const { status, stderr } = spawnSync(command, rest, {
      encoding: 'utf8',
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) throw new Error(`${words[0]} ended with ${status}: ${stderr}`);
  };
}
