import { hash } from 'node:crypto';
import type { Catalogue, Follower, Store } from '../../catalogue/index.ts';
import type { WorkId } from '../../model/index.ts';
import { type LintFinding, lintRules, weightOf } from './lint-work.ts';

/** Which rules each work breaks, kept for lists of all works; what exactly is wrong is looked at anew when it is shown. */
export interface KeptFindings extends Follower {
  /** Takes in what changed until `stop` says so; answers whether all is in. */
  catchUpUntil(
    stop: () => boolean | Promise<boolean>,
    progress?: (done: number, total: number) => void,
  ): Promise<boolean>;
  /** Works that break a rule, or any; the worst first. */
  worst(question: {
    readonly rule?: string | undefined;
    readonly offset: number;
    readonly limit: number;
  }): readonly WorkId[];
  /** How many works were looked at, and how many break each rule, the gravest rules first. */
  counts(): FindingCounts;
}

export interface FindingCounts {
  readonly looked: number;
  readonly broken: number;
  readonly rules: readonly { readonly rule: LintFinding['rule']; readonly works: number }[];
}

export interface KeptFindingsPorts {
  readonly store: Store;
  readonly catalogue: Pick<Catalogue, 'changes' | 'position'>;
  /** `undefined` where there is no such page. */
  readonly examine: (id: WorkId) => Promise<readonly LintFinding[] | undefined>;
}

const name = 'lint';
/** Rules are kept as the bits of a number, in the order of `lintRules`: other rules make other numbers. */
const recipe = hash('sha1', `1 ${lintRules.map((rule) => rule.name).join(' ')}`, 'hex').slice(0, 12);
const batch = 100;
const schema = `
  create table if not exists lint_work (
    work_id text primary key,
    weight integer not null,
    rules integer not null
  ) without rowid;
  create index if not exists lint_by_weight on lint_work (weight desc, work_id);
  create index if not exists lint_by_rules on lint_work (rules);
`;

/** Forgets what is kept: it is looked at anew when somebody asks. */
export function forgetFindings(store: Store): void {
  store.transaction(() => {
    store.writer.exec(`drop table if exists lint_work; ${schema}`);
    store.writer.prepare('delete from follower where name = ?').run(name);
  });
}

/**
 * Follows the change log beside the other followers, since a page is drawn for each work: about a millisecond. Two
 * processes that do so at once repeat each other's work, and end with the same.
 */
export function createKeptFindings({ store, catalogue, examine }: KeptFindingsPorts): KeptFindings {
  const { reader, writer } = store;
  if (!reader.prepare("select 1 from sqlite_master where name = 'lint_work'").get())
    store.transaction(() => writer.exec(schema));
  const standing = reader.prepare('select position, recipe from follower where name = ?');
  const stand = writer.prepare(
    `insert into follower (name, position, recipe) values (?, ?, ?)
     on conflict (name) do update set position = excluded.position, recipe = excluded.recipe`,
  );
  const put = writer.prepare(
    `insert into lint_work (work_id, weight, rules) values (?, ?, ?)
     on conflict (work_id) do update set weight = excluded.weight, rules = excluded.rules`,
  );
  const drop = writer.prepare('delete from lint_work where work_id = ?');
  const worst = reader.prepare(
    `select work_id from lint_work where weight > 0 and (?1 = 0 or rules & ?1 != 0)
     order by weight desc, work_id limit ?2 offset ?3`,
  );
  const grouped = reader.prepare('select rules, count(*) as works from lint_work group by rules');

  function position(): number {
    const at = standing.get(name);
    return at?.recipe === recipe ? Number(at.position) : 0;
  }

  /** Takes in one batch; answers whether there may be more. */
  async function step(): Promise<boolean> {
    const changes = await catalogue.changes(position(), batch);
    const last = changes.at(-1);
    if (last === undefined) return false;
    const ids = new Set(changes.flatMap(({ aspect, workId }) => (aspect === 'work' ? [workId] : [])));
    const found = new Map<WorkId, readonly LintFinding[] | undefined>();
    for (const id of ids) found.set(id, await examine(id));
    store.transaction(() => {
      if (standing.get(name)?.recipe !== recipe) writer.exec('delete from lint_work');
      for (const [id, findings] of found)
        if (findings === undefined) drop.run(id);
        else put.run(id, weightOf(findings), bitsOf(findings));
      stand.run(name, last.position, recipe);
    });
    return changes.length === batch;
  }

  async function catchUpUntil(
    stop: () => boolean | Promise<boolean>,
    progress?: (done: number, total: number) => void,
  ): Promise<boolean> {
    const start = position();
    for (let more = true; more; ) {
      if (await stop()) return false;
      more = await step();
      progress?.(position() - start, (await catalogue.position()) - start);
      // Lets messages and signals in between two batches.
      await new Promise(setImmediate);
    }
    return true;
  }

  return {
    name,
    catchUpUntil,
    catchUp: async (progress) => void (await catchUpUntil(() => false, progress)),
    async rebuild(progress) {
      forgetFindings(store);
      await catchUpUntil(() => false, progress);
    },
    position: async () => position(),
    worst: ({ rule, offset, limit }) =>
      worst.all(rule === undefined ? 0 : bitOf(rule), limit, offset).map(({ work_id }) => work_id as WorkId),
    counts() {
      let [looked, broken] = [0, 0];
      const works = lintRules.map(() => 0);
      for (const { rules, works: many } of grouped.all()) {
        const count = Number(many);
        looked += count;
        if (rules !== 0) broken += count;
        for (const at of works.keys())
          if (Math.floor(Number(rules) / 2 ** at) % 2 === 1) works[at] = (works[at] ?? 0) + count;
      }
      return {
        looked,
        broken,
        rules: lintRules.flatMap((rule, at) => {
          const many = works[at] ?? 0;
          return many === 0 ? [] : [{ rule, works: many }];
        }),
      };
    },
  };
}

/** No rule of that name has no works: its bit is one that is never set. */
function bitOf(name: string): number {
  const at = lintRules.findIndex((rule) => rule.name === name);
  return 2 ** (at < 0 ? 52 : at);
}

function bitsOf(findings: readonly LintFinding[]): number {
  return findings.reduce((bits, { rule }) => bits + bitOf(rule.name), 0);
}
