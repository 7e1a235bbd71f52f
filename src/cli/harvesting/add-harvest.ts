import type { Config } from '../../config.ts';
import { definitionSchema, harvestName, type Provider } from '../../intake/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { changeHarvests } from './change-config-file.ts';

/** Writes a harvest into the configuration file, if its settings are in order. */
export async function addHarvest(
  config: Config,
  provider: Provider,
  given: string | undefined,
  settings: Readonly<Record<string, unknown>>,
  world: CliWorld,
): Promise<ExitCode> {
  const name = harvestName.safeParse(given ?? provider.name);
  const definition = definitionSchema(provider).safeParse({ provider: provider.name, ...settings });
  const lacking = definition.success ? provider.lacks?.(definition.data as never) : undefined;
  const problems = [
    ...(lacking === undefined ? [] : [lacking.replaceAll(/"(\w+)"/g, '--$1')]),
    ...(name.success ? [] : name.error.issues.map(({ message }) => `The name "${given}" ${message}.`)),
    ...(definition.success
      ? []
      : definition.error.issues.map(({ path, message }) => `${`--${String(path[0] ?? '')}`}: ${message}.`)),
    ...(name.success && config.harvest[name.data] !== undefined
      ? [
          `There is a harvest "${name.data}" already. Give this one another name: lectern harvest add ${provider.name} NAME …`,
        ]
      : []),
  ];
  if (!name.success || !definition.success || problems.length > 0) {
    for (const problem of problems) world.err.write(`${problem}\n`);
    return 1;
  }
  const file = changeHarvests(config, (all) => ({ ...all, [name.data]: definition.data }), world);
  world.out.write(
    `"${name.data}" is in ${file}. It runs while "lectern serve" does; or now: lectern harvest\n`,
  );
  if (config.institution?.contact === undefined)
    world.err.write(
      `${provider.title} would like to know whom to write to: set "institution": { "contact": "…" } in ${file}.\n`,
    );
  return 0;
}
