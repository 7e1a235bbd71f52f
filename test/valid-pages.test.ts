import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPreview, everyKind } from './support/preview.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // The standard allows the doctype in either case.
    'doctype-style': 'off',
    // The title of a work is as long as its authors made it.
    'long-title': 'off',
    // Style and script come from our own origin, under names made of their hashes.
    'require-sri': 'off',
  },
});

let preview: Awaited<ReturnType<typeof createPreview>>;
beforeAll(async () => {
  preview = await createPreview();
});

describe.each(['', '/fa'])('pages under "%s"', (prefix) => {
  it.each(Object.entries(everyKind))('%s is valid HTML', async (_, path) => {
    const { html } = await preview.pageAt(prefix + path);
    const { results } = await validator.validateString(html);
    const messages = results.flatMap((result) =>
      result.messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(messages).toEqual([]);
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
