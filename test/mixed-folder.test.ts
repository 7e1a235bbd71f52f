import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportFormats, writeList } from '../src/formats/index.ts';
import { inlineText } from '../src/markup/index.ts';
import {
  type Contribution,
  parseDoi,
  parseIssn,
  parsePmid,
  type WorkDescription,
} from '../src/model/index.ts';
import { readable } from './support/readable.ts';
import { lectern, started } from './support/run-command.ts';
import { temporaryFolder } from './support/temporary-store.ts';

const authors = ['Rahimi, Nasrin', 'Lindqvist, Karl Erik', 'Okafor, Ada'];
const titles = [
  'Vesicles of resting chondrocytes slow the loss of cartilage in ageing rabbits',
  'Walking groups after cardiac surgery: a randomised trial in three hospitals',
  'Fine dust and the first asthma attack: a register of 40,000 children',
  'What nurses know of sepsis at night: interviews in two wards',
  'A short history of the stethoscope in provincial clinics',
  'Insulin pumps at altitude: a field study',
];

/** Six works; `bare` leaves out what ties records together beyond their words. */
function work(number: number, changes: Partial<WorkDescription> = {}): WorkDescription {
  const issn = parseIssn('2049-3630');
  const doi = parseDoi(`10.5555/mixed.${number}`);
  return {
    identifiers: doi ? { doi } : {},
    type: 'article',
    title: inlineText(titles[number] ?? ''),
    languages: ['en'],
    contributions: authors.map((name): Contribution => {
      const [family = '', given = ''] = name.split(', ');
      return { contributor: { kind: 'person', family, given }, role: 'author', affiliations: [] };
    }),
    source: {
      name: 'Journal of Examples',
      kind: 'journal',
      ...(issn && { issns: [{ issn, medium: 'unknown' }] }),
    },
    volume: String(10 + number),
    issue: '2',
    pages: `${number}01–${number}09`,
    published: { year: 2021, month: 3 },
    abstract: {
      sections: [
        { text: inlineText(`We looked at the matter of work ${number} for two years and say what we saw.`) },
      ],
    },
    ...changes,
  };
}

const bare = (number: number, changes: Partial<WorkDescription> = {}) =>
  work(number, { identifiers: {}, ...changes });
const withPmid = (number: number): WorkDescription => {
  const pmid = parsePmid(String(99_100_000 + number));
  const { identifiers } = work(number);
  return work(number, { identifiers: { ...identifiers, ...(pmid && { pmid }) } });
};

function written(name: string, works: readonly WorkDescription[]): string {
  const format = exportFormats.find((one) => one.name === name);
  if (!format) throw new Error(`There is no format ${name}.`);
  return writeList(
    format,
    works.map((one) => ({ work: one, url: 'https://elsewhere.example/a' })),
  );
}

const crossref = (number: number) =>
  JSON.stringify({
    status: 'ok',
    'message-type': 'work',
    message: {
      DOI: `10.5555/MIXED.${number}`,
      type: 'journal-article',
      title: [titles[number]],
      author: authors.map((name) => ({
        family: name.split(', ')[0],
        given: name.split(', ')[1],
        affiliation: [{ name: 'University of Examples' }],
      })),
      'container-title': ['Journal of Examples'],
      publisher: 'Example Press',
      issued: { 'date-parts': [[2021, 3, 9]] },
      license: [
        {
          URL: 'https://creativecommons.org/licenses/by/4.0/',
          'content-version': 'vor',
          start: { 'date-parts': [[2021, 3, 9]] },
        },
      ],
    },
  });

const openalex = (number: number) =>
  JSON.stringify({
    id: `https://openalex.org/W90000000${number}`,
    doi: `https://doi.org/10.5555/mixed.${number}`,
    type: 'article',
    display_name: titles[number],
    publication_date: '2021-03-09',
    publication_year: 2021,
    authorships: authors.map((name) => ({
      author: { display_name: name.split(', ').reverse().join(' ') },
      institutions: [],
    })),
    open_access: { is_oa: true, oa_status: 'gold' },
    ids: { openalex: `https://openalex.org/W90000000${number}` },
  });

const webOfScience = (number: number) =>
  `\ufeffFN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Rahimi, N\n   Lindqvist, KE\n   Okafor, A\nTI ${titles[number]}\nSO JOURNAL OF EXAMPLES\nLA English\nDT Article\nPY 2021\nVL 1${number}\nIS 2\nBP ${number}01\nEP ${number}09\nUT WOS:00000000000000${number}\nER\n\nEF\n`;

const endnote = (number: number) =>
  `<?xml version="1.0" encoding="UTF-8"?><xml><records><record><ref-type name="Journal Article">17</ref-type><contributors><authors>${authors
    .map((name) => `<author>${name}</author>`)
    .join(
      '',
    )}</authors></contributors><titles><title>${titles[number]?.toUpperCase()}</title><secondary-title>Journal of Examples</secondary-title></titles><volume>1${number}</volume><pages>${number}01-9</pages><dates><year>2021</year></dates></record></records></xml>`;

it('a folder of all formats that speak of the same works ends as those works, each with whose word is whose', async () => {
  const folder = temporaryFolder();
  const records = join(folder, 'records');
  mkdirSync(records);
  const files: Readonly<Record<string, string>> = {
    'a.nbib': written('nbib', [withPmid(0), withPmid(1)]),
    'b.ris': written('ris', [work(0), bare(2)]),
    'c.bib': written('bibtex', [bare(2, { published: { year: 2021 } }), work(3)]),
    'd.json': written('csl-json', [work(1), bare(4)]),
    'e.xml': written('jats', [work(1), work(5)]),
    'f.csv': written('csv', [work(3), bare(4)]),
    'g.xml': written('oai-dc', [work(5)]),
    'h.json': crossref(0),
    'i.json': openalex(0),
    'j.txt': webOfScience(2),
    'k.xml': endnote(4),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(records, name), text);

  const data = join(folder, 'data');
  const imported = await lectern(['--data', data, 'import', '--quiet', join(records, '*')]);
  expect(imported.err).toBe('');
  expect(imported).toMatchObject({ exitCode: 0, out: expect.stringContaining('new 6') });

  const status = await lectern(['--data', data, 'status', '--json']);
  expect(JSON.parse(status.out)).toMatchObject({ works: 6 });
  const history = await lectern(['--data', data, 'history', '10.5555/mixed.0']);
  for (const provider of ['crossref', 'openalex', 'nbib', 'ris'])
    expect(history.out.toLowerCase()).toContain(provider);

  const server = await started(process.execPath, ['src/main.ts', '--data', data, 'serve', '--port', '0']);
  const found = await (await fetch(`${server.address}/search?q=10.5555/mixed.0`)).text();
  const path = /\/works\/[0-9a-z]{8}\/vesicles[a-z-]*/.exec(found)?.[0];
  const page = readable(await (await fetch(server.address + path)).text());
  // The licence and the day are Crossref's, that all may read it is OpenAlex's word, the PMID is PubMed's.
  expect(page).toMatch(/This page rests on Crossref.*PubMed.*OpenAlex/);
  expect(page).toContain('9 March 2021');
  expect(page).toContain('open access journal (gold)');
  expect(page).toContain('99100000');
  await server.stop();
}, 120_000);
