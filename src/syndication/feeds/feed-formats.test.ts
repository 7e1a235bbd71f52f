import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { aWork } from '../../../test/support/a-work.ts';
import { arbitraryWork } from '../../../test/support/arbitrary-work.ts';
import { inlineText, plainText } from '../../markup/index.ts';
import { type InlineMarkup, parseDoi, parseOrcid, type Work } from '../../model/index.ts';
import { type Feed, feedFormats } from './feed-formats.ts';

const [rss, atom, json] = feedFormats;
if (!rss || !atom || !json) throw new Error('There are three formats of feeds.');

function aFeed(works: readonly Work[], changes: Partial<Feed> = {}): Feed {
  return {
    title: 'Search: <exosomes> & "knees"',
    publisher: 'Mehrgan University',
    page: 'https://science.example.org/search?q=exosomes&type=review',
    self: 'https://science.example.org/search.atom?q=exosomes&type=review',
    language: 'en',
    at: new Date('2026-01-15T09:00:00Z'),
    works: works.map((work) => ({
      work,
      id: `https://science.example.org/works/${work.id}`,
      page: `https://science.example.org/works/${work.id}/title`,
    })),
    ...changes,
  };
}

function textOf(xml: string): string {
  using document = XmlDocument.fromString(xml);
  return document.root.content;
}

const work: Work = {
  ...aWork({ id: 'aaaaaaaa', published: { year: 2025, month: 3, day: 9 }, source: { name: 'Knee & Hip' } }),
  title: 'H<sub>2</sub>O &amp; <i>p</i> &lt; 0.05' as InlineMarkup,
  changedAt: new Date('2026-01-10T08:30:00Z'),
  contributions: [
    { role: 'author', contributor: { kind: 'person', family: 'Aghajani', given: 'Sina' }, affiliations: [] },
  ],
  abstract: {
    sections: [{ label: 'RESULTS', text: inlineText('Pain fell by 3 points, p < 0.05 & rising.') }],
  },
};

const [orcid, doi] = [parseOrcid('0000-0002-1825-0097'), parseDoi('10.5555/air.117')];
const rich: Work = {
  ...work,
  contributions: work.contributions.map((one) => ({ ...one, ...(orcid && { orcid }) })),
  identifiers: doi ? { doi } : {},
  volume: '12',
  pages: '1–9',
  keywords: [{ text: 'knees' }],
  subjects: [{ scheme: 'mesh', name: 'Exosomes' }],
};
const paged: Partial<Feed> = {
  hub: 'https://hub.example.org/',
  pages: {
    first: 'https://science.example.org/search.atom',
    previous: 'https://science.example.org/search.atom',
    next: 'https://science.example.org/search.atom?page=3',
  },
};

