import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineText } from '../../markup/index.ts';
import { parseDoi, parsePmid, type WorkDescription, type WorkType } from '../../model/index.ts';
import { blockingKeysOf } from './blocking-keys.ts';
import { likenessOf } from './likeness.ts';
import { type MatchTraits, traitsOf } from './match-traits.ts';

interface Fields {
  readonly title?: string;
  readonly vernacular?: string;
  /** `Rahimi, Sara; Okafor, Ngozi`; a name without a comma is a group. */
  readonly authors?: string;
  readonly year?: number;
  readonly source?: string;
  readonly volume?: string;
  readonly pages?: string;
  readonly number?: string;
  readonly edition?: string;
  readonly type?: WorkType;
  readonly doi?: string;
  readonly pmid?: string;
}

const lantern: Fields = {
  title: 'Lanterns and lighthouses: effects of coastal light on the sleep of harbour porpoises',
  authors: 'Rahimi, Sara; Okafor, Ngozi; Lindqvist, Per',
  year: 2019,
  source: 'Journal of Imaginary Marine Biology',
  volume: '12',
  pages: '345-352',
};

function described(fields: Fields): WorkDescription {
  const { title = '', vernacular, authors = '', year, source, volume, pages, number, type, edition } = fields;
  const doi = parseDoi(fields.doi ?? '');
  const pmid = parsePmid(fields.pmid ?? '');
  return {
    type: type ?? 'article',
    identifiers: { ...(doi && { doi }), ...(pmid && { pmid }) },
    title: inlineText(title),
    ...(vernacular && { vernacularTitle: inlineText(vernacular) }),
    contributions: authors
      .split('; ')
      .filter(Boolean)
      .map((name) => {
        const [family = '', given] = name.split(', ');
        const contributor =
          given === undefined ? { kind: 'group' as const, name } : { kind: 'person' as const, family, given };
        return { role: 'author', affiliations: [], contributor };
      }),
    ...(source && { source: { name: source } }),
    ...(volume && { volume }),
    ...(pages && { pages }),
    ...(edition && { edition }),
    ...(number && { articleNumber: number }),
    ...(year && { published: { year } }),
  };
}

function traits(fields: Fields): MatchTraits {
  return traitsOf(described(fields));
}

function without(fields: Fields, ...names: readonly (keyof Fields)[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name as keyof Fields)));
}

const bare = without(lantern, 'volume', 'pages');

describe('two descriptions are of one work, although', () => {
  it.each<[string, Fields, Fields]>([
    ['one is in capitals', lantern, { ...bare, title: lantern.title?.toUpperCase() ?? '' }],
    ['one title is cut off in a word', lantern, { ...bare, title: `${lantern.title?.slice(0, 60)}...` }],
    ['one lacks the subtitle', lantern, { ...lantern, title: 'Lanterns and lighthouses' }],
    ['one has a slip', lantern, { ...bare, title: lantern.title?.replace('porpoises', 'porpioses') ?? '' }],
    [
      'letters have changed places',
      lantern,
      { ...bare, title: lantern.title?.replace('light', 'lihgt') ?? '' },
    ],
    [
      'one is spelled the American way',
      lantern,
      { ...bare, title: lantern.title?.replace('harbour', 'harbor') ?? '' },
    ],
    [
      'Greek letters are spelled out',
      { ...bare, title: 'Signals of TGF-β1 and IFN-γ in sleeping porpoises of cold harbours' },
      { ...bare, title: 'Signals of TGF-beta1 and IFN-gamma in sleeping porpoises of cold harbours.' },
    ],
    ['names are swapped', lantern, { ...bare, authors: 'Sara, Rahimi; Ngozi, Okafor; Per, Lindqvist' }],
    ['names have initials only', lantern, { ...bare, authors: 'Rahimi, S; Okafor, N; Lindqvist, P' }],
    ['the list of authors is cut', lantern, { ...bare, authors: 'Rahimi, S' }],
    ['one has no authors', lantern, without(lantern, 'authors')],
    ['one has a DOI and the other has none', { ...lantern, doi: '10.5555/lantern' }, bare],
    ['one gives the year of the web', lantern, { ...bare, year: 2018 }],
    ['pages are abbreviated', lantern, { ...lantern, authors: '', pages: '345-52' }],
    [
      'one gives the number of the article with an e',
      { ...bare, volume: '12', number: 'e0345' },
      { ...bare, volume: '12', pages: '345' },
    ],
    [
      'the venue is abbreviated',
      { ...lantern, authors: 'Rahimi, Sara' },
      { ...lantern, authors: 'Rahimi, S', source: 'J Imag Mar Biol' },
    ],
    [
      'one knows both languages',
      { ...bare, vernacular: 'Laternen und Leuchttürme: Wirkung des Küstenlichts auf den Schlaf' },
      { ...bare, title: 'Laternen und Leuchttürme: Wirkung des Küstenlichts auf den Schlaf' },
    ],
    [
      'the original title stands in brackets behind',
      lantern,
      { ...bare, title: `${lantern.title} [Laternen und Leuchttürme am Meer]` },
    ],
    [
      'the publisher marked one as retracted',
      lantern,
      { ...lantern, title: `RETRACTED ARTICLE: ${lantern.title}` },
    ],
    [
      'Persian letters are typed the Arabic way',
      { ...bare, title: 'تأثیر نور ساحلی بر خواب گرازماهی‌های بندر و کیفیت زندگی' },
      { ...bare, title: 'تاثير نور ساحلي بر خواب گرازماهي های بندر و كيفيت زندگي' },
    ],
    [
      'one DOI names a version',
      { ...lantern, doi: '10.5555/lantern.v1' },
      { ...lantern, doi: '10.5555/lantern.v2' },
    ],
    [
      'DOIs differ, for PMIDs agree',
      { ...lantern, doi: '10.5555/a', pmid: '7' },
      { ...lantern, doi: '10.5555/b', pmid: '7' },
    ],
  ])('%s', (_, one, other) => {
    const likeness = likenessOf(traits(one), traits(other));
    expect(likeness, likeness.reasons.join('; ')).toMatchObject({ kind: 'same' });
    expect(blockingKeysOf(traits(one)).some((key) => blockingKeysOf(traits(other)).includes(key))).toBe(true);
  });
});

