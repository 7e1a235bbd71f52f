// npm test: installs what is missing (the browser too), runs every check and every test, and says how many passed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { runChecks } from './check.mjs';
import { ensureInstalled, root } from './install.mjs';
import { ensureJava } from './java.mjs';
import { runWithNode24 } from './run.mjs';

ensureInstalled({ development: true });
const browser = ensureBrowser();
ensureJava();
const given = process.argv.slice(2);
const checks = given.length === 0 ? runChecks() : { passed: [], failed: [] };

const folder = mkdtempSync(join(tmpdir(), 'lectern-tests-'));
const report = join(folder, 'report.json');
await runWithNode24(
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...given,
  ],
  { cwd: root, env: { ...process.env, ...(browser ? { CHROME_PATH: browser } : {}) } },
);

const { passed, failed } = countsOf(report);
rmSync(folder, { recursive: true, force: true });
const allPassed = passed + checks.passed.length;
const allFailed = failed + checks.failed.length;
console.log(`${allPassed} passed, ${allFailed} failed`);
process.exitCode = allFailed === 0 ? 0 : 1;

/** A run that left no report, or a file that could not be loaded, counts as failed. */
function countsOf(file) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults, success } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    const broken = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    );
    if (numPendingTests > 0) console.log(`${numPendingTests} skipped`);
    const failed = numFailedTests + broken.length;
    return { passed: numPassedTests, failed: success || failed > 0 ? failed : 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
