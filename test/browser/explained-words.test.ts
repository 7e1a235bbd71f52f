import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, openBrowser } from '../support/browser.ts';
import { everyKind, servePreview } from '../support/preview.ts';

const executable = findBrowser();

describe.skipIf(executable === undefined)('words that are explained, in a browser', () => {
  let browser: Browser;
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    server = await servePreview(0);
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await openBrowser(executable ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function visit(
    look: (page: Page) => Promise<void>,
    options: { javaScriptEnabled?: boolean; hasTouch?: boolean } = {},
  ) {
    const page = await browser.newPage(options);
    try {
      await page.goto(origin + (everyKind['work-review'] ?? ''));
      await look(page);
    } finally {
      await page.close();
    }
  }

  it('show their meaning when they are pointed at, focused or tapped, without any script', async () => {
    await visit(
      async (page) => {
        const word = page.locator('.explained').first();
        const meaning = word.locator('.meaning');
        expect(await meaning.isVisible()).toBe(false);
        await word.locator('[tabindex]').hover();
        expect(await meaning.isVisible()).toBe(true);
        await page.mouse.move(0, 0);
        expect(await meaning.isVisible()).toBe(false);
        await word.locator('[tabindex]').focus();
        expect(await meaning.isVisible()).toBe(true);
        const other = page.locator('.explained').nth(1);
        await other.locator('[tabindex]').tap();
        expect([await meaning.isVisible(), await other.locator('.meaning').isVisible()]).toEqual([
          false,
          true,
        ]);
      },
      { javaScriptEnabled: false, hasTouch: true },
    );
  });

  it('are announced with their meaning, and closed with Escape', async () => {
    await visit(async (page) => {
      const term = page.locator('.explained > dfn').filter({ visible: true }).first();
      // A word that stands in several places is announced with what stands at one of them.
      const announced = page.locator(`#${await term.getAttribute('aria-describedby')}`);
      expect(await announced.getAttribute('role')).toBe('tooltip');
      const meaning = term.locator('xpath=following-sibling::*[@role="tooltip"]');
      expect(await meaning.textContent()).toBe(await announced.textContent());
      await term.focus();
      expect(await meaning.isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await meaning.isVisible()).toBe(false);
    });
  });

  it('are left unmarked once they were switched off, on this device', async () => {
    await visit(async (page) => {
      const button = page.locator('[data-explain-switch]').first();
      const term = page.locator('.explained > dfn').filter({ visible: true }).first();
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      await button.click();
      await page.reload();
      expect(await button.getAttribute('aria-pressed')).toBe('false');
      expect(await term.getAttribute('tabindex')).toBe('-1');
      await term.hover();
      expect(await page.locator('.explained > dfn + .meaning').first().isVisible()).toBe(false);
    });
  });
});
