import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aWork, type WorkParts } from '../../../test/support/a-work.ts';
import { arbitraryWork } from '../../../test/support/arbitrary-work.ts';
import type { InlineMarkup, Work } from '../../model/index.ts';
import { parseDoi, parseIssn, parseOrcid } from '../../model/index.ts';
import { lintRules, lintWork, weightOf } from './lint-work.ts';

const now = new Date('2026-01-15T09:00:00Z');
const [doi, issn, orcid] = [parseDoi('10.5555/1'), parseIssn('2049-3630'), parseOrcid('0000-0002-1825-0097')];

/** A work of which nothing is missing. */
function complete(changes: WorkParts = {}): Work {
  return aWork({
    title: 'Exosomes in osteoarthritis',
    abstract:
      'We asked twelve people how far they could walk before their knees hurt, and again after a year of treatment.',
    published: { year: 2025 },
    languages: ['en'],
    source: { name: 'Annals', ...(issn && { issns: [{ issn, medium: 'print' as const }] }) },
    volume: '3',
    keywords: [{ text: 'knees' }],
    identifiers: doi ? { doi } : {},
    contributions: [
      {
        contributor: { kind: 'person', family: 'Tester', given: 'Ida' },
        role: 'author',
        affiliations: [{ text: 'Institute of Joints' }],
        ...(orcid && { orcid }),
      },
    ],
    ...changes,
  });
}

const author = (given: string) =>
  ({
    contributor: { kind: 'person', family: 'T', given },
    role: 'author',
    affiliations: [{ text: 'I' }],
  }) as const;

/** For each rule a work that breaks it. */
const broken: Readonly<Record<string, Work>> = {
  'no-title': complete({ title: 'Untitled.' }),
  'misread-characters': complete({ title: 'Caf\u00c3\u00a9 and knees' }),
  'no-author': complete({ contributions: [] }),
  'no-date': withoutField('published'),
  'date-to-come': complete({ published: { year: 2041 } }),
  'unknown-language': complete({ languages: ['english language'] }),
  'no-source': withoutField('source'),
  'no-place-in-source': withoutField('volume'),
  'no-doi': complete({ identifiers: {} }),
  'no-affiliation': complete({ contributions: [{ ...author('Ida'), affiliations: [] }] }),
  'title-in-capitals': complete({ title: 'EXOSOMES IN OSTEOARTHRITIS OF THE KNEE' }),
  'no-abstract': withoutField('abstract'),
  'no-language': withoutField('languages'),
  'retracted-without-notice': complete({ publicationTypes: ['Retracted Publication'] }),
  'no-issn': complete({ source: { name: 'Annals' } }),
  'initials-only': complete({ contributions: [author('I A')] }),
  'no-orcid': complete({ contributions: [author('Ida')] }),
  'title-too-long': complete({ title: 'Long words '.repeat(50) }),
  'formula-in-title': { ...complete(), title: 'A <math><mi>x</mi></math> of knees' as InlineMarkup },
  'abstract-too-short': complete({ abstract: 'None.' }),
  'no-subject': complete({ keywords: [] }),
  'no-licence': complete({ locations: [{ url: 'https://a.example/', kind: 'full-text', isOpen: true }] }),
  'open-without-copy': complete({ openAccess: 'gold' }),
};

function withoutField(field: keyof Work): Work {
  const { [field]: _, ...rest } = complete();
  return rest as Work;
}

describe('the check of a record', () => {
  it('finds nothing where nothing is missing', () => {
    expect(lintWork(complete(), now)).toEqual([]);
  });

  it.each(lintRules.map((rule) => [rule.name, rule] as const))(
    'finds %s, and says how to mend it',
    (name, rule) => {
      const work = broken[name];
      if (work === undefined) throw new Error(`No work here breaks the rule ${name}.`);
      expect(lintWork(work, now).map((one) => one.rule.name)).toContain(name);
      for (const text of [rule.explanation, rule.fix]) expect(text).toMatch(/\.$/);
      expect(rule.readers.length).toBeGreaterThan(0);
    },
  );

  it('says the gravest first, and holds one error for worse than all that is none', () => {
    const findings = lintWork(aWork({ title: 'EXOSOMES IN OSTEOARTHRITIS OF THE KNEE' }), now);
    const severities = findings.map(({ rule }) => rule.severity);
    expect(severities).toEqual(severities.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    const lesser = lintRules
      .filter(({ severity }) => severity !== 'error')
      .map((rule) => ({ rule, found: '' }));
    const error = lintRules.filter(({ severity }) => severity === 'error').slice(0, 1);
    expect(weightOf(error.map((rule) => ({ rule, found: '' })))).toBeGreaterThanOrEqual(weightOf(lesser));
  });

  it('leaves other scripts and short words in peace', () => {
    for (const title of [
      'بررسی بیان ژن در سلول‌های بیماران مبتلا',
      'HIV',
      '中文的标题在这里很长很长很长很长很长很长',
      'Âge et santé à Québec',
    ])
      expect(lintWork(complete({ title }), now)).toEqual([]);
  });

  it('looks at any work without failing', () => {
    fc.assert(
      fc.property(arbitraryWork(), (description) => {
        for (const { found } of lintWork({ ...complete(), ...description } as Work, now))
          expect(found).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });
});

const order = ['error', 'warning', 'note'];
