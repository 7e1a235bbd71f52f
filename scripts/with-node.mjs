// node scripts/with-node.mjs FILE.ts ARGUMENTS…: installs what is missing, then runs the file on Node 24.
import { ensureInstalled } from './install.mjs';
import { runWithNode24 } from './run.mjs';

const args = process.argv.slice(2);
ensureInstalled({ development: /^(?:test|bench)\//.test(args[0] ?? '') });
process.exitCode = await runWithNode24(args);