describe('two descriptions are of two works, because', () => {
  const { title = '' } = lantern;
  it.each<[string, Fields, Fields]>([
    ['one is an erratum', lantern, { ...bare, title: `Erratum: ${title}` }],
    ['one is a correction', bare, { ...bare, title: `Author Correction: ${title}`, type: 'notice' }],
    ['one retracts the other', bare, { ...bare, title: `Retraction notice to ${title}` }],
    ['one is a reply', bare, { ...bare, title: `${title}: authors' reply` }],
    ['one comments on the other', bare, { ...bare, title: `Comment on “${title}”` }],
    ['one is the preprint', lantern, { ...bare, type: 'preprint', source: 'bioRxiv' }],
    ['one is the book', { ...bare, type: 'book-chapter' }, { ...bare, type: 'book' }],
    [
      'editions differ',
      { ...bare, type: 'book', edition: '2nd ed.' },
      { ...bare, type: 'book', edition: '3rd edition' },
    ],
    ['PMIDs differ', { ...lantern, pmid: '7' }, { ...lantern, pmid: '8' }],
    ['DOIs differ', { ...bare, doi: '10.5555/a' }, { ...bare, doi: '10.5555/b' }],
    [
      'parts differ',
      { ...bare, title: `${title}: part I` },
      { ...bare, title: `${title}: part II`, volume: '13' },
    ],
    ['numbers of a series differ', { ...bare, title: `${title}. 1` }, { ...bare, title: `${title}. 12` }],
    [
      'years of a report differ',
      {
        title: 'Annual report of the institute of imaginary oceans 2018',
        authors: 'Institute of Imaginary Oceans',
        year: 2018,
      },
      {
        title: 'Annual report of the institute of imaginary oceans 2021',
        authors: 'Institute of Imaginary Oceans',
        year: 2021,
      },
    ],
    [
      'hyper- is not hypo-',
      { ...bare, title: 'Treatment of hyperthermia in sleeping porpoises of the harbour' },
      { ...lantern, title: 'Treatment of hypothermia in sleeping porpoises of the harbour', year: 2021 },
    ],
    [
      'editorials have the same title',
      { title: 'Editorial', authors: 'Rahimi, Sara', year: 2019, volume: '12', pages: '1-2' },
      { title: 'Editorial', authors: 'Okafor, Ngozi', year: 2019, volume: '12', pages: '101-102' },
    ],
    [
      'the same authors went on to something else',
      lantern,
      {
        ...lantern,
        title: 'Lanterns and the feeding of harbour porpoises in winter',
        volume: '13',
        pages: '12-20',
        year: 2020,
      },
    ],
  ])('%s', (_, one, other) => {
    const likeness = likenessOf(traits(one), traits(other));
    expect(likeness, likeness.reasons.join('; ')).toMatchObject({ kind: 'different' });
  });
});

