// Finds a Chromium for the tests of pages, and installs Debian's where that is allowed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

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

/** The path of a browser, or undefined with a message on what to do. */
export function ensureBrowser() {
  const found = installed();
  if (found) return found;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log('Installing Chromium for the tests of pages …');
    const apt = (...args) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    const install = () => apt('install', '-y', '--no-install-recommends', 'chromium');
    if (install().status !== 0) {
      apt('update');
      install();
    }
    const now = installed();
    if (now) return now;
  }
  console.log(
    'No Chromium or Chrome was found, so the tests in a browser cannot run. Install one (Debian, Ubuntu: "sudo apt-get install chromium") ' +
      'or name it: CHROME_PATH=/path/to/chrome npm test',
  );
  return undefined;
}
