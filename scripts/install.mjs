// Installs what is missing, and nothing when nothing is. Runs on any Node from 20 on.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The Node that the project brings along (24), whatever Node the machine has. */
export const node24 = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Makes `node_modules` hold what the lock file says; `development` adds what tests and checks need. */
export function ensureInstalled({ development }) {
  if (isInstalled(development)) return;
  console.error(development ? 'Installing Lectern and its test tools …' : 'Installing Lectern …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(development ? [] : ['--omit=dev'])];
  const [command, ...before] = npm
    ? [process.execPath, npm]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  const { status, error } = spawnSync(command, [...before, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0 || !existsSync(node24)) {
    console.error(
      `npm could not install what Lectern needs${error ? ` (${error.message})` : ''}. ` +
        'Its messages are above; a common cause is that the npm registry cannot be reached, or that install scripts are switched off ' +
        '(the package "node" needs its own to fetch Node 24).',
    );
    process.exit(1);
  }
}

function isInstalled(development) {
  const held = versionsIn(join(root, 'node_modules', '.package-lock.json'));
  if (!held || !existsSync(node24)) return false;
  const wanted = versionsIn(join(root, 'package-lock.json'));
  for (const [name, entry] of wanted ?? []) {
    if (name === '' || entry.optional || entry.peer || ((entry.dev || entry.devOptional) && !development))
      continue;
    if (held.get(name)?.version !== entry.version) return false;
  }
  return true;
}

function versionsIn(file) {
  if (!existsSync(file)) return undefined;
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages));
}
