#!/usr/bin/env node
// The command `lectern`, on the Node that the project brings along.
import { join } from 'node:path';
import { ensureInstalled, root } from '../scripts/install.mjs';
import { runWithNode24 } from '../scripts/run.mjs';

ensureInstalled({ development: false });
process.exitCode = await runWithNode24([join(root, 'src', 'main.ts'), ...process.argv.slice(2)]);