describe('a person should look at two descriptions, because', () => {
  const { title = '' } = lantern;
  it.each<[string, Fields, Fields]>([
    ['there is the title alone', { title }, { title }],
    [
      'the other may be a conference abstract',
      lantern,
      { ...bare, source: 'Annual Congress of Porpoises', type: 'conference-paper' },
    ],
    ['one may be the protocol', bare, { ...bare, title: `${title}: study protocol` }],
    [
      'it may be a review brought up to date',
      { ...bare, type: 'review' },
      { ...bare, type: 'review', year: 2022 },
    ],
    ['one may be a part', lantern, { ...lantern, title: `${title}: part II` }],
    ['no author is common to both', lantern, { ...lantern, authors: 'Okonkwo, Ada' }],
    ['all agrees but the DOIs', { ...lantern, doi: '10.5555/7.1.57' }, { ...lantern, doi: '10.5555/7.1.75' }],
    ['a preprint may be meant', { ...bare, type: 'preprint' }, without(bare, 'source')],
    [
      'they carry one DOI and are two kinds',
      { ...lantern, doi: '10.5555/a' },
      { ...bare, title: `Erratum: ${title}`, doi: '10.5555/a' },
    ],
  ])('%s', (_, one, other) => {
    const likeness = likenessOf(traits(one), traits(other));
    expect(likeness, likeness.reasons.join('; ')).toMatchObject({ kind: 'perhaps' });
  });
});

describe('a likeness', () => {
  const words = fc.constantFrom(
    'lantern',
    'porpoise',
    'II',
    '2019',
    'β',
    'Erratum:',
    'of',
    'the',
    'نور',
    '—',
    'hyper',
  );
  const titles = fc.oneof(
    fc.array(words, { maxLength: 12 }).map((picked) => picked.join(' ')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );
  const people = fc.array(
    fc.constantFrom('Rahimi, Sara', 'Sara, Rahimi', 'Okafor, N', 'A Group', 'van Berg, P', 'Berg, P'),
    { maxLength: 4 },
  );
  const descriptions = fc.record(
    {
      title: titles,
      vernacular: titles,
      authors: fc.oneof(
        people.map((names) => names.join('; ')),
        fc.string({ unit: 'binary' }),
      ),
      year: fc.constantFrom(2018, 2019, 2023),
      source: fc.constantFrom('J Mar Biol', 'Journal of Marine Biology', 'medRxiv', '((', ' '),
      volume: fc.constantFrom('12', 'Suppl 1', '∞'),
      pages: fc.constantFrom('345-52', 'S34', 'e0217', '–', '1'),
      type: fc.constantFrom<WorkType>('article', 'notice', 'book', 'preprint', 'other'),
      doi: fc.constantFrom('10.5555/a', '10.5555/a.v2', '10.2307/7', 'no doi'),
      pmid: fc.constantFrom('7', '8'),
    },
    { requiredKeys: ['title'] },
  );

  it('does not depend on the order, and is the same each time', () => {
    fc.assert(
      fc.property(descriptions, descriptions, (one, other) => {
        const [a, b] = [traits(one), traits(other)];
        expect(likenessOf(a, b)).toEqual(likenessOf(b, a));
        expect(traits(one)).toEqual(a);
      }),
      { seed: 17, numRuns: 1500 },
    );
  });

  it('has a score from 0 to 1, reasons in words, and at most three short keys', () => {
    fc.assert(
      fc.property(descriptions, descriptions, (one, other) => {
        const { score, reasons } = likenessOf(traits(one), traits(other));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(reasons.length).toBeGreaterThan(0);
        const keys = blockingKeysOf(traits(one));
        expect(keys.length).toBeLessThanOrEqual(3);
        for (const key of keys) expect(key.length).toBeLessThanOrEqual(40);
      }),
      { seed: 17 },
    );
  });

  it('is that of traits kept as JSON', () => {
    const kept: MatchTraits = JSON.parse(JSON.stringify(traits(lantern)));
    expect(likenessOf(kept, traits(lantern))).toEqual(likenessOf(traits(lantern), traits(lantern)));
  });

  it('of a description with itself is sameness, where the title tells something', () => {
    for (const fields of [lantern, bare, without(lantern, 'authors'), without(bare, 'year')])
      expect(likenessOf(traits(fields), traits(fields)).kind).toBe('same');
  });

  it('takes no longer for a title of a million characters than for one of a thousand', () => {
    for (const run of ['lantern ', ' ', '(', 'a', '1', '<i>', 'i ', '—', '"', '[', 'β']) {
      const long = run.repeat(1_000_000 / run.length);
      const fields = {
        ...lantern,
        title: `${long}x`,
        authors: `${long}, ${long}`,
        source: long,
        pages: long,
      };
      const start = process.threadCpuUsage();
      const own = traits(fields);
      const known = process.threadCpuUsage(start);
      likenessOf(own, { ...own, titles: [`${own.titles[0]}y`] });
      const compared = process.threadCpuUsage(start);
      expect(known.user, `traits of ${run}…`).toBeLessThan(1_500_000);
      expect(compared.user - known.user, `likeness of ${run}…`).toBeLessThan(50_000);
    }
  });
});
