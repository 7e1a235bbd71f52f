import { beforeAll, describe, expect, it } from 'vitest';
import { htmlProblems } from './support/html-validator.ts';
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
