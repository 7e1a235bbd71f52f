import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aGroup, anArticle, anAuthor } from '../../../../test/support/an-article.ts';
import { temporaryFolder } from '../../../../test/support/temporary-store.ts';
import { inlineText } from '../../../markup/index.ts';
import { type InlineMarkup, parseDoi, type WorkDescription } from '../../../model/index.ts';
import { type Citer, createCiter } from './create-citer.ts';

const doi = parseDoi('10.5555/air.117');
const editor = (family: string, given: string) => anAuthor(family, given, { role: 'editor' });
const article = anArticle({
  title: 'CO<sub>2</sub> &amp; <i>Rattus</i>' as InlineMarkup,
  contributions: [anAuthor('Tester', 'Ida B'), anAuthor('van Beispiel', 'Ludwig')],
  volume: '38',
  issue: '2',
  pages: '1171–1178',
  published: { year: 2025, month: 3, day: 9 },
  identifiers: doi ? { doi } : {},
});
const chapter = anArticle({
  type: 'book-chapter',
  contributions: [anAuthor('Tester', 'Ida'), editor('Adamsson', 'Margit P'), editor('Feld', 'Jerome')],
  source: { name: 'Genes of Examples', kind: 'book', publisher: 'Sample Press', place: 'Mehrshahr' },
  edition: '2',
  pages: '12–34',
});
const brought = createCiter({ folders: [] });

async function cited(
  works: readonly WorkDescription[],
  style: string,
  locale = 'en-US',
  citer: Citer = brought,
): Promise<readonly string[]> {
  const outcome = await citer.cite(works, { style, locale });
  if (outcome.kind !== 'cited') throw new Error(JSON.stringify(outcome));
  return outcome.references.map(({ label, text }) => (label === undefined ? text : `${label} ${text}`));
}

