import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDescription } from '../../../test/support/a-record.ts';
import type { Contribution, PersonName, WorkDescription } from '../../model/index.ts';
import { mergeStatements, type Statement } from './merge-statements.ts';

/** What providers say, each a description of a test's own words. */
function saying(words: Readonly<Record<string, object>>): [Statement, ...Statement[]] {
  const all = Object.entries(words).map(([provider, changes]) => ({
    provider,
    key: '1',
    rank: '1',
    description: aDescription(changes as Partial<WorkDescription>),
  }));
  return all as [Statement, ...Statement[]];
}

const merged = (words: Readonly<Record<string, object>>) => mergeStatements(saying(words)).description;

function author(name: string, changes: Partial<Contribution> = {}): Contribution {
  const [family = '', given = ''] = name.split(', ');
  const initials = given.replaceAll(/[^A-Z]/g, '');
  const contributor: PersonName = {
    kind: 'person',
    family,
    ...(given.length > initials.length && { given }),
    ...(initials !== '' && { initials }),
  };
  return { role: 'author', affiliations: [], ...changes, contributor };
}

const names = ({ contributions }: WorkDescription) =>
  contributions.map(
    ({ contributor }) => (contributor as PersonName).given ?? (contributor as PersonName).initials,
  );

describe('merging what several records say', () => {
  it('takes each field from the most trusted who states it, and remembers whose it is', () => {
    const { description, provenance } = mergeStatements(
      saying({
        file: { title: 'On resting', volume: '7', keywords: [{ text: 'rest' }] },
        crossref: { title: 'On rest', volume: '8' },
      }),
    );
    expect(description).toMatchObject({ title: 'On rest', volume: '8', keywords: [{ text: 'rest' }] });
    expect(provenance).toEqual({
      records: [
        { provider: 'crossref', key: '1' },
        { provider: 'file', key: '1' },
      ],
      fields: [
        { field: 'type', by: [0] },
        { field: 'title', by: [0], others: [{ by: 1, says: 'On resting' }] },
        { field: 'volume', by: [0], others: [{ by: 1, says: '7' }] },
        { field: 'keywords', by: [1] },
      ],
    });
  });

  it('needs no provenance where one record speaks alone', () => {
    expect(mergeStatements(saying({ file: { title: 'Alone' } })).provenance).toBeUndefined();
  });

  it.each([
    ['with its markup', 'Rest and CO2 in the sleeping cell', 'Rest and CO<sub>2</sub> in the sleeping cell'],
    ['with its subtitle', 'Rest in the sleeping cell', 'Rest in the sleeping cell: a review of reviews'],
    ['as written rather than shouted', 'REST IN THE SLEEPING CELL', 'Rest in the sleeping cell'],
  ])('prefers a title %s', (_, trusted, fuller) => {
    expect(merged({ crossref: { title: trusted }, file: { title: fuller } }).title).toBe(fuller);
    expect(merged({ crossref: { title: fuller }, file: { title: trusted } }).title).toBe(fuller);
  });

  it('keeps the more trusted title where another only differs, or begins alike by chance', () => {
    expect(merged({ crossref: { title: 'Rest' }, file: { title: 'Rest of the heart' } }).title).toBe('Rest');
  });

  it.each([
    [
      'a day of the same year',
      { year: 2024 },
      { year: 2024, month: 3, day: 9 },
      { year: 2024, month: 3, day: 9 },
    ],
    ['but of no other year', { year: 2024 }, { year: 2023, month: 3, day: 9 }, { year: 2024 }],
    [
      'and of no other month',
      { year: 2024, month: 3 },
      { year: 2024, month: 4, day: 1 },
      { year: 2024, month: 3 },
    ],
  ])('takes a date to the day: %s', (_, trusted, other, expected) => {
    expect(merged({ crossref: { published: trusted }, file: { published: other } }).published).toEqual(
      expected,
    );
  });

  it('writes pages out where another record does', () => {
    const { description, provenance } = mergeStatements(
      saying({ crossref: { pages: '1171-8' }, file: { pages: '1171–1178' } }),
    );
    expect(description.pages).toBe('1171–1178');
    expect(provenance?.fields.find(({ field }) => field === 'pages')).toEqual({ field: 'pages', by: [1] });
  });

  it('prefers an abstract that is whole or labelled, whoever gives it', () => {
    const whole = { sections: [{ text: `Rest is good. ${'It mends cells. '.repeat(20)}` }] };
    const cut = { sections: [{ text: 'Rest is good. It mends …' }], rights: '© The Author(s)' };
    expect(merged({ crossref: { abstract: cut }, file: { abstract: whole } }).abstract).toEqual({
      ...whole,
      rights: cut.rights,
    });
    const labelled = {
      sections: [
        { label: 'AIM', text: 'Rest is good.' },
        { label: 'RESULTS', text: 'It mends cells. '.repeat(20).trim() },
      ],
    };
    expect(merged({ crossref: { abstract: whole }, pubmed: { abstract: labelled } }).abstract).toEqual(
      labelled,
    );
  });

  it('never mixes two bylines, but completes one from the other', () => {
    const trusted = [author('Rahimi, S'), author('Okafor, A')];
    const other = [
      author('Rahimi, Sara', { orcid: '0000-0002-1825-0097' as NonNullable<Contribution['orcid']> }),
      author('Okafor, Ada', { affiliations: [{ text: 'University of Rest' }], corresponding: true }),
    ];
    const { description, provenance } = mergeStatements(
      saying({ crossref: { contributions: trusted }, file: { contributions: other } }),
    );
    expect(names(description)).toEqual(['Sara', 'Ada']);
    expect(description.contributions[0]?.orcid).toBe('0000-0002-1825-0097');
    expect(description.contributions[1]).toMatchObject({
      affiliations: [{ text: 'University of Rest' }],
      corresponding: true,
    });
    expect(provenance?.fields.find(({ field }) => field === 'contributions')).toEqual({
      field: 'contributions',
      by: [0, 1],
    });
  });

  it('gives nobody the mark of another: two of one name, a name that differs, a list in another order', () => {
    const orcid = '0000-0002-1825-0097' as NonNullable<Contribution['orcid']>;
    const twoOfAName = [author('Li, W'), author('Li, W'), author('Okafor, A')];
    const shorter = [author('Li, Wei', { orcid }), author('Okafor, Ada')];
    const { contributions } = merged({
      crossref: { contributions: twoOfAName },
      file: { contributions: shorter },
    });
    expect(contributions.map((one) => one.orcid)).toEqual([undefined, undefined, undefined]);
    expect(names({ contributions } as WorkDescription)).toEqual(['W', 'W', 'Ada']);
    const turned = [author('Okafor, Ada', { orcid }), author('Li, Wei')];
    const inOrder = [author('Li, W'), author('Okafor, A')];
    const kept = merged({ crossref: { contributions: inOrder }, file: { contributions: turned } });
    expect(kept.contributions).toEqual(inOrder);
  });

  it('takes a byline that was cut off from who has all of it, and each role for itself', () => {
    const all = [author('Rahimi, S'), author('Okafor, A'), author('Li, W')];
    const editor = author('Novak, P', { role: 'editor' });
    const { contributions } = merged({
      crossref: { contributions: [author('Rahimi, S'), author('Okafor, A')] },
      pubmed: { contributions: [...all, editor] },
    });
    expect(contributions).toEqual([...all, editor]);
  });

  it('adds up relations, so that no notice of a retraction is lost, and names each work fully', () => {
    const retracted = { kind: 'is-retracted-by', target: { citation: 'J Rest 2025', pmid: '9' } };
    const byDoi = { kind: 'is-retracted-by', target: { pmid: '9', doi: '10.5555/9' } };
    const other = { kind: 'comments-on', target: { doi: '10.5555/1' } };
    expect(
      merged({ crossref: { relations: [byDoi, other] }, pubmed: { relations: [retracted] } }).relations,
    ).toEqual([
      { kind: 'is-retracted-by', target: { citation: 'J Rest 2025', pmid: '9', doi: '10.5555/9' } },
      other,
    ]);
  });

  it('keeps the indexers’ headings whatever others add, and one award once', () => {
    const mesh = [{ scheme: 'mesh', name: 'Sleep' }];
    const topics = [{ scheme: 'other', schemeName: 'OpenAlex topics', name: 'Sleep Medicine' }];
    expect(merged({ openalex: { subjects: topics }, pubmed: { subjects: mesh } }).subjects).toEqual([
      ...mesh,
      ...topics,
    ]);
    const full = [{ funder: 'National Institute of Rest', awards: ['R01-42'] }];
    const short = [
      { funder: 'NIR', awards: ['R01 42'] },
      { funder: 'Trust for Sleep', awards: [] },
    ];
    expect(merged({ crossref: { funding: full }, pubmed: { funding: short } }).funding).toEqual([
      ...full,
      short[1],
    ]);
  });

  it('completes a venue from who means the same, and from nobody else', () => {
    const journal = { name: 'Journal of Rest', issnLinking: '0378-5955' };
    const same = { name: 'J. Rest', issnLinking: '0378-5955', nlmId: '42', publisher: 'Rest Press' };
    const other = { name: 'Annals of Sleep', nlmId: '7' };
    expect(
      merged({ crossref: { source: journal }, openalex: { source: other }, pubmed: { source: same } }).source,
    ).toEqual({
      ...journal,
      nlmId: '42',
      publisher: 'Rest Press',
    });
  });

  it('lets a curator’s word stand, and an emptied field be empty', () => {
    const edits = [
      { anchor: 'crossref:1', field: 'title', value: 'As printed', because: '', number: 1 },
      { anchor: 'crossref:1', field: 'volume', value: null, because: '', number: 2 },
      { anchor: 'crossref:1', field: 'doi', value: '10.5555/b', because: '', number: 3 },
    ];
    const { description, provenance } = mergeStatements(
      saying({ crossref: { title: 'As typed', volume: '7', identifiers: { doi: '10.5555/a' } } }),
      edits,
    );
    expect(description).toMatchObject({ title: 'As printed', identifiers: { doi: '10.5555/b' } });
    expect(description.volume).toBeUndefined();
    expect(provenance?.fields).toContainEqual({ field: 'volume', by: [1], others: [{ by: 0, says: '7' }] });
    expect(provenance?.fields).toContainEqual({
      field: 'doi',
      by: [1],
      others: [{ by: 0, says: '10.5555/a' }],
    });
  });

  it('gives the same in whatever order the statements come', () => {
    const description = fc.record(
      {
        title: fc.constantFrom('Rest', 'Rest in the sleeping cell', 'Rest in the sleeping cell: a review'),
        type: fc.constantFrom('article', 'review', 'other'),
        published: fc.constantFrom({ year: 2024 }, { year: 2024, month: 3 }, { year: 2023 }),
        pages: fc.constantFrom('11', '11-9', '11-19'),
        keywords: fc.array(fc.constantFrom({ text: 'a' }, { text: 'b' }), { maxLength: 2 }),
        contributions: fc.array(fc.constantFrom(author('Li, W'), author('Li, Wei'), author('Okafor, A')), {
          maxLength: 3,
        }),
        history: fc.array(fc.constantFrom({ event: 'received', on: { year: 2023 } }), { maxLength: 1 }),
      },
      { requiredKeys: ['title'] },
    );
    const statement = fc.record({
      provider: fc.constantFrom('crossref', 'pubmed', 'openalex', 'file', 'elsewhere'),
      key: fc.constantFrom('1', '2', '3'),
      rank: fc.constantFrom('1', '2'),
      description: description.map((changes) => aDescription(changes as object)),
    });
    const statements = fc.uniqueArray(statement, {
      minLength: 1,
      maxLength: 6,
      selector: ({ provider, key }) => `${provider}:${key}`,
    });
    fc.assert(
      fc.property(
        statements.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(mergeStatements(shuffled as [Statement])).toEqual(mergeStatements(all as [Statement]));
        },
      ),
      { seed: 20260117 },
    );
  });
});
