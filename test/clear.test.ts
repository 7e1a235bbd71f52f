import { describe, expect, it } from 'vitest';
import { lectern } from './support/run-command.ts';
import { sampleSite, workAddress } from './support/sample-site.ts';

const { address: site, data } = await sampleSite();
const work = await workAddress(site, '99001012');
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const page = await (await fetch(work)).text();
const [, action = '', mark = ''] =
  /<form class="clear" method="post" action="([^"]+)"><input type="hidden" name="part" value="([^"]+)">/.exec(
    page,
  ) ?? [];

const answer = (
  fields: Record<string, string>,
  headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
) =>
  fetch(site + action, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'user-agent': firefox, ...headers },
    redirect: 'manual',
  });
const answers = async () =>
  JSON.parse((await lectern(['--data', data, 'reach', 'clear', '--json'])).out) as readonly {
    readonly yes: number;
    readonly no: number;
    readonly mark: string;
    readonly text: string;
  }[];

describe('"Was this clear?"', () => {
  it('is asked of each part, takes an answer without a script, and leads back to thanks', async () => {
    expect(mark).not.toBe('');
    const taken = await answer({ part: mark, clear: 'no' });
    expect(taken.status).toBe(303);
    expect(taken.headers.get('set-cookie')).toBeNull();
    expect(site + taken.headers.get('location')).toBe(`${work}#thanks-${mark}`);
    expect(page).toContain(`id="thanks-${mark}" role="status" hidden`);
    await answer({ part: mark, clear: 'yes' }, { origin: site });
    const [one, ...others] = await answers();
    expect(others).toEqual([]);
    expect(one).toMatchObject({ yes: 1, no: 1, mark });
    const { out } = await lectern(['--data', data, 'reach', 'clear']);
    expect(out).toMatch(/^works\/[0-9a-z]{8} \(.+\): 1 yes, 1 no; \d{4}-\d\d-\d\d\n {2}\S/);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a subdomain', { 'sec-fetch-site': 'same-site' }],
    ['an address typed in', { 'sec-fetch-site': 'none' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['who knows where', {}],
    ['a robot', { 'sec-fetch-site': 'same-origin', 'user-agent': 'GPTBot/1.2' }],
  ])('is not answered by what comes from %s', async (_, headers) => {
    const before = await answers();
    expect((await answer({ part: mark, clear: 'no' }, headers)).status).toBe(403);
    expect(await answers()).toEqual(before);
  });

  it('counts nothing that is not asked, and says where the page is', async () => {
    const before = await answers();
    for (const fields of [
      { part: 'older-words', clear: 'no' },
      { part: mark, clear: 'perhaps' },
      { part: mark },
    ]) {
      const { status, headers } = await answer(fields as Record<string, string>);
      expect([status, site + headers.get('location')]).toEqual([303, work]);
    }
    expect((await answer({ part: mark, clear: 'x'.repeat(5000) })).status).toBe(413);
    expect(await answers()).toEqual(before);
  });
});
