import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, openBrowser } from '../support/browser.ts';
import { sampleSite } from '../support/sample-site.ts';

const { address: site } = await sampleSite();

let browser: Browser;
beforeAll(async () => {
  const found = findBrowser();
  if (!found) throw new Error('No Chromium was found; "npm test" says how to get one.');
  browser = await openBrowser(found);
});
afterAll(() => browser?.close());

async function openMap(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.goto(`${site}/map`, { waitUntil: 'networkidle' });
  return page;
}

/** Where on the screen a dot stands that no name covers: a name leads to its topic. */
function firstDot(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(`(() => {
    const svg = document.querySelector('.map svg');
    const names = [...document.querySelectorAll('.map .names text')].map((one) => one.getBoundingClientRect());
    for (const path of document.querySelectorAll('.map .dots path'))
      for (const [, left, top] of path.getAttribute('d').matchAll(/M(\\d+) (\\d+)/g)) {
        const { x, y } = new DOMPoint(left, top).matrixTransform(svg.getScreenCTM());
        if (names.every((box) => x < box.left - 9 || x > box.right + 9 || y < box.top - 9 || y > box.bottom + 9))
          return { x, y };
      }
    throw new Error('All dots are under names.');
  })()`);
}

describe('the map of topics', () => {
  it('tells which work a dot is, and leads there', async () => {
    const page = await openMap();
    const { x, y } = await firstDot(page);
    await page.mouse.move(x - 2, y - 2);
    const card = page.locator('.map .near');
    await card.waitFor({ state: 'visible' });
    const title = await card.locator('span').innerText();
    await page.mouse.click(x - 2, y - 2);
    await page.waitForURL(/\/works\/[0-9a-z]{8}\//);
    expect(await page.locator('h1').innerText()).toContain(title);
    await page.close();
  });

  it('lets the card go with Escape', async () => {
    const page = await openMap();
    const { x, y } = await firstDot(page);
    await page.mouse.move(x, y);
    await page.locator('.map .near').waitFor({ state: 'visible' });
    await page.keyboard.press('Escape');
    await page.locator('.map .near').waitFor({ state: 'hidden' });
    await page.close();
  });

  it('comes closer and goes back, by buttons and by keys, and shows more names the closer it is', async () => {
    const page = await openMap();
    const seen = () => page.locator('.map svg').getAttribute('viewBox');
    const shown = () => page.locator('.map .names a:visible').count();
    const [whole, few] = [await seen(), await shown()];
    for (let times = 0; times < 4; times += 1) await page.getByRole('button', { name: 'Closer' }).click();
    expect(await seen()).not.toBe(whole);
    expect(await shown()).toBeGreaterThanOrEqual(few);
    await page.getByRole('button', { name: 'Closer' }).press('0');
    expect(await seen()).toBe(whole);
    await page.close();
  });

  it('is complete without a script: names and dots are links to topics that list their works', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site}/map`);
    await page.locator('.topics tbody a').first().click();
    expect(await page.locator('main a[href*="/works/"]').count()).toBeGreaterThan(5);
    await page.close();
  });
});
