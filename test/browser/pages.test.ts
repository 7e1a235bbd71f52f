import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, openBrowser } from '../support/browser.ts';
import { everyKind, servePreview } from '../support/preview.ts';

const executable = findBrowser();

describe.skipIf(executable === undefined)('pages in a browser', () => {
  let browser: Browser;
  let server: Server;
  let origin: string;
  let axe: string;

  beforeAll(async () => {
    server = await servePreview(0);
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    browser = await openBrowser(executable ?? '');
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** Opens a page afresh, hands it over, and closes it; what the browser complains of fails the test. */
  async function visit<T>(
    path: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<T>,
  ): Promise<T> {
    const page = await browser.newPage(options);
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    try {
      await page.goto(origin + path);
      const seen = await look(page);
      expect(complaints).toEqual([]);
      return seen;
    } finally {
      await page.close();
    }
  }

  const mirrored = ['home', 'work-review', 'work-persian', 'search'];
  const faces: readonly (readonly [face: string, path: string, scheme: 'light' | 'dark'])[] = [
    ...Object.entries(everyKind).map(
      ([kind, path]) => [`${kind}, in English and light,`, path, 'light'] as const,
    ),
    ...mirrored.map((kind) => [`${kind}, in Persian and dark,`, `/fa${everyKind[kind]}`, 'dark'] as const),
  ];

  it.each(faces)('%s can be used by everyone, as far as axe can tell', async (_, path, colorScheme) => {
    const violations = await visit(path, { colorScheme, bypassCSP: true }, async (page) => {
      await page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })");
      await page.evaluate(axe);
      return page.evaluate(`axe
        .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })
        .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))`);
    });
    expect(violations).toEqual([]);
  });

  it.each(faces)('%s fits 320 px, and 640 px with text twice as large', async (_, path) => {
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    const overflows = await visit(path, { viewport: { width: 320, height: 640 } }, async (page) => {
      const narrow = await page.evaluate(overflow);
      await page.setViewportSize({ width: 640, height: 640 });
      await page.evaluate("document.documentElement.style.fontSize = '200%'");
      return [narrow, await page.evaluate(overflow)];
    });
    expect(overflows).toEqual([0, 0]);
  });

  it('open the affiliations when a superscript is followed, with and without JavaScript', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const shown = await visit(everyKind['work-review'] ?? '', { javaScriptEnabled }, async (page) => {
        await page.locator('.authors-printed a').first().click();
        return page.locator('#affiliation-1').isVisible();
      });
      expect(shown).toBe(true);
    }
  });

  it('turn dark at a click, and remember it on the device', async () => {
    const schemes = await visit('/about', { colorScheme: 'light' }, async (page) => {
      const scheme = () => page.evaluate('getComputedStyle(document.documentElement).colorScheme');
      const before = await scheme();
      await page.locator('[data-theme-switch]').click();
      await page.goto(`${origin}/`);
      return [before, await scheme()];
    });
    expect(schemes).toEqual(['light dark', 'dark']);
  });

  it('copy a citation and say so', async () => {
    const copied = await visit(
      everyKind['work-review'] ?? '',
      { permissions: ['clipboard-read', 'clipboard-write'] },
      async (page) => {
        await page.locator('[data-copy-element="cite-apa"]').click();
        await page.locator('[role=status]', { hasText: 'Copied' }).waitFor();
        return [
          await page.locator('#cite-apa').textContent(),
          await page.evaluate('navigator.clipboard.readText()'),
        ];
      },
    );
    expect(copied[0]).toBe(copied[1]);
  });

  it('keep their lines where they are when the fonts arrive', async () => {
    const ratios = await visit(everyKind['work-review'] ?? '', {}, async (page) =>
      page.evaluate(`(async () => {
        const text = document.querySelector('#abstract .text p').textContent.replace(/[^ -~]/g, '');
        const canvas = document.createElement('canvas').getContext('2d');
        const measure = async (font) => {
          await document.fonts.load('100px "' + font + '"');
          canvas.font = '100px "' + font + '"';
          const { width, fontBoundingBoxAscent, fontBoundingBoxDescent } = canvas.measureText(text);
          return [width, fontBoundingBoxAscent, fontBoundingBoxDescent];
        };
        const pairs = [['Source Serif 4', 'Fallback Serif'], ['Source Sans 3', 'Fallback Sans']];
        const ratios = [];
        for (const [ours, fallback] of pairs) {
          const [a, b] = [await measure(ours), await measure(fallback)];
          ratios.push(...a.map((value, at) => value / b[at]));
        }
        return ratios;
      })()`),
    );
    for (const ratio of ratios as number[]) expect(ratio).toBeCloseTo(1, 1);
  });
});
