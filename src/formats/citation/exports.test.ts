import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aGroup, anArticle, anAuthor } from '../../../test/support/an-article.ts';
import { inlineText } from '../../markup/index.ts';
import {
  type InlineMarkup,
  parseDoi,
  parseIssn,
  parseOrcid,
  parsePmcid,
  parsePmid,
  type WorkDescription,
} from '../../model/index.ts';
import { toBibtex } from '../bibtex/writing/to-bibtex.ts';
import { toRis } from '../ris/writing/to-ris.ts';
import { highwireTags } from './highwire-tags.ts';
import { toCoins } from './to-coins.ts';
import { toCslJson } from './to-csl-json.ts';
import { toSchemaOrg } from './to-schema-org.ts';

const url = 'https://science.example.org/works/k3v9x2m1/vesicles';
const issn = parseIssn('2049-3630');
const work = anArticle({
  title: 'CO<sub>2</sub> &amp; 50% of {joints}' as InlineMarkup,
  contributions: [
    anAuthor('Tester', 'Ida', {
      affiliations: [{ text: 'Institute of Joints, Norway', identifier: 'https://ror.org/05abcde99' }],
      ...orcid('0000-0002-1825-0097'),
    }),
    anAuthor('Rock and Roll', 'Bo'),
    aGroup('VIJ Study Group, Northtown'),
  ],
  source: {
    name: 'Annals of imaginary rheumatology',
    kind: 'journal',
    abbreviation: 'Ann Imag Rheumatol',
    ...(issn && { issns: [{ issn, medium: 'electronic' as const }] }),
  },
  volume: '38',
  issue: '2',
  pages: '1171–1178',
  published: { year: 2025, month: 3, day: 9 },
  publishedOnline: { year: 2025, month: 1 },
  languages: ['en'],
  identifiers: identifiers(),
  abstract: { sections: [{ label: 'RESULTS', text: inlineText('It works: p < 0.05 & more.') }] },
  keywords: [{ text: 'exosomes' }, { text: 'cartilage' }],
});

function orcid(text: string) {
  const parsed = parseOrcid(text);
  return parsed === undefined ? {} : { orcid: parsed };
}

function identifiers(): WorkDescription['identifiers'] {
  const doi = parseDoi('10.5555/AIR_117');
  const pmid = parsePmid('90000001');
  return { ...(doi && { doi }), ...(pmid && { pmid }) };
}

