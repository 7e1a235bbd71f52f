import { describe, expect, it } from 'vitest';
import { aGroup, anArticle, anAuthor } from '../../../test/support/an-article.ts';
import { inlineText } from '../../markup/index.ts';
import {
  type InlineMarkup,
  parseDoi,
  parsePmcid,
  parsePmid,
  type WorkDescription,
} from '../../model/index.ts';
import { citeApa } from './cite-apa.ts';
import { citeVancouver } from './cite-vancouver.ts';

const doi = parseDoi('10.5555/air.117');
const pmid = parsePmid('90000001');
const pmcid = parsePmcid('PMC99000001');
const authors = (count: number) =>
  Array.from({ length: count }, (_, at) => anAuthor(`Author${at + 1}`, 'Bea'));
const editor = (family: string, given: string) => anAuthor(family, given, { role: 'editor' });

const cases: readonly (readonly [string, Partial<WorkDescription>, string, string])[] = [
  [
    'an article with all its numbers',
    {
      contributions: [
        anAuthor('Tester', 'Jean-Pierre A', {
          contributor: {
            kind: 'person',
            family: 'Tester',
            given: 'Jean-Pierre A',
            initials: 'JA',
            suffix: 'Jr',
          },
        }),
        anAuthor('dos Santos', 'Ana'),
      ],
      volume: '38',
      issue: '2',
      pages: '1171–1178',
      published: { year: 2025, month: 3, day: 9 },
      identifiers: { ...(doi && { doi }), ...(pmid && { pmid }), ...(pmcid && { pmcid }) },
    },
    'Tester, J.-P. A., Jr., &amp; dos Santos, A. (2025). Vesicles in joints. <i>Annals of Imaginary Rheumatology</i>, <i>38</i>(2), 1171–1178. https://doi.org/10.5555/air.117',
    'Tester JA Jr, dos Santos A. Vesicles in joints. Ann Imag Rheumatol. 2025 Mar 9;38(2):1171-8. doi: 10.5555/air.117. PMID: 90000001; PMCID: PMC99000001.',
  ],
  [
    'an article number',
    { volume: '10', articleNumber: 'e0217' },
    'Tester, I. (2025). Vesicles in joints. <i>Annals of Imaginary Rheumatology</i>, <i>10</i>, Article e0217.',
    'Tester I. Vesicles in joints. Ann Imag Rheumatol. 2025;10:e0217.',
  ],
  [
    'markup in a title that asks',
    { title: 'Does CO<sub>2</sub> &amp; <i>Rattus</i> matter?' as InlineMarkup },
    'Tester, I. (2025). Does CO<sub>2</sub> &amp; <i>Rattus</i> matter? <i>Annals of Imaginary Rheumatology</i>.',
    'Tester I. Does CO<sub>2</sub> &amp; <i>Rattus</i> matter? Ann Imag Rheumatol. 2025.',
  ],
  [
    'no author and no date',
    { contributions: [], published: undefined as never },
    'Vesicles in joints. (n.d.). <i>Annals of Imaginary Rheumatology</i>.',
    'Vesicles in joints. Ann Imag Rheumatol. [date unknown].',
  ],
  [
    'a group among the authors',
    { contributions: [anAuthor('Tester', 'Ida'), aGroup('VIJ Study Group')] },
    'Tester, I., &amp; VIJ Study Group. (2025). Vesicles in joints. <i>Annals of Imaginary Rheumatology</i>.',
    'Tester I, VIJ Study Group. Vesicles in joints. Ann Imag Rheumatol. 2025.',
  ],
  [
    'twenty authors',
    { contributions: authors(20) },
    `${Array.from({ length: 19 }, (_, at) => `Author${at + 1}, B.`).join(', ')}, &amp; Author20, B. (2025). Vesicles in joints. <i>Annals of Imaginary Rheumatology</i>.`,
    'Author1 B, Author2 B, Author3 B, Author4 B, Author5 B, Author6 B, et al. Vesicles in joints. Ann Imag Rheumatol. 2025.',
  ],
  [
    'sixty authors',
    { contributions: authors(60) },
    `${Array.from({ length: 19 }, (_, at) => `Author${at + 1}, B.`).join(', ')}, … Author60, B. (2025). Vesicles in joints. <i>Annals of Imaginary Rheumatology</i>.`,
    'Author1 B, Author2 B, Author3 B, Author4 B, Author5 B, Author6 B, et al. Vesicles in joints. Ann Imag Rheumatol. 2025.',
  ],
  [
    'a chapter in an edited book',
    {
      type: 'book-chapter',
      contributions: [anAuthor('Tester', 'Ida'), editor('Adamsson', 'Margit P'), editor('Feld', 'Jerome')],
      source: { name: 'Genes of Examples', kind: 'book', publisher: 'Sample Press', place: 'Mehrshahr' },
      pages: '12–34',
    },
    'Tester, I. (2025). Vesicles in joints. In M. P. Adamsson &amp; J. Feld (Eds.), <i>Genes of Examples</i> (pp. 12–34). Sample Press.',
    'Tester I. Vesicles in joints. In: Adamsson MP, Feld J, editors. Genes of Examples. Mehrshahr: Sample Press; 2025. p. 12-34.',
  ],
  [
    'a whole book with an editor',
    {
      type: 'book',
      contributions: [editor('Feld', 'Jerome')],
      source: { name: 'Vesicles in joints', kind: 'book', publisher: 'Sample Press' },
    },
    'Feld, J. (Ed.). (2025). <i>Vesicles in joints</i>. Sample Press.',
    'Feld J, editor. Vesicles in joints. Sample Press; 2025.',
  ],
  [
    'a translated title',
    {
      vernacularTitle: inlineText('Vesículas'),
      languages: ['es'],
      source: { name: 'Anales de reumatologia', kind: 'journal' },
    },
    'Tester, I. (2025). Vesículas [Vesicles in joints]. <i>Anales de reumatologia</i>.',
    'Tester I. [Vesicles in joints]. Anales de reumatologia. 2025.',
  ],
  [
    'a retracted work whose notice can be taken apart',
    {
      relations: [
        { kind: 'is-retracted-by', target: { citation: 'Ex Lancet. 2010 Feb 6;375(9713):445. doi: 10.5/x' } },
      ],
    },
    'Tester, I. (2025). Vesicles in joints (Retraction published 2010, <i>Ex Lancet</i>, <i>375</i>[9713], 445). <i>Annals of Imaginary Rheumatology</i>.',
    'Tester I. Vesicles in joints [retracted]. Ann Imag Rheumatol. 2025. Retraction in: Ex Lancet. 2010 Feb 6;375(9713):445. doi: 10.5/x.',
  ],
  [
    'a retracted work without more',
    { publicationTypes: ['Retracted Publication'] },
    'Tester, I. (2025). Vesicles in joints (Retracted). <i>Annals of Imaginary Rheumatology</i>.',
    'Tester I. Vesicles in joints [retracted]. Ann Imag Rheumatol. 2025.',
  ],
  [
    'a span of months and a catalogue’s additions to the name',
    {
      source: { name: 'Example lancet (London, England) : an official journal', kind: 'journal' },
      published: { year: 2013, month: 11, until: { year: 2014, month: 2 } },
    },
    'Tester, I. (2025). Vesicles in joints. <i>Example Lancet</i>.'.replace('2025', '2013'),
    'Tester I. Vesicles in joints. Example lancet. 2013 Nov-2014 Feb.',
  ],
  [
    'a season',
    { published: { year: 1993, season: 'autumn' } },
    'Tester, I. (1993). Vesicles in joints. <i>Annals of Imaginary Rheumatology</i>.',
    'Tester I. Vesicles in joints. Ann Imag Rheumatol. 1993 Fall.',
  ],
  [
    'a preprint',
    { type: 'preprint', source: { name: 'bioRxiv : the preprint server', kind: 'repository' } },
    'Tester, I. (2025). Vesicles in joints. <i>bioRxiv</i>.',
    'Tester I. Vesicles in joints [preprint]. bioRxiv. 2025.',
  ],
  [
    'hostile names',
    { contributions: [anAuthor('<script>alert(1)</script>', '<b>')] },
    '&lt;script&gt;alert(1)&lt;/script&gt;, B. (2025). Vesicles in joints. <i>Annals of Imaginary Rheumatology</i>.',
    '&lt;script&gt;alert(1)&lt;/script&gt; B. Vesicles in joints. Ann Imag Rheumatol. 2025.',
  ],
];

describe('a citation', () => {
  it.each(cases)('of %s in the style of APA', (_, changes, apa) => {
    expect(citeApa(anArticle(changes))).toBe(apa);
  });

  it.each(cases)('of %s in the style of Vancouver', (_, changes, _apa, vancouver) => {
    expect(citeVancouver(anArticle(changes))).toBe(vancouver);
  });

  it('in Persian says "and" in Persian', () => {
    const work = anArticle({
      contributions: [anAuthor('احمدی', 'مریم'), anAuthor('رضایی', 'علی')],
      title: inlineText('مفصل‌ها'),
      languages: ['fa'],
      source: { name: 'مجله نمونه', kind: 'journal' },
    });
    expect(citeApa(work, 'fa')).toBe('احمدی, م., و رضایی, ع. (2025). مفصل‌ها. <i>مجله نمونه</i>.');
  });
});
