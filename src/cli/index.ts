/** The same use cases from a terminal. */
export type { CliWorld, ExitCode } from './cli-world.ts';
export { runCli } from './run-cli.ts';
