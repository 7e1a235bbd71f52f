import type { Command } from 'commander';
import type { House } from '../../app.ts';
import type { Config } from '../../config.ts';
import { institutionOf } from '../../institution-of.ts';
import { createLinting, type Linting } from '../../linting-of.ts';
import { plainText } from '../../markup/index.ts';
import type { WorkId } from '../../model/index.ts';
import { type FindingCounts, type LintFinding, lintRules, weightOf } from '../../syndication/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { withWorks } from '../curating/with-works.ts';
import { createProgress } from '../progress.ts';

interface LintOptions {
  readonly all?: boolean;
  readonly json?: boolean;
  readonly limit: number;
}

interface Linted {
  readonly id: WorkId;
  readonly title: string;
  readonly findings: readonly LintFinding[];
}

type Found = FindingCounts['rules'];

const usualOrigin = 'http://127.0.0.1:8080';

/** Says what search engines, reference managers, card readers, harvesters and screen readers will find missing or wrong; 2 where there is an error. */
function lintCommand(
  config: Config,
  names: readonly string[],
  { all, json, limit }: LintOptions,
  world: CliWorld,
): Promise<ExitCode> {
  return withWorks(config, names, world, async (house, ids) => {
    if (ids.length === 0 && !all) {
      world.err.write('Name works, or say --all.\n');
      return 1;
    }
    const sample = house.settings.get('sample') === 'yes';
    const linting = createLinting(house, world, institutionOf(config, sample, config.origin ?? usualOrigin));
    const { looked, rules, worst } = all
      ? await everyWork(linting, house, limit, world)
      : await named(ids, linting, house, limit);
    world.out.write(json ? inJson(looked, rules, worst) : inWords(looked, rules, worst));
    return rules.some(({ rule }) => rule.severity === 'error') ? 2 : 0;
  });
}

interface Outcome {
  readonly looked: number;
  readonly rules: Found;
  readonly worst: readonly Linted[];
}

/** Only what changed since the last time is looked at, and the worst are looked at again to say what is wrong. */
async function everyWork(
  { findings, examine }: Linting,
  house: House,
  limit: number,
  { err, now, stopping }: CliWorld,
): Promise<Outcome> {
  const progress = createProgress('works', err, now);
  await findings.catchUpUntil(
    () => stopping.aborted,
    (done, total) => progress.report({ done, total, records: done, label: 'looked at' }),
  );
  progress.stop();
  const { looked, rules } = findings.counts();
  return { looked, rules, worst: await lint(findings.worst({ offset: 0, limit }), { examine }, house) };
}

async function named(
  ids: readonly WorkId[],
  linting: Linting,
  house: House,
  limit: number,
): Promise<Outcome> {
  const all = await lint(ids, linting, house);
  return {
    looked: ids.length,
    rules: lintRules.flatMap((rule) => {
      const works = all.filter(({ findings }) => findings.some((one) => one.rule === rule)).length;
      return works === 0 ? [] : [{ rule, works }];
    }),
    worst: all.toSorted((a, b) => weightOf(b.findings) - weightOf(a.findings)).slice(0, limit),
  };
}

/** Those in which something was found. */
async function lint(
  ids: readonly WorkId[],
  { examine }: Pick<Linting, 'examine'>,
  { catalogue }: House,
): Promise<readonly Linted[]> {
  const linted: Linted[] = [];
  for (const { id, title } of await catalogue.summaries(ids)) {
    const findings = (await examine(id)) ?? [];
    if (findings.length > 0) linted.push({ id, title: plainText(title), findings });
  }
  return linted;
}

export function addLintCommand(
  program: Command,
  run: (command: Command, run: (config: Config) => Promise<ExitCode>) => Promise<void>,
  world: CliWorld,
): void {
  program
    .command('lint')
    .description('say what machines that read the pages will find missing or wrong, the worst works first')
    .argument('[works...]', 'ids, addresses, DOIs, PMIDs or PMCIDs of works')
    .option('--all', 'look at all works')
    .option('--limit <number>', 'works to show', (text) => Math.max(1, Math.trunc(Number(text)) || 1), 20)
    .option('--json', 'as JSON')
    .action((names: string[], options: LintOptions, command: Command) =>
      run(command, (config) => lintCommand(config, names, options, world)),
    );
}

function inWords(looked: number, found: Found, worst: readonly Linted[]): string {
  const works = worst.flatMap(({ id, title, findings }) => [
    `${id}  ${title}`,
    ...findings.map(({ rule, found: what }) => `  ${rule.severity.padEnd(8)}${rule.name}: ${what}`),
    '',
  ]);
  const rules = found.flatMap(({ rule, works: many }) => [
    `${rule.severity.padEnd(8)}${rule.name}, ${many.toLocaleString('en')} ${many === 1 ? 'work' : 'works'} (${rule.readers.join(', ')})`,
    `        ${rule.explanation}`,
    `        ${rule.fix}`,
  ]);
  const total = `${looked.toLocaleString('en')} ${looked === 1 ? 'work' : 'works'} looked at.`;
  return `${[...works, ...rules, found.length === 0 ? `${total} Nothing is missing or wrong.` : total].join('\n')}\n`;
}

function inJson(looked: number, found: Found, worst: readonly Linted[]): string {
  const told = {
    looked,
    rules: found.map(({ rule: { finds: _, ...rule }, works }) => ({ ...rule, works })),
    works: worst.map(({ id, title, findings }) => ({
      id,
      title,
      findings: findings.map(({ rule, found: what }) => ({
        rule: rule.name,
        severity: rule.severity,
        found: what,
      })),
    })),
  };
  return `${JSON.stringify(told, undefined, 2)}\n`;
}
