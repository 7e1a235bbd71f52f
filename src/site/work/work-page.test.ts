import { beforeAll, describe, expect, it } from 'vitest';
import { fakePorts } from '../../../test/support/fake-ports.ts';
import { institution } from '../../../test/support/fictional-institution.ts';
import {
  author,
  aWork,
  consortium,
  fictionalWorks,
  markup,
  notice,
  persian,
  retracted,
  review,
  trial,
  workId,
} from '../../../test/support/fictional-works.ts';
import { readable } from '../../../test/support/readable.ts';
import type { Doi, Work } from '../../model/index.ts';
import { createAssets, createPageContext, type PageContext, renderLayout } from '../../ui/index.ts';
import { workPage } from './work-page.ts';

let english: PageContext;
let inPersian: PageContext;
beforeAll(async () => {
  const assets = await createAssets();
  english = createPageContext(institution, 'en', assets);
  inPersian = createPageContext(institution, 'fa', assets);
});

async function pageOf(work: Work, context = english, works: readonly Work[] = [work, ...fictionalWorks]) {
  const page = await workPage({ id: work.id }, fakePorts(works), context);
  if (!page) throw new Error('The work is held, so it has a page.');
  const html = String(renderLayout(page, context));
  return { page, html, text: readable(String(page.main)) };
}

