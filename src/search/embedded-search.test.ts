import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchOver } from '../../test/searching/search-over.ts';
import { anId, applyChanges, applyWorks, aWork } from '../../test/support/a-work.ts';
import { temporaryStore } from '../../test/support/temporary-store.ts';
import { openStore } from '../catalogue/index.ts';
import { inlineText } from '../markup/index.ts';
import type { Doi, Orcid, Pmcid, Pmid } from '../model/index.ts';
import { createEmbeddedSearch } from './embedded-search.ts';
import { searchContents } from './search-contents.ts';

describe('searching', () => {
  it('finds the works that have all the words, whatever their inflection, case and diacritics', async () => {
    const { found } = searchOver([
      { id: 'aaaaaaaa', title: 'Exosomes in Sjögren disease' },
      { id: 'bbbbbbbb', title: 'Exosomes in arthritis' },
    ]);
    expect(await found('exosome')).toHaveLength(2);
    expect(await found('sjogren EXOSOME')).toEqual(['aaaaaaaa']);
    expect(await found('what is the role of exosomes in arthritis?')).toEqual([]);
    expect(await found('exosomes and the arthritis')).toEqual(['bbbbbbbb']);
  });

  it('puts words of the title before words of the abstract', async () => {
    const { found } = searchOver([
      { id: 'aaaaaaaa', title: 'Diabetes', abstract: 'Insulin lowers blood sugar in most people.' },
      { id: 'bbbbbbbb', title: 'Insulin', abstract: 'What the hormone does in most people.' },
    ]);
    expect(await found('insulin')).toEqual(['bbbbbbbb', 'aaaaaaaa']);
  });

  it('puts newer works and those with a plain-language summary first, but only among equals', async () => {
    const summary = {
      kind: 'plain-language-summary',
      sections: [{ text: inlineText('In short.') }],
    } as const;
    const { found } = searchOver([
      { id: 'aaaaaaaa', title: 'Insulin at night', published: { year: 1998 } },
      { id: 'bbbbbbbb', title: 'Insulin by day', published: { year: 2024 } },
      { id: 'cccccccc', title: 'Insulin by noon', published: { year: 2024 }, otherAbstracts: [summary] },
      {
        id: 'dddddddd',
        title: 'Sugar',
        abstract: 'Insulin falls.',
        published: { year: 2026 },
        otherAbstracts: [summary],
      },
      { id: 'eeeeeeee', title: 'Insulin', published: { year: 1990 } },
    ]);
    expect(await found('insulin')).toEqual(['eeeeeeee', 'cccccccc', 'bbbbbbbb', 'aaaaaaaa', 'dddddddd']);
  });

  it('keeps the words of a phrase together', async () => {
    const { found } = searchOver([
      { id: 'aaaaaaaa', title: 'Heart failure in the young' },
      { id: 'bbbbbbbb', title: 'Failure of the heart' },
    ]);
    expect(await found('"heart failure"')).toEqual(['aaaaaaaa']);
    expect(await found('“heart failure” young')).toEqual(['aaaaaaaa']);
    expect(await found('heart failure')).toHaveLength(2);
  });

  it('finds words by their beginning, however much of them the index keeps', async () => {
    const { found } = searchOver([
      { id: 'aaaaaaaa', title: 'Exosomes in arthritis' },
      { id: 'bbbbbbbb', title: 'Exocrine cargo' },
    ]);
    expect(await found('exosome*[ti]')).toEqual(['aaaaaaaa']);
    expect(await found('exo*')).toHaveLength(2);
    expect(await found('title:exo* -cargo')).toEqual(['aaaaaaaa']);
  });

  it('takes the last word as a beginning when it is nowhere as a whole', async () => {
    const { found } = searchOver([{ id: 'aaaaaaaa', title: 'Cardiomyopathy of pregnancy' }]);
    expect(await found('pregnancy cardiomyo')).toEqual(['aaaaaaaa']);
    expect(await found('cardiomyo pregnancy')).toEqual([]);
  });

  it.each([
    ['TGF-β', ['TGF-beta', 'TGFβ', 'TGFbeta', 'tgf beta', 'tgfbeta']],
    ['TGF-beta1', ['TGF-β1', 'TGFβ1', 'tgf-beta']],
    ['17β-estradiol', ['17beta-estradiol', '17-beta estradiol']],
    ['γδ T cells', ['gamma delta T cells', 'gamma-delta']],
    ['μ-opioid', ['mu-opioid', 'mu opioid']],
    ['IL-10', ['IL10', 'il 10', 'IL‑10']],
    ['IL10', ['IL-10']],
    ['H₂O and ﬁbrosis', ['h2o', 'fibrosis']],
    ['كيفية الحياة', ['کیفیه الحیاه', 'كيفية']],
    ['کیفیّتِ زندگی', ['كيفيت', 'زندگي']],
    ['بیماری‌های قلبی', ['بیماری های قلبی', 'بیماریهای', 'بیماری‌های', 'بيماري‌هاي']],
    ['سال ۱۴۰۲', ['1402', '١٤٠٢']],
    ['Ağrı, Łukasiewicz', ['agri', 'łukasiewicz']],
  ])('finds %s as readers spell it', async (title, questions) => {
    const { found } = searchOver([{ id: 'aaaaaaaa', title }]);
    for (const question of questions) expect(await found(question), question).toEqual(['aaaaaaaa']);
  });

  it('finds names both ways, subjects, keywords, the source and the year', async () => {
    const { found } = searchOver([
      {
        id: 'aaaaaaaa',
        authors: ['Aghajani, Sina'],
        source: { name: 'Molecular Biology Reports', abbreviation: 'Mol Biol Rep' },
        subjects: [{ scheme: 'mesh', name: 'Arthritis, Rheumatoid', qualifiers: [{ name: 'therapy' }] }],
        keywords: [{ text: 'hydrogel' }],
        published: { year: 2025 },
      },
    ]);
    for (const question of [
      '"Sina Aghajani"',
      '"Aghajani S"',
      'mol biol rep 2025',
      'rheumatoid arthritis therapy',
      'hydrogel',
    ])
      expect(await found(question), question).toEqual(['aaaaaaaa']);
  });

  it.each([
    '10.1007/S11033-025-10355-6',
    'https://doi.org/10.1007/s11033-025-10355-6',
    'doi: 10.1007/s11033-025-10355-6.',
    'dx.doi.org/10.1007%2Fs11033-025-10355-6',
    '39862345',
    'PMID: 39862345',
    'https://pubmed.ncbi.nlm.nih.gov/39862345/?from=x',
    'PMC11781234',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC11781234/',
    'https://orcid.org/0000-0002-1825-0097',
    '978-3-16-148410-0',
  ])('finds the work by its identifier, pasted as %s', async (question) => {
    const { found } = searchOver([
      {
        id: 'aaaaaaaa',
        identifiers: {
          doi: '10.1007/s11033-025-10355-6' as Doi,
          pmid: '39862345' as Pmid,
          pmcid: 'PMC11781234' as Pmcid,
          isbn: '978-3-16-148410-0',
        },
        contributions: [
          {
            role: 'author',
            affiliations: [],
            orcid: '0000-0002-1825-0097' as Orcid,
            contributor: { kind: 'person', family: 'Carberry' },
          },
        ],
      },
      { id: 'bbbbbbbb', title: 'Cites 39862345', identifiers: { doi: '10.1007/s11033-025-10355-66' as Doi } },
    ]);
    expect(await found(question)).toEqual(['aaaaaaaa']);
  });

  it('reads a number that is no identifier here as a word', async () => {
    const { found } = searchOver([{ id: 'aaaaaaaa', title: 'Goals for 2030' }]);
    expect(await found('2030')).toEqual(['aaaaaaaa']);
  });

  it('shows the sentence that says most of what was asked, as printed', async () => {
    const { answer } = searchOver([
      {
        title: 'A trial',
        abstract:
          'Cells were grown. Levels of TGF-β1 fell in treated cells (P < .05) of Dr. Who. Nothing else.',
      },
    ]);
    const { hits } = await answer('treating cell "tgf-beta"');
    expect(hits[0]?.line).toBe(
      'Levels of \u0002TGF\u0003-\u0002β1\u0003 fell in \u0002treated\u0003 \u0002cells\u0003 (P < .05) of Dr. Who.',
    );
  });

  it('counts all and answers page by page', async () => {
    const { answer } = searchOver(Array.from({ length: 25 }, (_, n) => ({ title: `Exosome number ${n}` })));
    const first = await answer('exosome', { limit: 10 });
    const last = await answer('exosome', { limit: 10, offset: 20 });
    expect([first.total, first.hits.length, last.hits.length]).toEqual([25, 10, 5]);
    expect((await answer('exosome', { limit: 1e9, offset: Number.NaN })).hits).toHaveLength(25);
  });

  it('follows changes and withdrawals', async () => {
    const { store, search, found } = searchOver([
      { id: 'aaaaaaaa', title: 'Old words' },
      { id: 'bbbbbbbb', title: 'Old stay' },
    ]);
    const changed = aWork({ id: 'aaaaaaaa', title: 'New words' });
    applyChanges(store, search, [{ id: changed.id, work: changed }]);
    expect(await found('old')).toEqual(['bbbbbbbb']);
    expect(await found('new words')).toEqual(['aaaaaaaa']);
    applyChanges(store, search, [{ id: changed.id, work: undefined }]);
    expect(await found('words')).toEqual([]);
    applyWorks(store, search, [changed]);
    expect(await found('words')).toEqual(['aaaaaaaa']);
    store.transaction(() => search.reset());
    expect(await found('words')).toEqual([]);
  });

  it('never fails, whatever is asked', async () => {
    const { answer } = searchOver([{ title: 'NEAR the AND of OR NOT a title' }]);
    const odd = [
      '',
      '"',
      '""',
      '*',
      'a*',
      '-a',
      'title:x',
      'NEAR(a b)',
      'a AND',
      'OR',
      'NOT',
      '^a',
      '{a b}:c',
    ];
    for (const text of [
      ...odd,
      '('.repeat(1_000_000),
      '\u0000a\u0001',
      '\ud800',
      'a '.repeat(5_000),
      '"a" '.repeat(3_000),
    ])
      expect((await answer(text)).hits.length).toBeLessThanOrEqual(1);
    expect((await answer('NEAR AND OR NOT')).total).toBe(1);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        await answer(text);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('names all hits in the order of the pages', async () => {
    const { search, found } = searchOver([
      { id: 'aaaaaaaa', title: 'Sleep and exercise' },
      { id: 'bbbbbbbb', title: 'Sleep' },
      { id: 'cccccccc', title: 'Exercise' },
    ]);
    expect(await search.allHits({ text: 'sleep' }, Number.MAX_SAFE_INTEGER)).toEqual(await found('sleep'));
    expect(await search.allHits({ text: 'sleep' }, 1)).toHaveLength(1);
  });
});

describe('the contents of the index', () => {
  const works = Array.from({ length: 40 }, (_, at) =>
    aWork({
      id: `aaaaaa${at + 22}`,
      title: `Sleep ${at}`,
      abstract: 'What IL-10 does to sleep, and how long.',
    }),
  );

  function contentsOf(batches: readonly (readonly ReturnType<typeof aWork>[])[]) {
    const store = temporaryStore();
    const search = createEmbeddedSearch(store, async () => undefined);
    for (const batch of batches) applyWorks(store, search, batch);
    const db = new DatabaseSync(store.file);
    const contents = searchContents(db);
    const segments = Number(db.prepare('select count(*) as count from search_segment').get()?.count);
    db.close();
    return { contents, segments };
  }

  it('are the same however it was cut into segments', () => {
    const whole = contentsOf([works]);
    const old = aWork({ id: works[3]?.id ?? '', title: 'Before it was changed' });
    const pieces = contentsOf([[old], ...works.map((work) => [work])]);
    expect([whole.segments, pieces.segments]).toEqual([1, 5 + (41 % 8)]);
    expect(whole.contents.size).toBe(40);
    expect(new Map([...pieces.contents].sort())).toEqual(new Map([...whole.contents].sort()));
  });

  it('tell one word from another, and one place', () => {
    const [work] = works;
    if (work === undefined) throw new Error('There is no work.');
    const sums = ['Sleep 0', 'Sleep 1', '0 Sleep'].map((title) =>
      contentsOf([[aWork({ id: work.id, title })]]).contents.get(work.id),
    );
    expect(new Set(sums).size).toBe(3);
  });
});

it('leaves nothing of an index of an earlier kind', () => {
  const store = temporaryStore();
  store.transaction(() => {
    store.writer.exec('create table search_work (id integer primary key)');
    store.writer.exec('create table search_segment (number integer primary key, bytes blob) strict');
    store.writer.exec('create virtual table search_index using fts5(title)');
  });
  createEmbeddedSearch(store, async () => undefined);
  const names = store.reader.prepare("select name from sqlite_schema where name like 'search%'").all();
  expect(names.map(({ name }) => name).sort()).toEqual(['search_piece', 'search_segment']);
});

describe('another process', () => {
  it('finds all that is committed, however seldom it looks, and nothing that went', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            /** Works by number: a new title, or withdrawn. */
            works: fc.uniqueArray(fc.tuple(fc.nat(12), fc.boolean()), {
              minLength: 1,
              maxLength: 4,
              selector: ([number]) => number,
            }),
            looks: fc.boolean(),
          }),
          { minLength: 1, maxLength: 60 },
        ),
        async (batches) => {
          const store = temporaryStore();
          const elsewhere = openStore(store.file);
          const writing = createEmbeddedSearch(store, async () => undefined);
          const reading = createEmbeddedSearch(elsewhere, async () => undefined);
          /** A word that no other batch has. */
          const wordOf = (batch: number) => anId(`batch ${batch}`);
          const held = new Map<string, number>();
          for (const [batch, { works, looks }] of batches.entries()) {
            const changes = works.map(([number, isHeld]) => {
              const id = anId(number);
              if (isHeld) held.set(id, batch);
              else held.delete(id);
              return { id, work: isHeld ? aWork({ id, title: wordOf(batch) }) : undefined };
            });
            applyChanges(store, writing, changes);
            if (looks) await reading.search({ text: 'anything', offset: 0, limit: 1 });
          }
          for (const batch of batches.keys()) {
            const { hits } = await reading.search({ text: `"${wordOf(batch)}"`, offset: 0, limit: 50 });
            const expected = [...held].flatMap(([id, newest]) => (newest === batch ? id : []));
            expect(hits.map(({ workId }) => workId).sort()).toEqual(expected.sort());
          }
          elsewhere.close();
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});
