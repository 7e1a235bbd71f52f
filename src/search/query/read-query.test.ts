import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printQuery } from './print-query.ts';
import type { Query } from './query.ts';
import { mostCharacters, readQuery } from './read-query.ts';

const printed = (text: string) => printQuery(readQuery(text).query);
const noticed = (text: string) => readQuery(text).notices;

describe('reading a query', () => {
  it.each([
    // Plain words, as anybody types them.
    ['exosome arthritis', 'exosome arthritis'],
    ['"rheumatoid arthritis" exosom*', '"rheumatoid arthritis" exosom*'],
    ['“knee pain”', '"knee pain"'],
    ['IL-10 TGF-β', 'IL-10 TGF-β'],
    ['"IL-10" "heart"', '"IL-10" "heart"'],
    ['and or not', 'and or not'],
    // PubMed.
    [
      'exosome*[ti] AND Sharif S[au] AND 2020:2025[dp] NOT review[pt]',
      'title:exosome* author:"Sharif S" year:2020..2025 -type:review',
    ],
    ['(asthma[mh] OR wheeze[tiab]) AND child*', '(subject:asthma OR text:wheeze) child*'],
    ['asthma OR wheeze AND cough', '(asthma OR wheeze) cough'],
    ['heart attack OR stroke unit', '(heart attack) OR (stroke unit)'],
    ['heart attack[Title]', 'title:heart title:attack'],
    ['"heart attack"[Title/Abstract]', 'text:"heart attack"'],
    ['pain "heart attack"[ti]', 'pain title:"heart attack"'],
    ['"2020/01/01"[Date - Publication] : "2025/12/31"[Date - Publication]', 'year:2020/01/01..2025/12/31'],
    ['"2020/01/01"[PDAT]:"3000"[PDAT]', 'year:2020/01/01..'],
    ['exosome 2020[dp]', 'exosome year:2020'],
    ['persian[la] free full text[sb]', 'language:fa is:oa'],
    ['(asthma OR wheeze)[ti]', 'title:asthma OR title:wheeze'],
    ['12345678[pmid]', 'pmid:12345678'],
    ['randomized controlled trial[pt]', 'kind:"randomized controlled trial"'],
    // The web.
    [
      'title:exosomes author:"Sharif S" year:2020..2025 type:review is:oa has:lay-summary',
      'title:exosomes author:"Sharif S" year:2020..2025 type:review is:oa has:lay-summary',
    ],
    ['title:(knee OR hip) -review', '(title:knee OR title:hip) -review'],
    ['year:>=2020 lang:persian', 'year:2020.. language:fa'],
    [
      'cites:10.1016/S0140-6736(20)30183-5 orcid:0000-0002-1825-0097',
      'cites:10.1016/s0140-6736(20)30183-5 orcid:0000-0002-1825-0097',
    ],
    ['doi:https://doi.org/10.5555/ABC', 'doi:10.5555/abc'],
    ['عنوان:اگزوزوم سال:۱۴۰۰', 'title:اگزوزوم year:1400'],
    ['https://example.org/a', '"https://example.org/a"'],
    ['NOT mice', 'NOT mice'],
    ['arthritis AND NOT mice', 'arthritis -mice'],
    ['', ''],
  ])('%j means %j', (text, meaning) => {
    expect(printed(text)).toBe(meaning);
    expect(noticed(text)).toEqual([]);
  });

  it.each<[string, string, readonly object[]]>([
    ['"knee pain', '"knee pain"', [{ kind: 'unclosed-quote' }]],
    ['(knee OR hip', 'knee OR hip', [{ kind: 'unclosed-parenthesis' }]],
    ['knee) pain', 'knee pain', [{ kind: 'stray-parenthesis' }]],
    [
      'AND knee OR',
      'knee',
      [
        { kind: 'dangling-operator', operator: 'AND' },
        { kind: 'dangling-operator', operator: 'OR' },
      ],
    ],
    ['knee NOT', 'knee', [{ kind: 'dangling-operator', operator: 'NOT' }]],
    ['knee[colour]', 'knee', [{ kind: 'unknown-field', name: 'colour' }]],
    ['year:soon', 'soon', [{ kind: 'unreadable-value', field: 'year', value: 'soon' }]],
    ['is:good', 'good', [{ kind: 'unreadable-value', field: 'is', value: 'good' }]],
    ['*', '', [{ kind: 'lone-star' }]],
    ['title:', '', [{ kind: 'nothing-sought' }]],
    ['😀 …', '', [{ kind: 'nothing-sought' }]],
    ['()', '', [{ kind: 'nothing-sought' }]],
    [' ', '', []],
  ])('%j is read as %j, and that is said', (text, meaning, notices) => {
    expect(printed(text)).toBe(meaning);
    expect(noticed(text)).toEqual(notices);
  });

  it.each([
    ['a million parentheses', '('.repeat(1_000_000)],
    ['a million closing ones', ')'.repeat(1_000_000)],
    ['deep nesting', `${'(a OR '.repeat(1600)}b`],
    ['ten thousand quotes', '"'.repeat(mostCharacters)],
    ['a wall of stars', '*'.repeat(mostCharacters)],
    ['brackets', '[ti'.repeat(4000)],
    ['lone surrogates', '\ud800a\udc00 b'],
    ['control characters', 'a\u0000b\u001b[31m'],
    ['SQL', `'; drop table work; --`],
    ['FTS syntax', 'NEAR(a b, 2) ^c {title abstract}: d "e" + f'],
  ])('takes %s quickly', (_, text) => {
    const start = performance.now();
    const { query } = readQuery(text);
    expect(readQuery(printQuery(query)).query).toEqual(query);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  const sign = fc.constantFrom(
    ...'ab"()[]*:-| \\\'{}',
    'AND',
    ' OR ',
    ' NOT ',
    '[ti]',
    'title:',
    'year:',
    '2020',
    '..',
    'is:oa',
    '۲',
    'β',
    '\u200c',
  );
  it('gives an answer to any text, and what is printed reads as the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(sign, { maxLength: 30 }).map((all) => all.join('')),
        ),
        (text) => {
          const { query } = readQuery(text);
          expect(readQuery(printQuery(query))).toEqual({ query, notices: [] });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('reads back every query that can be printed', () => {
    const word = fc.constantFrom('knee', 'exosome', 'IL-10', 'β', 'AND', 'a:b', 'یاخته');
    const leaf: fc.Arbitrary<Query> = fc.oneof(
      word.map((text): Query => ({ kind: 'text', text })),
      word.map((text): Query => ({ kind: 'text', field: 'title', text, open: true })),
      fc
        .tuple(word, word)
        .map((words): Query => ({ kind: 'text', field: 'author', text: words.join(' '), exact: true })),
      fc.constant<Query>({ kind: 'dates', from: '2020', to: '2025-03' }),
      fc.constant<Query>({ kind: 'type', type: 'review' }),
      fc.constant<Query>({ kind: 'is', what: 'open-access' }),
      fc.constant<Query>({ kind: 'identifier', scheme: 'pmid', value: '7' }),
    );
    const query = fc.letrec<{ any: Query }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('any'), { minLength: 2, maxLength: 4 }).map((of): Query => ({ kind: 'and', of })),
        fc.array(tie('any'), { minLength: 2, maxLength: 4 }).map((of): Query => ({ kind: 'or', of })),
        tie('any').map((of): Query => ({ kind: 'not', of })),
      ),
    })).any;
    fc.assert(
      fc.property(query, (one) => {
        // Laid flat by reading once, it stays as it is.
        const flat = readQuery(printQuery(one)).query;
        expect(readQuery(printQuery(flat)).query).toEqual(flat);
      }),
      { numRuns: 1000 },
    );
  });
});
