import { describe, expect, it, onTestFinished } from 'vitest';
import { aHarvest } from './support/a-harvest.ts';
import { agencies, type Kept } from './support/agencies.ts';
import { loopbackServer } from './support/loopback-server.ts';

/** A server that has feeds under their paths, and the agencies. */
async function serving(feeds: Map<string, string>, kept: Kept, paths: readonly string[] = [...feeds.keys()]) {
  const others = agencies(kept);
  const server = await loopbackServer((asked) => {
    const feed = feeds.get(asked.path);
    return feed === undefined
      ? (others(asked) ?? { status: 404, type: 'text/plain', body: 'nothing here' })
      : { type: 'application/xml', body: feed };
  });
  onTestFinished(() => server.close());
  const at = (path: string) => `${server.address}${path}`;
  const harvest = await aHarvest({
    provider: 'feed',
    url: paths.map(at),
    crossref: at('/crossref/'),
    datacite: at('/datacite'),
    pubmed: at('/pubmed'),
  });
  return { ...harvest, server };
}

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><channel><title>10.5555/channel</title>${items}</channel></rss>`;

describe('a feed', () => {
  it('tells which works there are, and their records come from whoever has them, each once', async () => {
    const feeds = new Map([
      [
        '/journal',
        rss(`<item><title>One</title><link>https://doi.org/10.5555/One.1?af=R</link>
            <description>It goes on from 10.5555/other.</description></item>
          <item><prism:doi>10.5555/two</prism:doi></item>
          <item><guid isPermaLink="false">pubmed:29000001</guid></item>
          <item><description>&lt;p&gt;doi: 10.5555/three(4)5.&lt;/p&gt;</description></item>
          <item><description>10.5555/six and 10.5555/seven are of others.</description></item>`),
      ],
      [
        '/repository',
        `<feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.org</id>
          <entry><id>tag:1</id><link rel="alternate" href="https://example.org/doi/10.5555%2Fdata&amp;x=1"/></entry>
          <entry><link href="https://doi.org/10.5555/two"/></entry>
          <entry><link href="https://doi.org/10.5555/not-yet"/></entry></feed>`,
      ],
    ]);
    const crossref = ['10.5555/one.1', '10.5555/two', '10.5555/three(4)5', '10.5555/other', '10.5555/six'];
    const { run, keys, server } = await serving(feeds, {
      crossref,
      datacite: ['10.5555/data'],
      pubmed: [29_000_001],
    });
    expect(await run({ contact: 'office@example.org' })).toMatchObject({
      outcome: 'complete',
      summary: { new: 5, refused: 0 },
    });
    expect(keys()).toEqual(['10.5555/data', '10.5555/one.1', '10.5555/three(4)5', '10.5555/two', '29000001']);
    expect(server.requests.find(({ path }) => path === '/crossref/works')?.given.get('mailto')).toBe(
      'office@example.org',
    );

    const before = server.requests.length;
    crossref.push('10.5555/not-yet');
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { read: 1, new: 1 } });
    const asked = server.requests.slice(before);
    expect(asked.map(({ path }) => path)).toEqual(['/journal', '/repository', '/crossref/works']);
    expect(asked.at(-1)?.given.get('filter')).toBe('doi:10.5555/not-yet');
  });

  it('that is none stops the harvest after the others, with a sentence', async () => {
    const feeds = new Map([
      ['/page', '<!DOCTYPE html><html><body>10.5555/one</body></html>'],
      ['/half', rss('<item><link>https://doi.org/10.5555/one</link></item>').slice(0, -8)],
      ['/well', rss('<item><link>https://doi.org/10.5555/a,b</link></item>')],
    ]);
    const { run, keys } = await serving(feeds, { crossref: ['10.5555/one', '10.5555/a,b'] });
    expect(await run()).toMatchObject({
      outcome: 'stopped',
      reason: expect.stringMatching(/\/page could not be fetched: it is no feed.*\/half .*cut off/),
      summary: { new: 1 },
    });
    expect(keys()).toEqual(['10.5555/a,b']);
  });
});
