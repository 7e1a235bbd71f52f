// npm start: installs what is missing, prepares the sample institution where there is no data yet, and serves it.
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';
import { runWithNode24 } from './run.mjs';

const given = process.argv.slice(2);
const watch = given.includes('--watch');
ensureInstalled({ development: watch });
process.exitCode = await runWithNode24([
  ...(watch ? ['--watch'] : []),
  join(root, 'src', 'main.ts'),
  'serve',
  '--sample-if-empty',
  ...given.filter((word) => word !== '--watch'),
]);
