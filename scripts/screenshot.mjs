// node scripts/screenshot.mjs ADDRESS FILE.png: the picture of the README, taken anew.
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';

const [address, file] = process.argv.slice(2);
const executablePath = ensureBrowser();
if (!address || !file || !executablePath) {
  console.error('Usage: node scripts/screenshot.mjs ADDRESS FILE.png');
  process.exitCode = 1;
} else {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 1120 } });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.screenshot({ path: file });
  await browser.close();
}
