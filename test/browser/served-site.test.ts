import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { findBrowser, openBrowser } from '../support/browser.ts';
import { sampleSite, workAddress } from '../support/sample-site.ts';

const { address: site } = await sampleSite();
const work = await workAddress(site, '99001012');
const retracted = await workAddress(site, '99000402');
const consortium = await workAddress(site, '99000808');
const inPersian = (address: string) => address.replace(site, `${site}/fa`);

let browser: Browser;
beforeAll(async () => {
  const found = findBrowser();
  if (!found) throw new Error('No Chromium was found; "npm test" says how to get one.');
  browser = await openBrowser(found);
});
afterAll(() => browser?.close());

/** A page in a fresh context, with everything that went wrong in it. */
async function visit(
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; troubles: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !request.url().startsWith('data:'))
      troubles.push(`asked ${request.url()}`);
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  return { page, troubles, close: () => context.close() };
}

const narrow = { viewport: { width: 390, height: 844 } };
const wide = { viewport: { width: 1280, height: 900 } };

describe('the site as it is served', () => {
  const looks = [
    ['work', work],
    ['work in Persian', inPersian(work)],
    ['retracted work', retracted],
    ['sixty authors', consortium],
    ['home', `${site}/`],
    ['home in Persian', `${site}/fa/`],
    ['search', `${site}/search?q=diabetes`],
    ['narrowed search in Persian', `${site}/fa/search?q=diabetes&type=article&from=2019&is=open-access`],
    ['people', `${site}/people`],
    ['reading path', `${site}/path?from=99001012&to=99000402`],
    ['map of topics', `${site}/map`],
    ['map of topics in Persian', `${site}/fa/map`],
  ] as const;

  it.each(looks)(
    'can be used by everyone, breaks no rule of its own policy and asks nobody else: %s',
    async (_, address) => {
      for (const size of [narrow, wide])
        for (const colorScheme of ['light', 'dark'] as const) {
          const { page, troubles, close } = await visit(address, { ...size, colorScheme });
          expect(await axeViolations(page)).toEqual([]);
          expect(troubles).toEqual([]);
          await close();
        }
    },
    60_000,
  );
});