describe('references', () => {
  it.each([
    [
      'ama',
      '1. Tester IB, van Beispiel L. CO<sub>2</sub> &amp; <i>Rattus</i>. <i>Ann Imag Rheumatol</i>. 2025;38(2):1171-1178. doi:10.5555/air.117',
      '2. Tester I. Vesicles in joints. In: Adamsson MP, Feld J, eds. <i>Genes of Examples</i>. 2nd ed. Sample Press; 2025:12-34.',
    ],
    [
      'apa',
      'Tester, I. B., &amp; van Beispiel, L. (2025). CO<sub>2</sub> &amp; <i>Rattus</i>. <i>Annals of Imaginary Rheumatology</i>, <i>38</i>(2), 1171–1178. https://doi.org/10.5555/air.117',
      'Tester, I. (2025). Vesicles in joints. In M. P. Adamsson &amp; J. Feld (Eds.), <i>Genes of Examples</i> (pp. 12–34). Sample Press.',
    ],
    [
      'chicago',
      'Tester, Ida. 2025. “Vesicles in Joints.” In <i>Genes of Examples</i>, edited by Margit P. Adamsson and Jerome Feld. 2nd ed. Sample Press.',
      'Tester, Ida B., and Ludwig van Beispiel. 2025. “CO<sub>2</sub> &amp; <i>Rattus</i>.” <i>Annals of Imaginary Rheumatology</i> 38 (2): 1171–78. https://doi.org/10.5555/air.117.',
    ],
    [
      'harvard',
      'Tester, I. (2025) “Vesicles in joints,” in M.P. Adamsson and J. Feld (eds.) <i>Genes of Examples</i>. 2nd ed. Mehrshahr: Sample Press, pp. 12–34.',
      'Tester, I.B. and van Beispiel, L. (2025) “CO<sub>2</sub> &amp; <i>Rattus</i>,” <i>Annals of imaginary rheumatology</i>, 38(2), pp. 1171–1178. Available at: https://doi.org/10.5555/air.117.',
    ],
    [
      'ieee',
      '[1] I. B. Tester and L. van Beispiel, “CO<sub>2</sub> &amp; <i>Rattus</i>,” <i>Ann Imag Rheumatol</i>, vol. 38, no. 2, pp. 1171–1178, Mar. 2025, doi: 10.5555/air.117.',
      '[2] I. Tester, “Vesicles in joints,” in <i>Genes of Examples</i>, M. P. Adamsson and J. Feld, Eds., Mehrshahr: Sample Press, 2025, pp. 12–34.',
    ],
    [
      'mla',
      'Tester, Ida. “Vesicles in Joints.” <i>Genes of Examples</i>, edited by Margit P. Adamsson and Jerome Feld, 2nd ed., Sample Press, 2025, pp. 12–34.',
      'Tester, Ida B., and Ludwig van Beispiel. “CO<sub>2</sub> &amp; <i>Rattus</i>.” <i>Annals of Imaginary Rheumatology</i>, vol. 38, no. 2, Mar. 2025, pp. 1171–78, https://doi.org/10.5555/air.117.',
    ],
    [
      'nlm',
      '1. Tester IB, van Beispiel L. CO<sub>2</sub> &amp; <i>Rattus</i>. Ann Imag Rheumatol. 2025 Mar 9;38(2):1171–8. doi:10.5555/air.117',
      '2. Tester I. Vesicles in joints. In: Adamsson MP, Feld J, editors. Genes of Examples. 2nd ed. Mehrshahr: Sample Press; 2025. p. 12–34.',
    ],
    [
      'vancouver',
      'Tester IB, van Beispiel L. CO<sub>2</sub> &amp; <i>Rattus</i>. Ann Imag Rheumatol. 2025 Mar 9;38(2):1171-8. doi: 10.5555/air.117.',
      'Tester I. Vesicles in joints. In: Adamsson MP, Feld J, editors. Genes of Examples. Mehrshahr: Sample Press; 2025. p. 12-34.',
    ],
  ])('in the style %s', async (style, first, second) => {
    expect(await cited([article, chapter], style)).toEqual([first, second]);
  });

  it('in Persian are Persian where the style has words', async () => {
    const work = anArticle({
      contributions: [anAuthor('احمدی', 'مریم'), anAuthor('رضایی', 'علی')],
      title: inlineText('مفصل‌ها'),
      languages: ['fa'],
      source: { name: 'مجله نمونه', kind: 'journal' },
      volume: '5',
      pages: '12–15',
      published: { year: 2021, month: 3 },
    });
    expect(await cited([work], 'mla', 'fa')).toEqual([
      'احمدی, مریم, و علی رضایی. «مفصل‌ها». <i>مجله نمونه</i>, د. 5, مارس 2021, صص. 12–15.',
    ]);
    expect(await cited([work], 'ieee', 'fa-IR')).toEqual([
      '[1] م. احمدی و ع. رضایی, «مفصل‌ها», <i>مجله نمونه</i>, د. 5, صص. 12–15, مارس 2021.',
    ]);
  });

  it('say of a retracted work that it is', async () => {
    const work = anArticle({ publicationTypes: ['Retracted Publication'] });
    expect((await cited([work], 'ieee'))[0]).toContain('Vesicles in joints [Retracted]');
  });

  it('keep signs that are no markup', async () => {
    const work = anArticle({ title: inlineText('TGF-β <0.05 & R&D') });
    expect((await cited([work], 'nlm'))[0]).toContain('TGF-β &lt;0.05 &amp; R&amp;D.');
  });

  it('let no markup through that is not safe, in whatever field it stands', async () => {
    const bad = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const work = anArticle({
      title: inlineText(bad),
      contributions: [anAuthor(bad, bad), aGroup(bad)],
      source: { name: bad, kind: 'journal' },
      volume: bad,
      pages: bad,
    });
    for (const { name } of brought.styles())
      for (const text of await cited([work], name))
        expect(text.replace(/<\/?(?:i|b|sup|sub)>/g, '')).not.toContain('<');
  });

  it('are the same whatever was cited before', async () => {
    const alone = await cited([chapter], 'chicago');
    await cited([article, chapter, { ...chapter, title: inlineText('Another') }], 'chicago');
    expect(await cited([chapter], 'chicago')).toEqual(alone);
  });

  it.each([
    ['telepathy', 'en', 'unknown-style'],
    ['__proto__', 'en', 'unknown-style'],
    ['ieee', 'xx', 'unknown-locale'],
    ['ieee', '', 'unknown-locale'],
  ])('are not there in the style "%s" and the locale "%s"', async (style, locale, kind) => {
    expect(await brought.cite([article], { style, locale })).toMatchObject({ kind });
  });
});

