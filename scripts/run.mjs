// Runs a TypeScript file of the project on the Node it brings along, and passes signals and the exit code through.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { node24, root } from './install.mjs';

const settings = [
  // V8 would let the space for young objects grow with the length of an import, to no gain (measured in bench/import.ts).
  '--max-semi-space-size=16',
  // Young objects are collected in half a millisecond; threads called in to help make every page wait until the
  // slowest of them has had a processor (measured in bench/pages.ts).
  '--no-parallel-scavenge',
];
/**
 * A page goes through so much of Node's own code that finding that in memory takes an eighth of its time where the code
 * lies in small pages (measured in bench/pages.ts). Moving it takes a tenth of a second and 50 MB: not for short commands.
 */
const settingsOfServer = ['--use-largepages=silent'];

/** Where Node keeps what it has compiled, so that the next start takes half the time; it does without where it may not write. */
const compiled = join(root, 'node_modules', '.cache', 'node-compile');

/**
 * Every page is bytes outside V8's heap, freed by the dozen after a collection. glibc would give that memory back to
 * the system each time and ask for it anew, zeroed (mallopt(3)): a tenth of the time of a page (measured in bench/pages.ts).
 */
const freeMemoryKept = String(64 * 2 ** 20);

export function runWithNode24(args, options = {}) {
  const env = {
    NODE_COMPILE_CACHE: compiled,
    MALLOC_TRIM_THRESHOLD_: freeMemoryKept,
    ...(options.env ?? process.env),
  };
  const own = args.includes('serve') ? [...settings, ...settingsOfServer] : settings;
  const child = spawn(node24, [...own, ...args], { stdio: 'inherit', ...options, env });
  // A terminal sends Ctrl-C to the child as well; here we only wait for it to finish.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`Node 24 could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}
