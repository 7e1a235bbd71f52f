import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aWork, type WorkParts } from '../../../test/support/a-work.ts';
import { arbitraryWork } from '../../../test/support/arbitrary-work.ts';
import { fakePorts } from '../../../test/support/fake-ports.ts';
import { institution } from '../../../test/support/fictional-institution.ts';
import type { InlineMarkup, Work } from '../../model/index.ts';
import { parseDoi, parseIssn, parseOrcid } from '../../model/index.ts';
import { workPage } from '../../site/index.ts';
import { createAssets, createPageContext, renderLayout } from '../../ui/index.ts';
import { type LintFinding, lintRules, lintWork, weightOf } from './lint-work.ts';
import { readPage } from './read-page.ts';

const context = createPageContext(institution, 'en', await createAssets());

async function pageOf(work: Work): Promise<string> {
  const page = await workPage({ id: work.id }, fakePorts([work]), context);
  if (page === undefined) throw new Error('There is a page of every work.');
  return renderLayout(page, context).toString();
}

/** What is found in a work and the page that is drawn of it. */
async function lint(work: Work): Promise<readonly LintFinding[]> {
  return lintWork({ work, page: readPage(await pageOf(work)) }, now);
}

const namesOf = (findings: readonly LintFinding[]) => findings.map(({ rule }) => rule.name);

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
  'several-in-one-name': complete({
    contributions: [{ ...author('Ida; Probe, Otto'), affiliations: [{ text: 'I' }] }],
  }),
  'leftover-markup': complete({ title: 'Exosomes in &lt;i&gt;osteoarthritis&lt;/i&gt;' }),
  'control-characters': complete({ title: 'Exosomes in\u0001osteoarthritis' }),
  'script-of-another-language': complete({ title: 'بررسی بیان ژن در سلول‌های بیماران مبتلا' }),
  'address-not-shown': complete({ locations: [{ url: 'ftp://a.example/x.pdf', kind: 'full-text' }] }),
};

/** Findings that no record causes: pages of which something is taken away. */
const brokenPages: Readonly<Record<string, (page: string) => string>> = {
  'page-incomplete': (page) => page.replace('<h1', '<h2').replace('</h1>', '</h2>'),
};

function withoutField(field: keyof Work): Work {
  const { [field]: _, ...rest } = complete();
  return rest as Work;
}

describe('the check of a record', () => {
  it('finds nothing where nothing is missing', async () => {
    expect(await lint(complete())).toEqual([]);
  });

  it.each(lintRules.map((rule) => [rule.name, rule] as const))(
    'finds %s, and says how to mend it',
    async (name, rule) => {
      const work = broken[name] ?? complete();
      const page = brokenPages[name]?.(await pageOf(work)) ?? (await pageOf(work));
      expect(namesOf(lintWork({ work, page: readPage(page) }, now))).toContain(name);
      for (const text of [rule.explanation, rule.fix]) expect(text).toMatch(/\.$/);
      expect(rule.readers.length).toBeGreaterThan(0);
    },
  );

  it('is made of what the page says, not of what the record could have said', async () => {
    const work = complete();
    const page = (await pageOf(work))
      .replaceAll(/<meta name="citation_(?:author|publication_date|doi)"[^>]*>/g, '')
      .replace('"abstract":', '"nothing":');
    expect(namesOf(lintWork({ work, page: readPage(page) }, now)).toSorted()).toEqual([
      'no-abstract',
      'no-author',
      'no-date',
      'no-doi',
    ]);
  });

  it('takes works that are out online only for dated', async () => {
    const { published: _, ...undated } = complete();
    expect(await lint({ ...undated, publishedOnline: { year: 2025, month: 3 } } as Work)).toEqual([]);
  });

  it('says the gravest first, and holds one error for worse than all that is none', async () => {
    const findings = await lint(aWork({ title: 'EXOSOMES IN OSTEOARTHRITIS OF THE KNEE' }));
    const severities = findings.map(({ rule }) => rule.severity);
    expect(severities).toEqual(severities.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    const lesser = lintRules
      .filter(({ severity }) => severity !== 'error')
      .map((rule) => ({ rule, found: '' }));
    const error = lintRules.filter(({ severity }) => severity === 'error').slice(0, 1);
    expect(weightOf(error.map((rule) => ({ rule, found: '' })))).toBeGreaterThanOrEqual(weightOf(lesser));
  });

  it('leaves other scripts and short words in peace', async () => {
    for (const [title, language] of [
      ['بررسی بیان ژن در سلول‌های بیماران مبتلا', 'fa'],
      ['HIV', 'en'],
      ['中文的标题在这里很长很长很长很长很长很长', 'zh'],
      ['Âge et santé à Québec', 'fr'],
      ['[Gene expression in the cells of patients.]', 'fa'],
    ] as const)
      expect(await lint(complete({ title, languages: [language] }))).toEqual([]);
  });

  it('looks at any work without failing', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWork(), async (description) => {
        for (const { found } of await lint({ ...complete(), ...description } as Work))
          expect(found).not.toBe('');
      }),
      { numRuns: 60 },
    );
  });
});

const order = ['error', 'warning', 'note'];