describe('the page of a publication', () => {
  it('is not there for a work that is not held', async () => {
    expect(await workPage({ id: workId(999) }, fakePorts(fictionalWorks), english)).toBeUndefined();
  });

  it('leads from affiliations to the units that they name, in both panels and in the reader’s language', async () => {
    const work = aWork({
      id: workId(77),
      contributions: [
        author('Aramesh', 'Sara', 'Department of Applied Cell Sciences, Example University'),
        author('Mobini', 'Sina', 'Hallbruck University, Austria'),
      ],
    });
    const { html, page } = await pageOf(work, english, [work]);
    const link = '<a href="/units/cell-sciences"><bdi>Department of Applied Cell Sciences</bdi></a>';
    expect(html.split(link)).toHaveLength(3);
    const list = String(page.main).slice(String(page.main).indexOf('id="affiliation-1"'));
    expect(list.slice(0, list.indexOf('</li>'))).toContain(link);
    expect((await pageOf(work, inPersian)).html).toContain('<bdi>گروه علوم سلولی کاربردی</bdi></a>');
  });

  it('says kind and year, title, byline, source and date in this order', async () => {
    const { text } = await pageOf(review);
    const places = [
      'Review article · 2025',
      'Mesenchymal Stem Cell-Derived Exosomes',
      'Publisher',
      'PubMed',
      'Full text (PMC)',
      'Aramesh S1*; Mobini SA2*; Seyedi I1; Niknam RR2',
      'Source: Annals of Vesicle Biology, vol. 12, no. 3, pp. 214–239',
      'Published: March 2025, online 11 February 2025',
      'In plain language',
      'Abstract',
      '© The Author(s) 2025.',
      'Keywords',
      'Subjects',
      'Share this content!',
      'How to cite',
      'Other Related Docs',
    ].map((words) => [words, text.indexOf(words)] as const);
    expect(places.filter(([, at]) => at === -1)).toEqual([]);
    expect(places.map(([, at]) => at)).toEqual(places.map(([, at]) => at).sort((a, b) => a - b));
  });

  it('leads to copies of the text elsewhere, free ones first, and to nothing twice', async () => {
    const { html, text } = await pageOf(
      aWork({
        id: workId(501),
        identifiers: { doi: '10.5555/copies' as Doi },
        openAccess: 'green',
        license: 'https://creativecommons.org/licenses/by/4.0/',
        edition: '3rd ed.',
        series: { name: 'Handbooks of Examples', number: '7' },
        event: { name: 'Meeting of Examples', place: 'Example City', held: { year: 2024, month: 5 } },
        locations: [
          { url: 'https://doi.org/10.5555/copies', kind: 'landing-page' },
          { url: 'https://publisher.example/a.html', kind: 'full-text', mediaType: 'text/html' },
          {
            url: 'https://repository.example/a.pdf',
            kind: 'full-text',
            mediaType: 'application/pdf',
            version: 'accepted',
            isOpen: true,
          },
          { url: 'javascript:alert(1)', kind: 'full-text', isOpen: true },
        ],
      }),
    );
    expect(text).toMatch(/Publisher.*PDF, accepted manuscript \(free\).*Full text/);
    expect(html).not.toContain('href="javascript:');
    expect(html.match(/href="https:\/\/doi\.org\/10\.5555\/copies"/g)).toHaveLength(2);
    expect(html).toContain('<meta name="citation_pdf_url" content="https://repository.example/a.pdf">');
    expect(text).toContain('Edition: 3rd ed.');
    expect(text).toContain('Series: Handbooks of Examples, 7');
    expect(text).toContain('Presented at: Meeting of Examples, Example City, May 2024');
    expect(text).toContain('a free copy in a repository (green)');
    expect(html).toContain('<a href="https://creativecommons.org/licenses/by/4.0/" rel="license">');
  });

  it('links each superscript to its affiliation, and each author to a page', async () => {
    const { html } = await pageOf(review);
    expect(html).toContain('<a href="#affiliation-1" aria-label="Affiliation 1">1</a>');
    expect(html).toContain('<li id="affiliation-1">Department of Applied Cell Sciences');
    expect(html).toContain('<a href="/people/aramesh-s/aramesh-s"><bdi>Sahar Aramesh</bdi></a>');
    expect(html).toContain('href="https://orcid.org/0000-0002-1825-0097"');
  });

  it('numbers as many affiliations as its superscripts name', async () => {
    const { html } = await pageOf(consortium);
    const named = new Set([...html.matchAll(/href="#(affiliation-\d+)"/g)].map(([, id]) => id));
    const listed = new Set([...html.matchAll(/id="(affiliation-\d+)"/g)].map(([, id]) => id));
    expect(named).toEqual(listed);
  });

  it('folds a long byline and still holds every name', async () => {
    const { html, text } = await pageOf(consortium);
    expect(text).toContain('and 48 more authors');
    expect(html).toContain('<span>Tavakoli-Nazari H</span>');
  });

  it('leaves a byline of twelve unfolded', async () => {
    expect((await pageOf(review)).text).not.toContain('more author');
  });

  it('says before all else that a work is retracted, and links the notice that is held', async () => {
    const { html, text, page } = await pageOf(retracted);
    expect(text.indexOf('Retracted This publication has been retracted.')).toBeLessThan(
      text.indexOf('Saffron lowers'),
    );
    expect(html).toContain(`<a href="/works/${notice.id}/retraction-saffron-lowers-hba1c-within-a-week">`);
    expect(text).toContain('data could not be produced');
    expect(page.title).toMatch(/^Retracted: Saffron/);
  });

  it('never offers a retracted work for sharing without saying so', async () => {
    const { html } = await pageOf(retracted);
    const shared = [...html.matchAll(/(?:text|subject)=([^"&]+)/g)].map(([, text]) =>
      decodeURIComponent(text ?? ''),
    );
    expect(shared.length).toBeGreaterThan(5);
    for (const text of shared) expect(text).toMatch(/^RETRACTED: /);
    expect(html).toContain('data-share-text="RETRACTED: Saffron');
    expect(html).toContain('data-copy-text="RETRACTED: Saffron');
  });

  it.each([
    ['is-corrected-by', 'Corrected'],
    ['is-concern-of', 'Expression of concern'],
    ['is-partially-retracted-by', 'Retracted in part'],
  ] as const)('shows a notice for %s', async (kind, words) => {
    const { text } = await pageOf(
      aWork({ id: workId(700), relations: [{ kind, target: { citation: 'Notices. 2024;1:2' } }] }),
    );
    expect(text.startsWith(`${words} `)).toBe(true);
    expect(text).toContain('The notice: Notices. 2024;1:2');
  });

  it('waits for any work while a work it points to is not held yet', async () => {
    expect((await pageOf(review)).page.dependsOn).toBe('any-work');
    const { page } = await pageOf(persian);
    expect(page.dependsOn).toMatchObject({ works: expect.arrayContaining([persian.id]) });
  });

  it('keeps section labels, markup and MathML of the abstract', async () => {
    const { html } = await pageOf(retracted);
    expect(html).toContain(
      '<strong class="label">RESULTS</strong> <span class="said" id="said-finding">HbA<sub>1c</sub> fell',
    );
    expect(html).toContain('<math><mfrac>');
  });

  it('offers the authors’ sentences in short, each with the way to its place in the abstract', async () => {
    const { html, text } = await pageOf(trial);
    expect(text).toMatch(
      /In short .* The authors’ own sentences, picked from the abstract Aim The aim of this trial .* Method We randomly assigned 84 .* Finding Sleep lasted 41 minutes longer .* Conclusion These results suggest .* What this study cannot tell you .* interpreted with caution/,
    );
    expect(text.indexOf('In short')).toBeLessThan(text.indexOf('Abstract'));
    for (const [, place] of html.matchAll(/class="to-place" href="#([^"]+)"/g))
      expect(html.match(new RegExp(`id="${place}"`, 'g'))).toHaveLength(1);
    expect(html).toContain(
      '<q>Sleep lasted 41 minutes longer in the walking group than in the control group (95% CI 22–60; <i>p</i> = 0.003).</q>',
    );
    expect(String((await pageOf(trial, inPersian)).html)).toContain(
      '<dt>یافته</dt><dd lang="en" dir="ltr"><q>Sleep',
    );
  });

  it('says what kind of study it is in plain words, and on request what says so', async () => {
    const { text, html } = await pageOf(retracted);
    expect(text).toContain(
      'In short This work was retracted: what it says should not be relied upon. Kind An experiment in which chance decided who got what (randomised trial) Studied in people How many “40 adults”',
    );
    expect(text).toContain('Kind: the record, kind of publication “Randomized Controlled Trial”');
    expect(html).toContain(
      'the title, “<q lang="en" dir="ltr">Saffron lowers HbA<sub>1c</sub> within a week: a randomised trial in <b>40 adults</b> with type 2 diabetes</q>”',
    );
    expect((await pageOf(trial)).html).toContain('href="https://clinicaltrials.gov/study/NCT00000000"');
  });

  it('gives machines the same sentences as quotations', async () => {
    const { html } = await pageOf(trial);
    const [, json = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(json).hasPart).toContainEqual({
      '@type': 'Quotation',
      name: 'Conclusion',
      text: 'These results suggest that daily walks improve the sleep of night porters.',
      url: expect.stringMatching(/\/works\/k3v9x006\/[^#]+#said-conclusion$/),
    });
  });

  it('warns of preprints and of what was studied in animals or cells alone', async () => {
    const tags = (...names: string[]) => names.map((name) => ({ scheme: 'mesh' as const, name }));
    const animals = { id: workId(704), title: markup('Wheels and sleep'), subjects: tags('Animals', 'Mice') };
    expect((await pageOf(aWork(animals))).text).toContain('Studied in animals: people may be different.');
    expect((await pageOf(aWork({ ...animals, type: 'preprint' }))).text).toContain(
      'A preprint: not yet checked',
    );
    const both = aWork({ ...animals, subjects: tags('Animals', 'Humans') });
    expect((await pageOf(both)).text).not.toContain('people may be different');
  });

  it('says that the abstract does not state something only where it was looked for', async () => {
    const sections = [
      { label: 'Objective', text: markup('To determine whether walks improve sleep.') },
      { label: 'Methods', text: markup('Porters walked for a week. Sleep was recorded.') },
      { label: 'Results', text: markup('Sleep lasted 41 minutes longer than before.') },
    ];
    const { text } = await pageOf(aWork({ id: workId(703), abstract: { sections } }));
    expect(text).toContain('Conclusion None stated in the abstract.');
    expect(text).not.toContain('What this study cannot tell you');
    expect((await pageOf(retracted)).text).not.toContain('None stated');
  });

  it('reads well without a plain layer', async () => {
    const held = fakePorts([trial]);
    const ports = { ...held, plain: { ...held.plain, layerOf: async () => undefined } };
    const page = await workPage({ id: trial.id }, ports, english);
    expect(String(page?.main)).toContain('<p>Night porters often sleep badly');
    expect(String(page?.main)).not.toMatch(/in-short|said-/);
  });

  it('gives a foreign title and abstract their own language and direction', async () => {
    const { html } = await pageOf(persian);
    expect(html).toContain('<p class="vernacular" lang="fa" dir="rtl">ذرات معلق ریز');
    expect(html).toContain('<div class="text" lang="fa" dir="rtl">');
    expect(html).toContain('<h1 lang="en" dir="ltr">Fine dust (PM<sub>2.5</sub>)');
  });

  it('gives related works with the reason, retracted ones marked', async () => {
    const { html, text } = await pageOf(review);
    expect(html.match(/<div class="beside">/g)).toHaveLength(50);
    expect(text).toContain('Annals of Vesicle Biology (2026) shares: cartilage, IL-10');
    expect(html).toContain('<strong class="standing alarm">Retracted</strong>');
  });

  it('lets no markup of names, sources and citations through', async () => {
    const evil = '"><script>alert(1)</script>';
    const { html } = await pageOf(
      aWork({
        id: workId(701),
        identifiers: { doi: `10.5555/${evil.toLowerCase().replaceAll(/[<>"]/g, "'")}` as Doi, pii: evil },
        contributions: [author(evil, evil, evil)],
        source: { name: evil },
        volume: evil,
        keywords: [{ text: evil }],
        subjects: [{ scheme: 'mesh', name: evil, qualifiers: [{ name: evil }] }],
        funding: [{ funder: evil, awards: [evil] }],
        references: [{ citation: evil }],
        conflictOfInterest: evil,
        license: evil,
        publicationTypes: [evil],
      }),
    );
    expect(html).not.toContain('<script>alert');
  });

  it('speaks Persian, with both calendars and the English text left as it is', async () => {
    const { html, text } = await pageOf(review, inPersian);
    expect(html).toContain('<html lang="fa" dir="rtl">');
    expect(text).toContain('مارس ۲۰۲۵ (اسفند ۱۴۰۳ – فروردین ۱۴۰۴)');
    expect(text).toContain('با ما در ارتباط باشید! ما را دنبال کنید در');
    expect(html).toContain('<h1 lang="en" dir="ltr">Mesenchymal');
    expect(html).toContain(
      '<link rel="alternate" hreflang="en" href="https://science.mehrgan.example.org/works/',
    );
  });

  it('says how to cite it, to people and to machines', async () => {
    const { html, text } = await pageOf(review);
    expect(text).toContain(
      'Annals of Vesicle Biology, 12(3), 214–239. https://doi.org/10.5555/vesicle.2025.0142',
    );
    expect(html).toContain('<meta name="citation_doi" content="10.5555/vesicle.2025.0142">');
    expect(html).toContain('"@type":"ScholarlyArticle"');
    expect(html).toContain('<a href="/works/k3v9x001.bib" download>BibTeX</a>');
  });

  it('says plainly that an abstract is missing', async () => {
    expect((await pageOf(aWork({ id: workId(702), title: markup('Bare') }))).text).toContain(
      'This publication came without an abstract.',
    );
  });

  it('says on whose word it rests, and where those disagree', async () => {
    const { text, html } = await pageOf(review);
    expect(text).toContain('This page rests on Crossref, PubMed, an imported file and a curator.');
    expect(text).toContain('PMID, abstract, subjects; adds to authors');
    expect(text).toContain('Where they disagree (3)');
    expect(text).toContain('PubMed: 2024-12');
    expect(html).toContain('Mesenchymal Stem Cell Exosomes &amp; Arthritis');
    expect((await pageOf(retracted)).text).toContain('This page rests on PubMed (5 January 2026).');
    const inPersianToo = await pageOf(review, inPersian);
    expect(inPersianToo.text).toContain('موارد اختلاف (۳)');
  });
});