describe('BibTeX', () => {
  it('gives every field, with its special characters tamed', () => {
    expect(toBibtex(work, url)).toBe(
      [
        '@article{tester2025joints-k3v9x2m1,',
        '  author = {Tester, Ida and {Rock and Roll}, Bo and {VIJ Study Group, Northtown}},',
        '  title = {{CO\\textsubscript{2} \\& 50\\% of \\textbraceleft{}joints\\textbraceright{}}},',
        '  journal = {Annals of imaginary rheumatology},',
        '  shortjournal = {Ann Imag Rheumatol},',
        '  issn = {2049-3630},',
        '  year = {2025},',
        '  volume = {38},',
        '  number = {2},',
        '  pages = {1171--1178},',
        '  doi = {10.5555/air_117},',
        '  pmid = {90000001},',
        `  url = {${url}},`,
        '  language = {en},',
        '  keywords = {exosomes, cartilage},',
        '  abstract = {RESULTS: It works: p < 0.05 \\& more.},',
        '  month = mar,',
        '  day = 9',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('has no way out of a field', () => {
    fc.assert(
      fc.property(anything(), (text) => {
        const entry = toBibtex(everywhere(text), url);
        let depth = 0;
        for (const [at, character] of [...entry].entries()) {
          if (character === '{') depth += 1;
          if (character === '}') depth -= 1;
          const isLast = at >= [...entry].length - 2;
          expect(depth > 0 || isLast || !entry.slice(0, at).includes('{')).toBe(true);
        }
        expect(depth).toBe(0);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('RIS', () => {
  it('gives every field under its tag', () => {
    expect(toRis(work, url).split('\r\n')).toEqual([
      'TY  - JOUR',
      'AU  - Tester, Ida',
      'AU  - Rock and Roll, Bo',
      'AU  - VIJ Study Group, Northtown',
      'TI  - CO2 & 50% of {joints}',
      'JF  - Annals of imaginary rheumatology',
      'JA  - Ann Imag Rheumatol',
      'SN  - 2049-3630',
      'PY  - 2025',
      'DA  - 2025/03/09/',
      'VL  - 38',
      'IS  - 2',
      'SP  - 1171',
      'EP  - 1178',
      'DO  - 10.5555/air_117',
      'DB  - PubMed',
      'AN  - 90000001',
      `UR  - ${url}`,
      'LA  - en',
      'AB  - RESULTS: It works: p < 0.05 & more.',
      'KW  - exosomes',
      'KW  - cartilage',
      'AD  - [Tester, Ida] Institute of Joints, Norway',
      'ER  - ',
      '',
    ]);
  });

  it('has no way out of a field', () => {
    fc.assert(
      fc.property(anything(), (text) => {
        const lines = toRis(everywhere(text), url)
          .split(/[\r\n\u0085\u2028\u2029]+/)
          .filter(Boolean);
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z\d] {2}- /);
        expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(1);
        expect(lines.filter((line) => line.startsWith('ER  - '))).toHaveLength(1);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('CSL-JSON', () => {
  it('gives names, dates and numbers in its own words', () => {
    expect(toCslJson(work, url)).toMatchObject({
      id: url,
      type: 'article-journal',
      title: 'CO<sub>2</sub> & 50% of {joints}',
      author: [
        { family: 'Tester', given: 'Ida' },
        { family: 'Rock and Roll', given: 'Bo' },
        { literal: 'VIJ Study Group, Northtown' },
      ],
      'container-title': 'Annals of imaginary rheumatology',
      issued: { 'date-parts': [[2025, 3, 9]] },
      page: '1171-1178',
      DOI: '10.5555/air_117',
    });
  });

  it('says nothing of what is not known', () => {
    expect(toCslJson(anArticle({ contributions: [] }), url)).toEqual({
      id: url,
      type: 'article-journal',
      title: 'Vesicles in joints',
      'container-title': 'Annals of imaginary rheumatology',
      'container-title-short': 'Ann Imag Rheumatol',
      issued: { 'date-parts': [[2025]] },
      URL: url,
    });
  });
});

describe('schema.org', () => {
  it('nests issue, volume and journal, and names everyone', () => {
    expect(toSchemaOrg(work, url)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ScholarlyArticle',
      '@id': url,
      name: 'CO2 & 50% of {joints}',
      author: [
        {
          '@type': 'Person',
          '@id': 'https://orcid.org/0000-0002-1825-0097',
          name: 'Ida Tester',
          affiliation: [{ '@type': 'Organization', '@id': 'https://ror.org/05abcde99' }],
        },
        { name: 'Bo Rock and Roll' },
        { '@type': 'Organization', name: 'VIJ Study Group, Northtown' },
      ],
      datePublished: '2025-03-09',
      isPartOf: {
        '@type': 'PublicationIssue',
        issueNumber: '2',
        isPartOf: {
          '@type': 'PublicationVolume',
          volumeNumber: '38',
          isPartOf: { '@type': 'Periodical', issn: ['2049-3630'] },
        },
      },
      pageStart: '1171',
      pageEnd: '1178',
      sameAs: ['https://doi.org/10.5555/air_117', 'https://pubmed.ncbi.nlm.nih.gov/90000001/'],
    });
  });

  it('says that a work is retracted', () => {
    const retracted = anArticle({ publicationTypes: ['Retracted Publication'] });
    expect(toSchemaOrg(retracted, url)).toMatchObject({ creativeWorkStatus: 'Retracted' });
  });

  it('names what it cites, what corrects it, and its headings with their addresses', () => {
    const doi = parseDoi('10.5555/notice');
    const rich = anArticle({
      references: [{ citation: 'Probe B. Knees. 2019.', ...(doi && { doi }) }, { citation: 'A book.' }],
      relations: [{ kind: 'is-corrected-by', target: { citation: 'Erratum.', ...(doi && { doi }) } }],
      subjects: [{ scheme: 'mesh', name: 'Exosomes', id: 'D055354' }],
    });
    expect(toSchemaOrg(rich, url)).toMatchObject({
      citation: [
        { '@type': 'CreativeWork', '@id': 'https://doi.org/10.5555/notice', name: 'Probe B. Knees. 2019.' },
        { '@type': 'CreativeWork', name: 'A book.' },
      ],
      creativeWorkStatus: 'Corrected',
      correction: [{ '@type': 'CorrectionComment', text: 'Erratum.' }],
      about: [{ '@type': 'DefinedTerm', '@id': 'http://id.nlm.nih.gov/mesh/D055354', termCode: 'D055354' }],
    });
  });
});

describe('the tags of Google Scholar', () => {
  it('put the institution and the ORCID iD right behind each author', () => {
    expect(highwireTags(work, url)).toEqual([
      ['citation_title', 'CO2 & 50% of {joints}'],
      ['citation_author', 'Ida Tester'],
      ['citation_author_institution', 'Institute of Joints, Norway'],
      ['citation_author_orcid', 'https://orcid.org/0000-0002-1825-0097'],
      ['citation_author', 'Bo Rock and Roll'],
      ['citation_author', 'VIJ Study Group, Northtown'],
      ['citation_publication_date', '2025/03/09'],
      ['citation_online_date', '2025/01'],
      ['citation_journal_title', 'Annals of imaginary rheumatology'],
      ['citation_journal_abbrev', 'Ann Imag Rheumatol'],
      ['citation_issn', '2049-3630'],
      ['citation_volume', '38'],
      ['citation_issue', '2'],
      ['citation_firstpage', '1171'],
      ['citation_lastpage', '1178'],
      ['citation_doi', '10.5555/air_117'],
      ['citation_pmid', '90000001'],
      ['citation_language', 'en'],
      ['citation_keywords', 'exosomes'],
      ['citation_keywords', 'cartilage'],
      ['citation_abstract_html_url', url],
      ['citation_public_url', url],
    ]);
  });

  it('name the house of a thesis and of a report, and no journal', () => {
    for (const [type, tag] of [
      ['dissertation', 'citation_dissertation_institution'],
      ['report', 'citation_technical_report_institution'],
    ] as const) {
      const tags = new Map(
        highwireTags(anArticle({ type, source: { name: 'University of Northtown' } }), url),
      );
      expect(tags.get(tag)).toBe('University of Northtown');
      expect(tags.has('citation_journal_title')).toBe(false);
    }
  });

  it('lead to the text where all may read it', () => {
    const open = (changes: Partial<WorkDescription>) =>
      new Map(highwireTags(anArticle(changes), url)).get('citation_fulltext_html_url');
    const location = {
      url: 'https://journal.example.org/a',
      kind: 'full-text',
      mediaType: 'text/html',
    } as const;
    expect(open({ locations: [{ ...location, isOpen: true }] })).toBe('https://journal.example.org/a');
    expect(open({ locations: [location] })).toBeUndefined();
    const pmcid = parsePmcid('PMC90001');
    expect(open({ identifiers: pmcid ? { pmcid } : {} })).toMatch(/PMC90001/);
  });
});

describe('COinS', () => {
  const keysOf = (description: WorkDescription) => new URLSearchParams(toCoins(description, url));

  it('holds what a link resolver and a reference manager need', () => {
    const keys = keysOf(work);
    expect(keys.get('ctx_ver')).toBe('Z39.88-2004');
    expect(keys.get('rft_val_fmt')).toBe('info:ofi/fmt:kev:mtx:journal');
    expect(Object.fromEntries(keys)).toMatchObject({
      'rft.genre': 'article',
      'rft.atitle': 'CO2 & 50% of {joints}',
      'rft.jtitle': 'Annals of imaginary rheumatology',
      'rft.aulast': 'Tester',
      'rft.aufirst': 'Ida',
      'rft.volume': '38',
      'rft.issue': '2',
      'rft.spage': '1171',
      'rft.epage': '1178',
      'rft.eissn': '2049-3630',
      'rft.date': '2025-03-09',
    });
    expect(keys.getAll('rft.au')).toEqual(['Ida Tester', 'Bo Rock and Roll', 'VIJ Study Group, Northtown']);
    expect(keys.getAll('rft_id')).toEqual(['info:doi/10.5555/air_117', 'info:pmid/90000001', url]);
  });

  it.each([
    ['book', 'book', 'rft.btitle'],
    ['book-chapter', 'book', 'rft.atitle'],
    ['report', 'book', 'rft.btitle'],
    ['dissertation', 'dissertation', 'rft.title'],
    ['dataset', 'dc', 'rft.title'],
  ] as const)('describes a %s in the format %s', (type, format, title) => {
    const keys = keysOf(anArticle({ ...work, type }));
    expect(keys.get('rft_val_fmt')).toBe(`info:ofi/fmt:kev:mtx:${format}`);
    expect(keys.get(title)).toBe('CO2 & 50% of {joints}');
  });

  it('stands in an attribute and says the same whatever it holds', () => {
    fc.assert(
      fc.property(anything(), (text) => {
        const coins = toCoins(everywhere(text), url);
        expect(coins).toMatch(/^[\w\-.!~*'()%=&]+$/);
        expect(new URLSearchParams(coins).get('rft.volume') ?? '').toBe(text.toWellFormed());
      }),
    );
  });
});

/** Text with all that formats trip over. */
function anything(): fc.Arbitrary<string> {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '\\',
    '\\}',
    '"',
    '@article{',
    '}\n}\n',
    '%',
    '\r\nER  - \r\nTY  - JOUR\r\n',
    '\u2028',
    '\u0085',
    'a',
    ' and ',
    ',',
    '$',
    '~',
    '^',
    '<i>',
    '&amp;',
    '\u0000',
  );
  return fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
  );
}

function everywhere(text: string): WorkDescription {
  return anArticle({
    title: inlineText(text),
    contributions: [anAuthor(text, text), aGroup(text)],
    source: { name: text, abbreviation: text, publisher: text, kind: 'book', place: text, isbns: [text] },
    volume: text,
    issue: text,
    pages: text,
    articleNumber: text,
    abstract: { sections: [{ label: text, text: inlineText(text) }] },
    keywords: [{ text }],
    identifiers: { isbn: text },
    relations: [{ kind: 'is-retracted-by', target: { citation: text } }],
  });
}
