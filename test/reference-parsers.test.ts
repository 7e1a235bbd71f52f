import { type CSL, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleSite } from './support/sample-site.ts';

/** Parsers not written here, and how they call what they read. */
const parsers = [
  { name: 'BibTeX', extension: 'bib', type: '@bibtex/text' },
  { name: 'RIS', extension: 'ris', type: '@ris/file' },
] as const;

const { address: site } = await sampleSite();
const works: { readonly id: string; readonly said: CSL }[] = [];

const read = (text: string, forceType: string) =>
  plugins.input.chain(text, {
    forceType,
    generateGraph: false,
    maxChainLength: 10,
    strict: true,
    target: '@csl/list+object',
  });

const familyOf = ({ family, literal, ...name }: NonNullable<CSL['author']>[number]) =>
  // The names of groups with commas in them: RIS has no way to write them that all programs know.
  [name['non-dropping-particle'], (family ?? literal)?.split(',')[0]].filter(Boolean).join(' ');

/** Formats without markup have titles without it. */
const plain = (title = '') => title.replace(/<\/?[a-z]+>/g, '');

/** What a reference is made of, in one wording for all formats. */
function essence(item: CSL) {
  return {
    type: item.type,
    title: plain(item.title),
    doi: item.DOI,
    authors: item.author?.map(familyOf),
    source: item['container-title'],
    volume: item.volume,
    issue: item.issue,
    place: item.page?.toString().replace('–', '-'),
    year: Number(item.issued?.['date-parts']?.[0]?.[0]),
  };
}

beforeAll(async () => {
  const map = await (await fetch(`${site}/sitemaps/works-0.xml`)).text();
  const ids = new Set([...map.matchAll(/\/works\/([0-9a-z]{8})\//g)].map(([, id = '']) => id));
  for (const id of ids) {
    const [said] = [await (await fetch(`${site}/works/${id}.json`)).json()].flat() as CSL[];
    if (said) works.push({ id, said });
  }
});

describe('references read by other programs', () => {
  it.each(parsers)('are the same in $name as in CSL-JSON, of every work', async ({ extension, type }) => {
    expect(works).toHaveLength(126);
    for (const { id, said } of works) {
      const text = await (await fetch(`${site}/works/${id}.${extension}`)).text();
      const [one, ...others] = read(text, type);
      expect(others).toEqual([]);
      // The number of an article stands where RIS has pages, and in a field of its own in BibTeX.
      const page = extension === 'ris' ? (said.page ?? said.number?.toString()) : said.page;
      expect({ id, ...(one && essence(one)) }).toEqual({
        id,
        ...essence({ ...said, ...(page !== undefined && { page }) }),
      });
    }
  });

  it.each(parsers)('are as many in $name as a search has hits', async ({ extension, type }) => {
    const list = await (await fetch(`${site}/search.${extension}?q=cells`)).text();
    const said = (await (await fetch(`${site}/search.json?q=cells`)).json()) as CSL[];
    const found = read(list, type);
    expect(found.length).toBeGreaterThan(5);
    expect(found.map(({ title }) => plain(title))).toEqual(said.map(({ title }) => plain(title)));
  });
});
