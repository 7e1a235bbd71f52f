import { describe, expect, it } from 'vitest';
import { hintsIn } from './hints-in.ts';

const namespaces =
  'xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"';
const rss = (items: string, declared = namespaces) =>
  `<?xml version="1.0"?><rss version="2.0" ${declared}><channel><title>c</title>${items}</channel></rss>`;
const rdf = (items: string) =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${namespaces}><channel rdf:about="x"/>${items}</rdf:RDF>`;
const atom = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${namespaces}><id>https://example.org</id>${entries}</feed>`;

describe('the works that a feed tells of', () => {
  it.each([
    [
      'PRISM in RSS',
      rss('<item><link>https://j.example/1</link><prism:doi>10.5555/a</prism:doi></item>'),
      '10.5555/a',
    ],
    ['PRISM in Atom', atom('<entry><id>urn:1</id><prism:doi>10.5555/a</prism:doi></entry>'), '10.5555/a'],
    ['a prefix that nobody declared', rss('<item><prism:doi>10.5555/a</prism:doi></item>', ''), '10.5555/a'],
    [
      'PubMed’s several identifiers',
      rss(
        '<item><link>https://pubmed.ncbi.nlm.nih.gov/29000001/?fc=1</link><guid isPermaLink="false">pubmed:29000001</guid><dc:identifier>pmid:29000001</dc:identifier><dc:identifier>doi:10.5555/a</dc:identifier></item>',
      ),
      '10.5555/a',
    ],
    [
      'text as it is',
      rss('<item><guid isPermaLink="false"><![CDATA[https://doi.org/10.5555/a]]></guid></item>'),
      '10.5555/a',
    ],
    [
      'the name of an item in RSS 1.0',
      rdf('<item rdf:about="https://j.example/doi/10.5555/a?af=R"><link>https://j.example/x</link></item>'),
      '10.5555/a',
    ],
    [
      'elements with prefixes',
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>https://doi.org/10.5555/a</a:id></a:entry></a:feed>',
      '10.5555/a',
    ],
    [
      'XML that is none for a bare ampersand',
      rss('<item><title>This & that</title><link>https://j.example/doi/10.5555/a?x=1&y=2</link></item>'),
      '10.5555/a',
    ],
    ['a reference by number', rss('<item><link>https://doi.org/10.5555&#47;a</link></item>'), '10.5555/a'],
    [
      'an old DOI with angle brackets',
      rss('<item><prism:doi>10.5555/(SICI)1(2000)68:3&lt;265::AID-A1&gt;3.0.CO;2-H</prism:doi></item>'),
      '10.5555/(sici)1(2000)68:3<265::aid-a1>3.0.co;2-h',
    ],
    ['capitals', rss('<ITEM><LINK>https://doi.org/10.5555/a</LINK></ITEM>'), '10.5555/a'],
    [
      'a comment, which tells nothing',
      rss(
        '<!-- <item><link>https://doi.org/10.5555/b</link></item> --><item><link>https://doi.org/10.5555/a</link></item>',
      ),
      '10.5555/a',
    ],
  ])('are found in %s', (_, feed, doi) => {
    expect(hintsIn(feed)?.map((hint) => hint.doi)).toEqual([doi]);
  });

  it('are not found in a web page', () => {
    expect(hintsIn('<html><body>10.5555/a</body></html>')).toBeUndefined();
  });
});
