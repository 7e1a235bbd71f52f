import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { institution } from '../../test/support/fictional-institution.ts';
import { html } from '../markup/index.ts';
import { type Assets, createAssets } from './assets.ts';
import type { Institution } from './institution.ts';
import { renderLayout } from './layout.ts';
import { createPageContext } from './page-context.ts';
import { renderPaging } from './paging.ts';
import { languageOfText } from './text-language.ts';

let assets: Assets;
beforeAll(async () => {
  assets = await createAssets();
});

const page = { title: 'A & B', canonical: '/about', main: html`<h1>Hello</h1>` };
const pageFor = (changes: Partial<Institution> = {}, locale: 'en' | 'fa' = 'en'): string =>
  String(renderLayout(page, createPageContext({ ...institution, ...changes }, locale, assets)));

describe('the frame of a page', () => {
  it('says on every page that a sample is a sample, and on no other', () => {
    expect(pageFor()).toContain('<strong>A sample.</strong>');
    expect(pageFor({ sample: false })).not.toContain('A sample.');
  });

  it('invites to follow on the networks that are configured', () => {
    expect(pageFor()).toContain('Stay connected! Follow us on');
    expect(pageFor({ follow: [] })).not.toContain('Stay connected!');
    expect(pageFor({ follow: [{ network: 'X', address: 'javascript:alert(1)' }] })).not.toContain(
      'javascript:',
    );
  });

  it('offers the same page in the other language, or else its front door', () => {
    expect(pageFor()).toContain('<a href="/fa/" lang="fa" hreflang="fa" title="فارسی">فا</a>');
    expect(pageFor({ languages: ['en'] })).not.toContain('class="languages"');
  });

  it('puts the institution’s first language at the addresses without a prefix', () => {
    expect(pageFor({ languages: ['fa', 'en'] }, 'fa')).toContain('action="/search"');
    expect(pageFor({ languages: ['fa', 'en'] }, 'en')).toContain('action="/en/search"');
  });

  it('falls back to the name that is there', () => {
    expect(pageFor({ name: { en: 'Only English' } }, 'fa')).toContain('Only English');
  });

  it('escapes a title', () => {
    expect(pageFor()).toContain('<title>A &amp; B · ');
  });
});

describe('the files of a page', () => {
  it('are named by what they hold', () => {
    for (const [path, { bytes }] of assets.files) {
      expect(path).toContain(createHash('sha256').update(bytes).digest('hex').slice(0, 16));
    }
  });

  it('name the one inline script by its hash', () => {
    const hash = createHash('sha256').update(String(assets.startScript)).digest('base64');
    expect(assets.inlineScriptHashes).toEqual([`sha256-${hash}`]);
  });

  it('stay small, and refer to no other origin', () => {
    const style = assets.files.get(assets.style)?.bytes ?? new Uint8Array();
    expect(style.length).toBeLessThan(30_000);
    for (const path of Object.values(assets.moreStyles)) {
      const more = String(assets.files.get(path)?.bytes);
      expect(more).toMatch(/^@layer components\{/);
      expect(more.length).toBeLessThan(3_000);
    }
    for (const path of [assets.script, ...Object.values(assets.moreScripts)])
      expect(assets.files.get(path)?.bytes.length).toBeLessThan(10_000);
    expect(String(style)).not.toMatch(/url\(["']?(?!\/assets\/)/);
  });

  it('are the same for the same colour, and refuse what is no colour', async () => {
    expect((await createAssets({ accent: '#7a1f3d' })).style).toBe(
      (await createAssets({ accent: '#7a1f3d' })).style,
    );
    await expect(createAssets({ accent: 'red;}body{display:none' })).rejects.toThrow('not a CSS colour');
  });
});

describe('links between pages of a list', () => {
  const numbers = (at: number, total: number): string =>
    String(
      renderPaging(
        { page: at, size: 10, total },
        (to) => `?p=${to}`,
        createPageContext(institution, 'en', assets),
      ) ?? '',
    )
      .replace(/<li class="gap">/g, '… ')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();

  it.each([
    [1, 10, ''],
    [1, 11, '1 2 Next'],
    [5, 100, 'Previous 1 … 4 5 6 … 10 Next'],
    [10, 100, 'Previous 1 … 9 10'],
  ])('page %i of %i works: %s', (at, total, shown) => {
    expect(numbers(at, total)).toBe(shown);
  });
});

describe('the language of a text', () => {
  it.each([
    ['A title', undefined, 'en', 'ltr'],
    ['Un titre', 'fr', 'fr', 'ltr'],
    ['Fine dust in Kuhsar', 'fa', 'en', 'ltr'],
    ['<i>ذرات</i> معلق', 'fa', 'fa', 'rtl'],
    ['دراسة', 'ar', 'ar', 'rtl'],
    ['۱۲ ماه', undefined, 'fa', 'rtl'],
    ['', undefined, 'en', 'ltr'],
  ])('"%s" (%s) is %s, %s', (text, language, tag, direction) => {
    expect(languageOfText(text, language)).toEqual({ tag, direction });
  });
});