describe('a feed', () => {
  it('is read by an independent parser as it was meant, in Atom', () => {
    const { entries, ...feed } = parseAtomFeed(atom.write(aFeed([work])));
    expect(feed).toMatchObject({
      id: 'https://science.example.org/search.atom?q=exosomes&type=review',
      title: { value: 'Search: <exosomes> & "knees"' },
      updated: '2026-01-10T08:30:00.000Z',
      links: [
        { rel: 'self', href: 'https://science.example.org/search.atom?q=exosomes&type=review' },
        { rel: 'alternate', href: 'https://science.example.org/search?q=exosomes&type=review' },
      ],
    });
    expect(entries).toMatchObject([
      {
        id: 'https://science.example.org/works/aaaaaaaa',
        title: { value: 'H2O & p < 0.05' },
        updated: '2026-01-10T08:30:00.000Z',
        published: '2025-03-09T00:00:00Z',
        links: [{ href: 'https://science.example.org/works/aaaaaaaa/title' }],
        authors: [{ name: 'Aghajani S' }],
        summary: {
          type: 'html',
          value:
            '<p>Knee &amp; Hip, 2025-03-09</p><p><b>RESULTS:</b> Pain fell by 3 points, p &lt; 0.05 &amp; rising.</p>',
        },
      },
    ]);
  });

  it('is read by an independent parser as it was meant, in RSS', () => {
    const { items, ...feed } = parseRssFeed(rss.write(aFeed([work])));
    expect(feed).toMatchObject({
      title: 'Search: <exosomes> & "knees"',
      link: 'https://science.example.org/search?q=exosomes&type=review',
      lastBuildDate: 'Sat, 10 Jan 2026 08:30:00 GMT',
    });
    expect(items).toMatchObject([
      {
        title: 'H2O & p < 0.05',
        guid: { value: 'https://science.example.org/works/aaaaaaaa', isPermaLink: true },
        pubDate: 'Sat, 10 Jan 2026 08:30:00 GMT',
        dc: { creators: ['Aghajani S'] },
        description: expect.stringContaining('p &lt; 0.05 &amp; rising.'),
      },
    ]);
  });

  it('is read by an independent parser as it was meant, in JSON Feed', () => {
    const feed = parseJsonFeed(json.write(aFeed([rich], paged)));
    expect(feed).toMatchObject({
      title: 'Search: <exosomes> & "knees"',
      home_page_url: 'https://science.example.org/search?q=exosomes&type=review',
      feed_url: 'https://science.example.org/search.atom?q=exosomes&type=review',
      next_url: 'https://science.example.org/search.atom?page=3',
      hubs: [{ type: 'WebSub', url: 'https://hub.example.org/' }],
      items: [
        {
          id: 'https://science.example.org/works/aaaaaaaa',
          external_url: 'https://doi.org/10.5555/air.117',
          title: 'H2O & p < 0.05',
          date_modified: '2026-01-10T08:30:00.000Z',
          authors: [{ name: 'Aghajani S', url: 'https://orcid.org/0000-0002-1825-0097' }],
          tags: ['knees', 'Exosomes'],
        },
      ],
    });
  });

  it('tells of each work its subjects, where it appeared, and its DOI', () => {
    const [item] = parseRssFeed(rss.write(aFeed([rich]))).items ?? [];
    expect(item).toMatchObject({
      categories: [{ name: 'knees' }, { name: 'Exosomes' }],
      prism: { doi: '10.5555/air.117', publicationName: 'Knee & Hip', volume: '12', pageRange: '1–9' },
    });
    const [entry] = parseAtomFeed(atom.write(aFeed([rich]))).entries ?? [];
    expect(entry).toMatchObject({
      authors: [{ name: 'Aghajani S', uri: 'https://orcid.org/0000-0002-1825-0097' }],
      categories: [{ term: 'knees' }, { term: 'Exosomes' }],
    });
    // The parser passes over what it does not know in Atom.
    expect(atom.write(aFeed([rich]))).toContain('<prism:doi>10.5555/air.117</prism:doi>');
    expect(entry?.links).toContainEqual({ rel: 'related', href: 'https://doi.org/10.5555/air.117' });
  });

  it('leads to its other pages and to its hub', () => {
    const expected = [
      { rel: 'hub', href: 'https://hub.example.org/' },
      { rel: 'first', href: 'https://science.example.org/search.atom' },
      { rel: 'previous', href: 'https://science.example.org/search.atom' },
      { rel: 'next', href: 'https://science.example.org/search.atom?page=3' },
    ];
    expect(parseAtomFeed(atom.write(aFeed([], paged))).links).toEqual(expect.arrayContaining(expected));
    expect(parseRssFeed(rss.write(aFeed([], paged))).atom?.links).toEqual(expect.arrayContaining(expected));
  });

  it('says first that a work is retracted', () => {
    const feed = aFeed([work]);
    const told = feed.works.map((one) => ({ ...one, standing: 'Retracted' }));
    expect(parseAtomFeed(atom.write({ ...feed, works: told })).entries?.[0]?.title?.value).toBe(
      'Retracted: H2O & p < 0.05',
    );
  });

  it('of nothing is a feed all the same', () => {
    expect(parseAtomFeed(atom.write(aFeed([]))).updated).toBe('2026-01-15T09:00:00.000Z');
    expect(parseRssFeed(rss.write(aFeed([]))).items ?? []).toEqual([]);
  });

  it.each([rss, atom])('is well-formed whatever the works hold: $extension', ({ write }) => {
    fc.assert(
      fc.property(arbitraryWork(), (description) => {
        const odd = { ...work, ...description } as Work;
        expect(textOf(write(aFeed([odd, work])))).toContain('H2O & p < 0.05');
      }),
      { numRuns: 100 },
    );
    const odd = inlineText('a\u0000b\u001f<&"]]>\ud800c\uffff');
    expect(textOf(write(aFeed([{ ...work, title: odd }])))).toContain('ab<&"]]>\ufffdc');
  });

  it('is JSON whatever the works hold, and says it unchanged', () => {
    fc.assert(
      fc.property(arbitraryWork(), fc.string({ unit: 'binary' }), (description, text) => {
        const odd = { ...work, ...description, title: inlineText(text) } as Work;
        const { items } = JSON.parse(json.write(aFeed([odd, work])));
        expect(items).toHaveLength(2);
        expect(items[0].title).toBe(plainText(inlineText(text)));
      }),
      { numRuns: 100 },
    );
  });

  it('holds of a very long abstract only the beginning', () => {
    const long = { sections: [{ text: inlineText('Long & longer. '.repeat(2000)) }] };
    const summary = parseAtomFeed(atom.write(aFeed([{ ...work, abstract: long }]))).entries?.[0]?.summary
      ?.value;
    expect(summary?.length).toBeLessThan(5000);
    expect(summary).toMatch(/longer\. …<\/p>$|Long …<\/p>$|&amp; …<\/p>$/);
  });
});
