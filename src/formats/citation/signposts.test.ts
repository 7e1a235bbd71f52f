import { describe, expect, it } from 'vitest';
import { aDescription } from '../../../test/support/a-record.ts';
import { type Orcid, parseDoi } from '../../model/index.ts';
import { linkHeader, linksetOf, signpostsOf } from './signposts.ts';

const addresses = {
  page: 'https://science.example.org/works/k3v9x2m1/rest',
  as: (extension: string) => `https://science.example.org/works/k3v9x2m1.${extension}`,
};
const doi = parseDoi('10.1002/(SICI)1097-0142(19990101)85:1<1::AID-CNCR1>3.0.CO;2-X');
const doiAddress = 'https://doi.org/10.1002/(sici)1097-0142(19990101)85:1%3C1::aid-cncr1%3E3.0.co;2-x';

describe('signposts', () => {
  it('lead from a work to its identifier, its kind, its other forms and its authors', () => {
    const work = aDescription({
      identifiers: doi === undefined ? {} : { doi },
      license: 'https://creativecommons.org/licenses/by/4.0/',
      contributions: [
        {
          role: 'author',
          affiliations: [],
          orcid: '0000-0002-1825-0097' as Orcid,
          contributor: { kind: 'person', family: 'Aghajani' },
        },
      ],
    });
    const header = linkHeader(signpostsOf(work, addresses), addresses.as('linkset'));
    for (const link of [
      '<https://science.example.org/works/k3v9x2m1.linkset>;rel="linkset";type="application/linkset+json"',
      `<${doiAddress}>;rel="cite-as"`,
      '<https://schema.org/ScholarlyArticle>;rel="type"',
      '<https://creativecommons.org/licenses/by/4.0/>;rel="license"',
      '<https://science.example.org/works/k3v9x2m1.bib>;rel="describedby";type="application/x-bibtex"',
      '<https://orcid.org/0000-0002-1825-0097>;rel="author"',
    ])
      expect(header).toContain(link);
    const { linkset } = linksetOf(signpostsOf(work, addresses), addresses.page);
    expect(linkset[0]).toMatchObject({ anchor: addresses.page, 'cite-as': [{ href: doiAddress }] });
    expect(linkset).toContainEqual({
      anchor: addresses.as('ris'),
      describes: [{ href: addresses.page, type: 'text/html' }],
    });
  });

  it('stay short in the header however many authors there are', () => {
    const contributions = Array.from({ length: 3000 }, (_, number) => ({
      role: 'author' as const,
      affiliations: [],
      orcid: `0000-0000-0000-${String(number).padStart(4, '0')}` as Orcid,
      contributor: { kind: 'person' as const, family: `Author ${number}` },
    }));
    const signposts = signpostsOf(aDescription({ contributions }), addresses);
    expect(linkHeader(signposts, addresses.as('linkset')).length).toBeLessThanOrEqual(4000);
    expect(signposts.filter(({ rel }) => rel === 'author')).toHaveLength(3000);
  });

  it('let nothing of a record into the header that could end it', () => {
    const locations = [
      {
        url: 'https://example.org/a>;rel="stylesheet", <x\r\nset-cookie: a=b',
        kind: 'full-text' as const,
        isOpen: true,
      },
    ];
    const header = linkHeader(signpostsOf(aDescription({ locations }), addresses), addresses.as('linkset'));
    expect(header).not.toMatch(/[\r\n]|stylesheet"/);
  });
});
