import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { findBrowser, openBrowser } from '../support/browser.ts';
import { eventually } from '../support/run-command.ts';
import { sampleSite } from '../support/sample-site.ts';

const { address: site } = await sampleSite();
let browser: Browser;
beforeAll(async () => {
  const found = findBrowser();
  if (!found) throw new Error('No Chromium was found; "npm test" says how to get one.');
  browser = await openBrowser(found);
  // A server that has just started offers little.
  await eventually(
    async () => (await fetch(`${site}/suggest?q=diab`)).text(),
    (answer) => answer.includes('Mellitus'),
  );
});
afterAll(() => browser?.close());

/** Hands over a page with a field for a question; what the browser complains of fails the test. */
async function visit(path: string, use: (page: Page, field: Field) => Promise<void>): Promise<void> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  // A busy browser skips the transition between two pages, and says so.
  page.on('pageerror', (error) => /Transition was/.test(String(error)) || complaints.push(String(error)));
  await page.goto(site + path);
  const input = page.locator(path === '/about' ? '#search-all' : '#ask');
  await input.click();
  await use(page, {
    type: async (text) => {
      await page.keyboard.type(text, { delay: 10 });
      await page.locator('[role=option]').first().waitFor();
    },
    value: () => input.inputValue(),
    caret: () => page.evaluate('document.activeElement.selectionStart'),
    attribute: (name) => input.getAttribute(name),
    chosen: async () => {
      const id = await input.getAttribute('aria-activedescendant');
      if (id === null) return undefined;
      const chosen = await page.locator('[role=option][aria-selected=true]').all();
      expect(chosen).toHaveLength(1);
      expect(await chosen[0]?.getAttribute('id')).toBe(id);
      return Number(id.split('-').at(-1));
    },
    isOpen: async () => {
      const expanded = (await input.getAttribute('aria-expanded')) === 'true';
      const list = page.locator(`#${await input.getAttribute('aria-controls')}`);
      expect(await list.isVisible()).toBe(expanded);
      expect(await list.getAttribute('role')).toBe('listbox');
      return expanded;
    },
  });
  expect(complaints).toEqual([]);
  await page.close();
}

interface Field {
  type(text: string): Promise<void>;
  value(): Promise<string>;
  caret(): Promise<unknown>;
  attribute(name: string): Promise<string | null>;
  /** The number of the option that the keyboard is on. */
  chosen(): Promise<number | undefined>;
  isOpen(): Promise<boolean>;
}

