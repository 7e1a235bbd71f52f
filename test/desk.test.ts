import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readConfig } from '../src/config.ts';
import { lintRules } from '../src/syndication/index.ts';
import { wordsOf } from '../src/ui/words/words-of.ts';
import { htmlProblems } from './support/html-validator.ts';
import { lectern } from './support/run-command.ts';
import { sampleSite } from './support/sample-site.ts';

const key = 'a key of thirty characters now';
const { address: site, data } = await sampleSite({ LECTERN_DESK_KEY: key });
const basic = (name: string, password: string) => ({
  authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
});
const page = (path: string, headers: Record<string, string> = basic('ida', key)) =>
  fetch(site + path, { headers });

/** The following thread looks at the works beside everything else. */
async function pageWhenReady(path: string): Promise<string> {
  return vi.waitFor(
    async () => {
      const text = await (await page(path)).text();
      expect(text).toContain('126 publications were looked at');
      return text;
    },
    { timeout: 60_000, interval: 300 },
  );
}

describe('the page for editors', () => {
  it('is shown to whoever knows the key alone, and kept by nobody', async () => {
    for (const headers of [
      {},
      basic('ida', 'a key of thirty characters'),
      basic(key, ''),
      { authorization: `Basic ${key}` },
      { authorization: 'Basic' },
      { authorization: `Bearer ${key}x` },
    ]) {
      const refused = await page('/desk/records', headers);
      expect(refused.status).toBe(401);
      expect(refused.headers.get('www-authenticate')).toContain('Basic');
      expect(await refused.text()).not.toContain('no-orcid');
    }
    const shown = await page('/desk/records');
    expect(shown.status).toBe(200);
    expect(shown.headers.get('cache-control')).toBe('private, no-store');
    expect(shown.headers.get('x-robots-tag')).toBe('noindex');
    expect(shown.headers.get('set-cookie')).toBeNull();
  });

  it('says what is missing, the worst first, with the fix and the command for it', async () => {
    const text = await pageWhenReady('/desk/records');
    expect(await htmlProblems(text)).toEqual([]);
    expect(text).toContain('<meta name="robots" content="noindex, nofollow">');
    const told = JSON.parse((await lectern(['--data', data, 'lint', '--all', '--json'])).out);
    expect(told.looked).toBe(126);
    for (const { name, works } of told.rules)
      expect(text).toMatch(
        new RegExp(
          `<code lang="en" dir="ltr">${name}</code></a></th><td>.*?</td><td class="number">${works}<`,
        ),
      );
    const shown = [...text.matchAll(/<p class="title"[^>]*><a href="\/works\/([0-9a-z]{8})\//g)].map(
      ([, id]) => id,
    );
    expect(shown).toHaveLength(23);
    expect(shown.slice(0, 20)).toEqual(told.works.map(({ id }: { id: string }) => id));
    expect(text).toMatch(/<code dir="ltr">lectern set [0-9a-z]{8} \w+ … --because …<\/code>/);
  });

  it('shows the works of one finding, page by page, and nothing for what is no finding', async () => {
    const text = await pageWhenReady('/desk/records?rule=no-orcid');
    expect(text).toContain('Publications with no-orcid');
    expect(await htmlProblems(text)).toEqual([]);
    for (const strange of [
      '?rule=%3Cscript%3E',
      '?page=0',
      '?page=99999',
      '?rule=__proto__&page=-1',
      '?page=1e9',
    ]) {
      const shown = await page(`/desk/records${strange}`);
      expect(shown.status).toBe(200);
      expect(await shown.text()).not.toContain('<script>alert');
    }
  });

  it('speaks Persian', async () => {
    const text = await (await page('/fa/desk/records')).text();
    expect(Object.keys(wordsOf('fa').desk.findings).toSorted()).toEqual(
      lintRules.map(({ name }) => name).toSorted(),
    );
    expect(await htmlProblems(text)).toEqual([]);
    expect(text).toContain('آنچه ماشین‌ها در رکوردها نمی‌یابند');
  });
});

describe('the key of the desk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-desk-'));
  const read = (config: object, environment: Record<string, string> = {}) => {
    writeFileSync(join(folder, 'lectern.config.json'), JSON.stringify(config));
    return readConfig({}, environment, folder);
  };

  it('comes from the environment or a file, and is refused where it is short or not there', () => {
    writeFileSync(join(folder, 'key'), `${key}\nmore\n`);
    const desk = { keyFile: 'key' };
    expect(read({ desk })).toMatchObject({ config: { deskKey: key } });
    expect(read({ desk }, { LECTERN_DESK_KEY: 'another key of some length' })).toMatchObject({
      config: { deskKey: 'another key of some length' },
    });
    expect(read({})).toMatchObject({ config: { deskKey: undefined } });
    expect(read({}, { LECTERN_DESK_KEY: 'short' })).toMatchObject({
      problems: [expect.stringContaining('LECTERN_DESK_KEY must be 16 characters at least')],
    });
    expect(read({ desk: { keyFile: 'elsewhere' } })).toMatchObject({
      problems: [expect.stringContaining('cannot be read')],
    });
  });
});
