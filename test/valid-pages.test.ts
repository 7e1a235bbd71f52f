import { beforeAll, describe, expect, it } from 'vitest';
import { htmlProblems } from './support/html-validator.ts';
import { canCheck, nuErrors } from './support/nu-checker.ts';
import { createPreview, everyKind } from './support/preview.ts';

let preview: Awaited<ReturnType<typeof createPreview>>;
beforeAll(async () => {
  preview = await createPreview();
});

describe.each(['', '/fa'])('pages under "%s"', (prefix) => {
  it.each(Object.entries(everyKind))('%s is valid HTML', async (_, path) => {
    const { html } = await preview.pageAt(prefix + path);
    expect(await htmlProblems(html)).toEqual([]);
  });

  it.each(Object.entries(everyKind))('%s has one h1, and no identifier twice', async (_, path) => {
    const { html } = await preview.pageAt(prefix + path);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it.each(Object.entries(everyKind))(
    '%s carries no style and no script that the policy would refuse',
    async (_, path) => {
      const { html } = await preview.pageAt(prefix + path);
      expect(html).not.toMatch(/ style=| on[a-z]+="|javascript:/);
      const scripts = [...html.matchAll(/<script(?![^>]*(?: src=|ld\+json))[^>]*>(.*?)<\/script>/gs)].map(
        ([, text]) => text,
      );
      expect(scripts).toEqual([String(preview.assets.startScript)]);
    },
  );
});

describe('the Nu HTML checker', () => {
  it.skipIf(!canCheck)(
    'finds no error in any kind of page, in any language',
    async () => {
      const pages = new Map<string, string>();
      for (const prefix of ['', '/fa'])
        for (const [kind, path] of Object.entries(everyKind))
          pages.set(`${kind}${prefix.replace('/', '-')}`, (await preview.pageAt(prefix + path)).html);
      expect(await nuErrors(new Map([['broken', '<!doctype html><title>x</title><p dir=up>']]))).toHaveLength(
        1,
      );
      expect(await nuErrors(pages)).toEqual([]);
    },
    180_000,
  );
});
