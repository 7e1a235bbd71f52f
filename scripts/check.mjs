// npm run check: style, types and unused code. The rooms are checked by test/rooms.test.ts.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, node24, root } from './install.mjs';

const bin = (name) => join(root, 'node_modules', ...name.split('/'));
/** What was found the last time is kept: only what changed since is looked at again. */
const types = (project, name) => [
  bin('typescript/bin/tsc'),
  ...['-p', project, '--incremental', '--tsBuildInfoFile'],
  join(root, 'node_modules', '.cache', `${name}.tsbuildinfo`),
];
const checks = [
  ['style', [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']],
  ['types', types('.', 'types')],
  ['types in the browser', types('src/ui/browser', 'browser-types')],
  ['rooms', [bin('vitest/vitest.mjs'), 'run', 'test/rooms.test.ts']],
  ['unused code', [bin('knip/bin/knip.js')]],
];

/** Runs every check and says which passed. */
export function runChecks() {
  const outcome = { passed: [], failed: [] };
  for (const [name, args] of checks) {
    const { status, stdout, stderr } = spawnSync(node24, args, { cwd: root, encoding: 'utf8' });
    if (status === 0) {
      outcome.passed.push(name);
      console.log(`✓ ${name}`);
    } else {
      outcome.failed.push(name);
      console.log(`✗ ${name}\n${stdout}${stderr}`);
    }
  }
  return outcome;
}

if (process.argv[1] === join(root, 'scripts', 'check.mjs')) {
  ensureInstalled({ development: true });
  process.exitCode = runChecks().failed.length === 0 ? 0 : 1;
}
