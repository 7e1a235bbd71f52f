// Finds a Chromium for the tests of pages, and installs Debian's where that is allowed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { aptInstall } from './apt-install.mjs';

const usual = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const installed = () => usual.find((path) => path && existsSync(path));

/** The fonts that pages are set in until ours have come: their metrics are tested. */
function ensureFallbackFonts() {
  const { stdout, status } = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' });
  if (status !== 0 || !/Liberation Serif|Times New Roman|Tinos/.test(stdout)) aptInstall('fonts-liberation');
}

/** The path of a browser, or undefined with a message on what to do. */
export function ensureBrowser() {
  if (!installed()) {
    console.log('Looking for Chromium for the tests of pages …');
    aptInstall('chromium');
  }
  const found = installed();
  if (found) {
    ensureFallbackFonts();
    return found;
  }
  console.log(
    'No Chromium or Chrome was found, so the tests in a browser cannot run. Install one (Debian, Ubuntu: "sudo apt-get install chromium") ' +
      'or name it: CHROME_PATH=/path/to/chrome npm test',
  );
  return undefined;
}