const persian = readFileSync(new URL('own/locales-fa-IR.xml', import.meta.url), 'utf8');
const small = (layout: string, head = '') => `<?xml version="1.0"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>House style</title><id>urn:example:house</id><updated>2026-01-01T00:00:00Z</updated>${head}</info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout>${layout}</layout></bibliography>
</style>`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = join(temporaryFolder(), 'csl');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('the folder of the operator', () => {
  it('adds styles and locales, and puts its own in the place of others', async () => {
    const folder = folderWith({
      'house.csl': small('<text variable="title" prefix="&lt;b onclick=x&gt;House: "/>'),
      'apa.csl': small('<text variable="title" suffix="!"/>'),
      'locales-hu-HU.xml': persian.replace('"fa-IR"', '"hu-HU"').replace('>و<', '>és<'),
    });
    const citer = createCiter({ folders: [folder] });
    expect(citer.problems()).toEqual([]);
    expect(citer.locales()).toContain('hu-HU');
    expect((await cited([chapter], 'house', 'en', citer))[0]).toContain('House: Vesicles in joints');
    expect((await cited([chapter], 'house', 'en', citer))[0]).not.toContain('<b');
    expect(await cited([chapter], 'apa', 'en', citer)).toEqual(['Vesicles in joints!']);
    expect((await cited([article], 'ieee', 'hu', citer))[0]).toContain('I. B. Tester és L. van Beispiel');
  });

  it('may hold a style that is only another name of one', async () => {
    const alias = (href: string) =>
      `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>Alias</title><id>urn:example:alias</id><link href="${href}" rel="independent-parent"/></info></style>`;
    const folder = folderWith({
      'house.csl': small('<text variable="title"/>'),
      'alias.csl': alias('urn:example:house'),
      'lost.csl': alias('urn:example:nowhere'),
    });
    const citer = createCiter({ folders: [folder] });
    expect(await cited([chapter], 'alias', 'en', citer)).toEqual(['Vesicles in joints']);
    expect(citer.problems()).toEqual([
      expect.stringMatching(/lost\.csl is another name of urn:example:nowhere/),
    ]);
  });

  it.each([
    ['broken.csl', '<style', /not well-formed XML/],
    ['other.csl', '<html/>', /first element is not <style>/],
    ['notes.csl', small('').replace(/<bibliography>[\s\S]*<\/bibliography>/, ''), /no <bibliography>/],
    ['huge.csl', `<style>${' '.repeat(2 ** 20)}</style>`, /larger than 1 MiB/],
    ['Capital.csl', small(''), /small letters/],
    ['locales-hu-HU.xml', '<locale xmlns="http://purl.org/net/xbiblio/csl"/>', /months are missing/],
    ['locales-eo.xml', '<locale/>', /no CSL locale/],
    ['locales-la.xml', '<locale', /not well-formed/],
  ])('has %s passed over, with the reason', (name, text, reason) => {
    const citer = createCiter({ folders: [folderWith({ [name]: text })] });
    expect(citer.problems()).toEqual([expect.stringMatching(reason)]);
    expect(citer.problems()[0]).toContain(name);
  });

  it('says which style cannot be used where only its use shows it', async () => {
    const citer = createCiter({
      folders: [folderWith({ 'circle.csl': small('<text macro="nowhere"/>') })],
    });
    expect(await citer.cite([article], { style: 'circle', locale: 'en' })).toMatchObject({
      kind: 'unusable-style',
      reason: expect.stringMatching(/0 references for 1 works/),
    });
  });

  it('may be missing', () => {
    expect(createCiter({ folders: ['/no/such/folder'] }).problems()).toEqual([]);
  });
});
