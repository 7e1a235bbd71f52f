import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { aDescription } from '../../../../test/support/a-record.ts';
import { arbitraryWork } from '../../../../test/support/arbitrary-work.ts';
import { inlineText } from '../../../markup/index.ts';
import { type InlineMarkup, parseDoi, parsePmid, type WorkDescription } from '../../../model/index.ts';
import { writeList } from '../../export-format.ts';
import { readArticle } from '../read-article.ts';
import { jatsExport } from './to-jats.ts';

/** The elements of `article-meta` that we write, in the order of its content model (JATS Publishing 1.3). */
const order =
  'article-id article-categories title-group contrib-group aff author-notes pub-date pub-date-not-available volume issue fpage lpage page-range elocation-id history permissions self-uri related-article related-object abstract trans-abstract kwd-group funding-group conference'.split(
    ' ',
  );

const doi = parseDoi('10.5555/other.1');
const pmid = parsePmid('12345678');
if (doi === undefined || pmid === undefined) throw new Error('These are valid.');

/** What the generator of works does not make. */
const rich: WorkDescription = aDescription({
  type: 'article',
  publicationTypes: ['Original Research'],
  title: 'Release of <math><msub><mi>β</mi><mn>1</mn></msub></math> &amp; more' as InlineMarkup,
  identifiers: { doi, pii: 'S0000-1', other: { mid: 'NIHMS1' } },
  contributions: [
    {
      contributor: { kind: 'person', family: 'Aghajani', given: 'Sina' },
      role: 'author',
      affiliations: [{ text: 'University of Example', identifier: 'https://ror.org/05dxps055' }],
      credit: ['conceptualization', 'writing-review-editing'],
      equal: true,
      corresponding: true,
    },
    { contributor: { kind: 'group', name: 'Example Group' }, role: 'author', affiliations: [] },
    {
      contributor: { kind: 'person', family: 'Member', initials: 'MA' },
      role: 'investigator',
      affiliations: [],
    },
  ],
  source: {
    name: 'Journal of Examples',
    kind: 'journal',
    publisher: 'Example & Sons',
    place: 'Example City',
    nlmId: '101',
  },
  articleNumber: 'e12',
  event: {
    name: '4th Meeting',
    place: 'Shiraz',
    held: { year: 2021, month: 6, day: 20, until: { year: 2021, month: 6, day: 23 } },
  },
  published: { year: 2022, month: 11, until: { year: 2022, month: 12 } },
  publishedOnline: { year: 2022, month: 3, day: 1 },
  history: [
    { event: 'received', on: { year: 2021, month: 9, day: 1 } },
    { event: 'revised', on: { year: 2021 } },
  ],
  abstract: {
    sections: [
      { label: 'Methods', category: 'methods', text: inlineText('a < b') },
      { text: inlineText('No label.') },
    ],
    rights: '© 2022 The Authors',
  },
  otherAbstracts: [
    { kind: 'plain-language-summary', sections: [{ text: inlineText('Plain words.') }] },
    { kind: 'translation', language: 'fa', sections: [{ text: inlineText('یاخته‌های غضروف') }] },
  ],
  subjects: [
    {
      scheme: 'mesh',
      name: 'Cartilage',
      id: 'D002356',
      qualifiers: [{ name: 'metabolism', id: 'Q000378', major: true }],
    },
    { scheme: 'other', schemeName: 'DDC', name: '610' },
  ],
  keywords: [{ text: 'knee', major: true }],
  accessions: [{ bank: 'ClinicalTrials.gov', number: 'NCT01234567' }],
  references: [{ citation: 'Alt A. Old knees. Ann Ex. 1999;3:10–19.', pmid, doi }, { citation: 'A book.' }],
  relations: [
    { kind: 'is-retracted-by', target: { doi } },
    { kind: 'has-part', target: { pmid } },
  ],
  conflictOfInterest: 'None declared.',
});

const toJats = (work: WorkDescription) =>
  jatsExport.write(work, 'https://science.example.org/works/k3v9x2m1');

function readBack(work: WorkDescription): WorkDescription | undefined {
  const read = readArticle(toJats(work));
  return read.kind === 'record' ? read.description : undefined;
}

describe('a work in JATS', () => {
  it('reads back with all that its front and back matter hold', () => {
    expect(readBack(rich)).toEqual(rich);
  });

  it.each([
    { year: 1978, until: { year: 1979 } },
    { year: 2000, month: 12, day: 23, until: { year: 2001, month: 1, day: 5 } },
    { year: 2000, season: 'spring' as const },
  ])('keeps the date %j', (published) => {
    expect(readBack(aDescription({ published }))?.published).toEqual(published);
  });

  it('has its elements in the order that the DTD wants, and is well-formed', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryWork(['article', 'notice']), fc.constant(rich)), (work) => {
        using document = XmlDocument.fromString(toJats(work));
        const names = document
          .find('/article/front/article-meta/*')
          .map((node) => 'name' in node && node.name);
        const places = names.map((name) => order.indexOf(String(name)));
        expect(places).not.toContain(-1);
        // Groups of contributors and affiliations may alternate.
        expect(places.map((place) => (place === 4 ? 3 : place))).toEqual(
          places.map((place) => (place === 4 ? 3 : place)).sort((a, b) => a - b),
        );
        for (const path of [
          'journal-meta/journal-id',
          'journal-meta/issn',
          'article-meta/title-group/article-title',
        ])
          expect(document.find(`/article/front/${path}`).length).toBeGreaterThan(0);
        for (const id of document.find('//xref/@rid'))
          expect(document.find(`//aff[@id="${id.content}"]`)).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it('says what kind of notice it is', () => {
    const notice = (kind: 'retracts' | 'corrects' | 'raises-concern-about') =>
      toJats(aDescription({ type: 'notice', relations: [{ kind, target: { doi } }] })).match(
        /article-type="([^"]+)"/,
      )?.[1];
    expect([notice('retracts'), notice('corrects'), notice('raises-concern-about')]).toEqual([
      'retraction',
      'correction',
      'expression-of-concern',
    ]);
  });

  it('is a document by itself, and of several works a list', () => {
    const works = [rich, rich].map((work) => ({ work, url: '' }));
    expect(writeList(jatsExport, works.slice(1))).toMatch(
      /^<\?xml [^>]+>\n<!DOCTYPE article PUBLIC[^>]+>\n<article /,
    );
    expect(writeList(jatsExport, works)).toMatch(
      /^<\?xml [^>]+>\n<articles>\n<article [\s\S]+<article [\s\S]+<\/articles>\n$/,
    );
  });
});
