import { citerOf } from '../app.ts';
import type { Config } from '../config.ts';
import type { CliWorld, ExitCode } from './cli-world.ts';

/** Lists the styles and locales that references can be had in; says which files of the operator cannot be used. */
export async function stylesCommand(config: Config, world: CliWorld): Promise<ExitCode> {
  const citer = citerOf(config);
  const styles = citer.styles();
  const width = Math.max(...styles.map(({ name }) => name.length));
  world.out.write(
    [
      ...styles.map(({ name, title, from }) => `${name.padEnd(width)}  ${title} (${from})`),
      '',
      `Locales: ${citer.locales().join(' ')}`,
      `More: put *.csl and locales-*.xml into ${config.data}/csl.`,
      'Formatted by citeproc-js, © 2009–2019 Frank Bennett (CPAL 1.0), but for apa and vancouver in English and apa in Persian.',
      '',
    ].join('\n'),
  );
  for (const problem of citer.problems()) world.err.write(`${problem}\n`);
  return citer.problems().length > 0 ? 2 : 0;
}