describe('a field for a question', () => {
  it.each(['/', '/about', '/search?q='])('is a combobox that suggests while one types: %s', async (path) => {
    await visit(path, async (page, field) => {
      expect(await field.attribute('role')).toBe('combobox');
      expect(await field.attribute('aria-autocomplete')).toBe('list');
      expect(await field.isOpen()).toBe(false);
      await field.type('diab');
      expect(await field.isOpen()).toBe(true);
      expect(await field.chosen()).toBeUndefined();
      const first = await page.locator('[role=option]').first().innerText();
      expect(first).toMatch(/^Diabetes Mellitus.*\n?.*Subject, \d+ publications/s);
      expect(await page.locator('[role=option] b').first().innerText()).toBe('Diab');
    });
  });

  it('goes through the list by arrows and back to what was typed, and the caret stays with the letters', async () => {
    await visit('/', async (page, field) => {
      await field.type('diab');
      const options = await page.locator('[role=option]').count();
      await page.keyboard.press('ArrowDown');
      expect(await field.chosen()).toBe(0);
      await page.keyboard.press('ArrowDown');
      expect(await field.chosen()).toBe(1);
      await page.keyboard.press('Home');
      expect([await field.chosen(), await field.caret()]).toEqual([undefined, 0]);
      await page.keyboard.press('ArrowUp');
      expect(await field.chosen()).toBe(options - 1);
      await page.keyboard.press('End');
      expect([await field.chosen(), await field.caret()]).toEqual([undefined, 4]);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowDown');
      expect([await field.chosen(), await field.value()]).toEqual([undefined, 'diab']);
    });
  });

  it('closes at Escape and is emptied at the next; opens again at an arrow', async () => {
    await visit('/', async (page, field) => {
      await field.type('diab');
      await page.keyboard.press('Escape');
      expect([await field.isOpen(), await field.value()]).toEqual([false, 'diab']);
      await page.keyboard.press('Alt+ArrowDown');
      await page.locator('[role=listbox]:not([hidden])').waitFor();
      expect(await field.chosen()).toBeUndefined();
      await page.keyboard.press('Alt+ArrowUp');
      expect(await field.isOpen()).toBe(false);
      await page.keyboard.press('ArrowDown');
      await page.locator('[aria-selected=true]').waitFor();
      expect(await field.chosen()).toBe(0);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      expect(await field.value()).toBe('');
    });
  });

  it('asks what was typed at Enter, or goes where the chosen suggestion leads', async () => {
    await visit('/', async (page, field) => {
      await field.type('diab');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${site}/search?q=diab`);
    });
    await visit('/', async (page, field) => {
      await field.type('diab');
      await page.keyboard.press('ArrowUp');
      const href = await page.locator('[aria-selected=true]').getAttribute('href');
      expect(href).toMatch(/^\/works\//);
      await page.keyboard.press('Enter');
      await page.waitForURL(site + href);
    });
  });

  it('goes where the pointer presses, and closes when it is left', async () => {
    await visit('/', async (page, field) => {
      await field.type('diab');
      await page.keyboard.press('Tab');
      expect(await field.isOpen()).toBe(false);
      await page.locator('#ask').click();
      await field.type('e');
      await page.locator('[role=option]').first().click();
      await page.waitForURL(`${site}/subjects/*`);
    });
  });

  it('tells how many there are without being looked at, once the letters have been said', async () => {
    await visit('/', async (page, field) => {
      const told = (hasText: string | RegExp) =>
        page.locator('#ask ~ [role=status]', { hasText }).waitFor({ state: 'attached' });
      await field.type('diab');
      expect(await page.locator('#ask ~ [role=status]').innerText()).toBe('');
      await told(/^\d suggestions\. Up and down arrows choose\.$/);
      await page.keyboard.type('zzzz');
      await told('No suggestions.');
      expect(await field.isOpen()).toBe(false);
    });
  });

  it.each(['/', '/fa/'])(
    'can be used by everyone, as far as axe can tell, while the list is open: %s',
    async (path) => {
      await visit(path, async (page, field) => {
        await field.type('diab');
        await page.keyboard.press('ArrowDown');
        expect(await axeViolations(page)).toEqual([]);
      });
    },
  );
});

describe('the years of a search', () => {
  it('can be drawn over, one by one or as a span', async () => {
    await visit('/search?q=cells', async (page) => {
      const bars = page.locator('.facets .years a');
      const [first, third] = [await bars.nth(0).boundingBox(), await bars.nth(2).boundingBox()];
      if (!first || !third) throw new Error('There are no bars.');
      const years = await Promise.all([0, 2].map((at) => bars.nth(at).getAttribute('data-year')));
      await page.mouse.move(first.x + first.width / 2, first.y + first.height - 4);
      await page.mouse.down();
      await page.mouse.move(third.x + third.width / 2, third.y + third.height - 4, { steps: 5 });
      expect(await page.locator('input[name=from]').inputValue()).toBe(years[0]);
      await page.mouse.up();
      await page.waitForURL(new RegExp(`from=${years[0]}&to=${years[1]}`));
      await page.locator('.chosen').waitFor();
    });
    await visit('/search?q=cells', async (page) => {
      const bar = page.locator('.facets .years a').nth(1);
      const year = await bar.getAttribute('data-year');
      await bar.click();
      await page.waitForURL(`${site}/search?q=cells&from=${year}&to=${year}`);
    });
  });
});
