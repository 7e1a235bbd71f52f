import type { Command } from 'commander';
import type { Catalogue } from '../../catalogue/index.ts';
import type { Config } from '../../config.ts';
import { plainText } from '../../markup/index.ts';
import type { Work, WorkId } from '../../model/index.ts';
import { type LintFinding, lintRules, lintWork, weightOf } from '../../syndication/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { withWorks } from '../curating/with-works.ts';

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

const portionSize = 500;

/** Says what search engines, reference managers, card readers, harvesters and screen readers will find missing or wrong; 2 where there is an error. */
function lintCommand(
  config: Config,
  names: readonly string[],
  { all, json, limit }: LintOptions,
  world: CliWorld,
): Promise<ExitCode> {
  return withWorks(config, names, world, async ({ catalogue }, ids) => {
    if (ids.length === 0 && !all) {
      world.err.write('Name works, or say --all.\n');
      return 1;
    }
    const counts = new Map(lintRules.map((rule) => [rule.name, 0]));
    let worst: Linted[] = [];
    let looked = 0;
    for await (const work of all ? everyWork(catalogue) : named(ids, catalogue)) {
      looked += 1;
      const findings = lintWork(work, world.now());
      if (findings.length === 0) continue;
      for (const { rule } of findings) counts.set(rule.name, (counts.get(rule.name) ?? 0) + 1);
      worst.push({ id: work.id, title: plainText(work.title), findings });
      if (worst.length > limit * 4) worst = theWorst(worst, limit);
    }
    worst = theWorst(worst, limit);
    const found = lintRules.flatMap((rule) => {
      const works = counts.get(rule.name) ?? 0;
      return works === 0 ? [] : [{ rule, works }];
    });
    world.out.write(json ? inJson(looked, found, worst) : inWords(looked, found, worst));
    return found.some(({ rule }) => rule.severity === 'error') ? 2 : 0;
  });
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

async function* named(ids: readonly WorkId[], { find }: Pick<Catalogue, 'find'>): AsyncGenerator<Work> {
  for (const id of ids) {
    const work = await find(id);
    if (work !== undefined) yield work;
  }
}

async function* everyWork({
  find,
  portion,
  portions,
}: Pick<Catalogue, 'find' | 'portion' | 'portions'>): AsyncGenerator<Work> {
  for (const { portion: number } of await portions(portionSize))
    yield* named(
      (await portion(number, portionSize)).map(({ id }) => id),
      { find },
    );
}

function theWorst(works: readonly Linted[], limit: number): Linted[] {
  return works.toSorted((a, b) => weightOf(b.findings) - weightOf(a.findings)).slice(0, limit);
}

type Found = readonly { readonly rule: LintFinding['rule']; readonly works: number }[];

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
